import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

const root = resolve(import.meta.dirname, "..");
export const widgetDirectory = join(root, "dist/widget");

/** Bytes after gzip. */
export const budgets = { bootstrap: 4 * 1024, panel: 25 * 1024 };

const browsers = ["chrome105", "firefox110", "safari16.4"];

/** Style sheets become minified text: the widget adopts them, nothing links to them. */
const cssAsText = {
  name: "css-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const { code } = await transform(source, { loader: "css", minify: true, target: browsers });
      return { contents: code.trim(), loader: "text" };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  target: "es2020",
  charset: "utf8",
  legalComments: "none",
  jsx: "automatic",
  jsxImportSource: "preact",
  tsconfig: "widget/tsconfig.json",
  outdir: widgetDirectory,
  metafile: true,
  write: false,
  plugins: [cssAsText],
};

/** Builds the three scripts of the widget into `dist/widget`, with a manifest of their names. */
export async function buildWidget() {
  const { files, manifest } = await bundleWidget();
  refuseOverBudget(manifest.gzip);
  await rm(widgetDirectory, { recursive: true, force: true });
  await mkdir(widgetDirectory, { recursive: true });
  await Promise.all([
    ...files.map((file) => writeFile(file.path, file.contents)),
    writeFile(join(widgetDirectory, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`),
  ]);
  return manifest;
}

/** The scripts in memory, their names and weights, and the sources they are made of. */
export async function bundleWidget() {
  const modules = await build({
    ...shared,
    format: "esm",
    entryPoints: { panel: "widget/panel/main.tsx", preview: "widget/preview/main.tsx" },
    entryNames: "[name]-[hash]",
  });
  const named = (name) => basename(modules.outputFiles.find(isOf(name)).path);
  const bootstrap = await build({
    ...shared,
    format: "iife",
    entryPoints: { "bootstrap.min": "widget/bootstrap/main.ts" },
    define: { PANEL: JSON.stringify(named("panel")) },
  });

  const files = [...modules.outputFiles, ...bootstrap.outputFiles];
  const weigh = (name) => gzipSync(files.find(isOf(name)).contents, { level: 9 }).length;
  return {
    files,
    manifest: {
      bootstrap: "bootstrap.min.js",
      panel: named("panel"),
      preview: named("preview"),
      gzip: {
        bootstrap: weigh("bootstrap"),
        panel: weigh("panel"),
        preview: weigh("preview"),
      },
    },
    inputs: [modules, bootstrap].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  };
}

function isOf(name) {
  return (file) => basename(file.path).startsWith(name);
}

function refuseOverBudget(gzip) {
  for (const [name, budget] of Object.entries(budgets)) {
    if (gzip[name] > budget) {
      throw new Error(`${name} weighs ${gzip[name]} bytes after gzip; its budget is ${budget}`);
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { gzip } = await buildWidget();
  for (const [name, bytes] of Object.entries(gzip)) {
    process.stdout.write(`${name.padEnd(10)} ${String(bytes).padStart(6)} B gzip\n`);
  }
}
