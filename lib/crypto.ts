import { createHash, hkdfSync, randomBytes } from "node:crypto";
import { once } from "./slot";

/** First seals, all open. Set by the process at start, from FOYER_SECRET or the data directory. */
const holder = once<{ secrets: string[] }>("secrets", () => ({ secrets: [] }));

export function setSecrets(secrets: string[]): void {
  holder.secrets = secrets;
}

/** 32 bytes for one purpose, for each secret: the first seals, all open. */
export function derivedKeys(purpose: string): Uint8Array[] {
  if (holder.secrets.length === 0) throw new Error("No secret: call setSecrets first");
  return once(`keys:${purpose}:${holder.secrets.join()}`, () =>
    holder.secrets.map((secret) => new Uint8Array(hkdfSync("sha256", secret, "", purpose, 32))),
  );
}

/** 32 random bytes for links, base64url. Store only its `sha256`. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
