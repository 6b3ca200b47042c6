import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { buildWidget } from "./build-widget.mjs";

const root = path.resolve(import.meta.dirname, "..");

/** The process as one file; packages stay outside, so that native ones and Next load as they are. */
async function buildServer() {
  await build({
    entryPoints: [path.join(root, "server/main.ts")],
    outfile: path.join(root, "dist/server/main.js"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    tsconfig: path.join(root, "tsconfig.server.json"),
    sourcemap: true,
    logLevel: "warning",
  });
}

function buildPages() {
  const next = path.join(root, "node_modules/next/dist/bin/next");
  const { status } = spawnSync(process.execPath, [next, "build"], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync(path.join(root, "dist"), { recursive: true });
await buildWidget();
await buildServer();
buildPages();
