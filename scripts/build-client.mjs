import { spawnSync } from "node:child_process";
import { copyFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const root = path.resolve(import.meta.dirname, "..");
const clientDirectory = path.join(root, "client");

/** Builds the package `@foyer/client` into `client/dist`: one module without a dependency, and its types. */
export async function buildClient() {
  const outdir = path.join(clientDirectory, "dist");
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ["client/index.ts"],
    outdir,
    bundle: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    tsconfig: "client/tsconfig.json",
    logLevel: "warning",
  });
  const types = path.join(outdir, "types");
  declareTypes(types);
  await makeImportsRelative(types);
  await copyFile(path.join(root, "LICENSE"), path.join(outdir, "LICENSE"));
}

function declareTypes(outDir) {
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(
    process.execPath,
    [tsc, "-p", path.join(clientDirectory, "tsconfig.build.json"), "--outDir", outDir],
    { cwd: root, stdio: "inherit" },
  );
  if (status !== 0) throw new Error("The client's types were not made");
}

/** Nobody else knows our alias, and Node's resolution wants each file's full name. */
async function makeImportsRelative(types) {
  for (const file of await readdir(types, { recursive: true })) {
    if (!file.endsWith(".d.ts")) continue;
    const source = await readFile(path.join(types, file), "utf8");
    const relative = source.replace(/"(@\/|\.\.?\/)([^"]+)"/g, (_, start, rest) => {
      if (start !== "@/") return `"${start}${rest}.js"`;
      const to = path.posix.relative(path.posix.dirname(file.split(path.sep).join("/")), rest);
      return `"${to.startsWith(".") ? to : `./${to}`}.js"`;
    });
    await writeFile(path.join(types, file), relative);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await buildClient();
