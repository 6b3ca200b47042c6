import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const installedMark = path.join(root, "node_modules/.foyer-installed");
const builtMark = path.join(root, "dist/.foyer-built");

/** What a build reads, besides the lock file. */
const sources = "app client components db features lib protocol server widget scripts".split(" ");
const settings = ["next.config.mjs", "postcss.config.mjs", "tsconfig.json", "tsconfig.server.json"];

/** Runs a command in the project's folder; its failure ends this process. */
export function run(what, command, parameters, env = process.env) {
  process.stdout.write(`${what}…\n`);
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: "inherit", env });
  if (status !== 0) {
    process.stderr.write(`${what} failed.\n`);
    process.exit(status ?? 1);
  }
}

/** `npm ci`, unless the lock file is the one that was installed. */
export function install() {
  const lock = hashOf([path.join(root, "package-lock.json")]);
  if (readMark(installedMark) === lock) return;
  const env = { ...process.env, NODE_ENV: "development" };
  run(
    "Installing",
    "npm",
    ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
    env,
  );
  writeFileSync(installedMark, lock);
}

export function needsBuild() {
  return readMark(builtMark) !== sourceHash() || !existsSync(path.join(root, ".next/BUILD_ID"));
}

export function rememberBuild() {
  mkdirSync(path.dirname(builtMark), { recursive: true });
  writeFileSync(builtMark, sourceHash());
}

function sourceHash() {
  const files = sources.flatMap((folder) => filesBelow(path.join(root, folder)));
  return hashOf([
    ...files,
    ...settings.map((name) => path.join(root, name)),
    path.join(root, "package-lock.json"),
  ]);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes("node_modules") && !file.includes(".test."))
    .sort();
}

function hashOf(files) {
  const hash = createHash("sha256").update(process.version);
  for (const file of files) hash.update(path.relative(root, file)).update(readFileSync(file));
  return hash.digest("hex");
}

function readMark(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
