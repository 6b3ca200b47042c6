import { randomBytes } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "@/lib/env";

/** FOYER_SECRET's list, or one made once in the data directory. */
export function readSecrets({ FOYER_SECRET, FOYER_DATA_DIR }: Env): string[] {
  if (FOYER_SECRET) return FOYER_SECRET.split(",").map((secret) => secret.trim());
  const file = path.resolve(FOYER_DATA_DIR, "secret");
  const kept = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  if (kept === "") rmSync(file);
  return [kept || makeSecret(file)];
}

/** It appears whole or not at all: half a secret, left by a killed process, would be taken for one. */
function makeSecret(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, randomBytes(32).toString("base64url"), { mode: 0o600 });
  try {
    linkSync(whole, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  rmSync(whole);
  return readFileSync(file, "utf8");
}
