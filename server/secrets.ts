import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "@/lib/env";

/** FOYER_SECRET's list, or one made once in the data directory. */
export function readSecrets({ FOYER_SECRET, FOYER_DATA_DIR }: Env): string[] {
  if (FOYER_SECRET) return FOYER_SECRET.split(",").map((secret) => secret.trim());
  const file = path.resolve(FOYER_DATA_DIR, "secret");
  mkdirSync(FOYER_DATA_DIR, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return [readFileSync(file, "utf8")];
}
