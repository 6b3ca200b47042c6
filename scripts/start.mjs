import { spawn } from "node:child_process";
import path from "node:path";
import { install, needsBuild, rememberBuild, run } from "./prepare.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** Does only what has changed since the last time, then becomes the server. */
install();
if (needsBuild()) {
  run("Building", process.execPath, ["scripts/build.mjs"]);
  rememberBuild();
}

const server = spawn(process.execPath, ["--enable-source-maps", "dist/server/main.js"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 1));
