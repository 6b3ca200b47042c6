import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const seeded = process.argv[2] === "seeded";
const folder = mkdtempSync(path.join(tmpdir(), "foyer-e2e-"));
const port = seeded ? "3100" : "3101";
const env = {
  ...process.env,
  NODE_ENV: "production",
  PORT: port,
  FOYER_URL: `http://localhost:${port}`,
  FOYER_DATA_DIR: folder,
  FOYER_LOG_LEVEL: "warn",
  DATABASE_URL: "",
};

if (seeded) {
  const tsx = path.join(root, "node_modules/.bin/tsx");
  const { status } = spawnSync(tsx, ["--tsconfig", "tsconfig.server.json", "e2e/seed.ts"], {
    cwd: root,
    stdio: "inherit",
    env,
  });
  if (status !== 0) process.exit(1);
}

const server = spawn(process.execPath, ["dist/server/main.js"], {
  cwd: root,
  stdio: "inherit",
  env,
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill("SIGTERM"));
server.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
