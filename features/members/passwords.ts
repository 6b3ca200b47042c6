import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** Argon2id with OWASP's figures: 19 MiB, two passes, one lane (the library's algorithm 2). */
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFKC"), options);
}

let decoy: Promise<string> | undefined;

/** Takes as long for an unknown person as for a known one. */
export async function passwordMatches(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  decoy ??= hashPassword("nobody has this one");
  const matches = await verify(stored ?? (await decoy), password.normalize("NFKC"));
  return stored !== undefined && matches;
}
