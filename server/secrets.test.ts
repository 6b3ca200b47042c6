import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { parseEnv } from "@/lib/env";
import { readSecrets } from "./secrets";

test("a secret is made once, and anew where a killed process left an empty one", () => {
  const FOYER_DATA_DIR = mkdtempSync(path.join(tmpdir(), "foyer-secret-"));
  writeFileSync(path.join(FOYER_DATA_DIR, "secret"), "");
  const [made] = readSecrets(parseEnv({ FOYER_DATA_DIR }));
  expect(made).toHaveLength(43);
  expect(readSecrets(parseEnv({ FOYER_DATA_DIR }))).toEqual([made]);
  expect(readdirSync(FOYER_DATA_DIR)).toEqual(["secret"]);
});
