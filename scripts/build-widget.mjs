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
  target: "es2022",
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
  const panel = await bundleModule("panel");
  const preview = await bundleModule("preview");
  const invitations = await bundleModule("invitations");
  const mistakes = await bundleModule("mistakes");
  const bootstrap = await build({
    ...shared,
    format: "iife",
    entryPoints: { "bootstrap.min": "widget/bootstrap/main.ts" },
    define: {
      PANEL: JSON.stringify(panel.names),
      INVITATIONS: JSON.stringify(invitations.names[0]),
      MISTAKES: JSON.stringify(mistakes.names[0]),
    },
  });

  const results = [panel.result, preview.result, invitations.result, mistakes.result, bootstrap];
  return {
    files: results.flatMap(({ outputFiles }) => outputFiles),
    manifest: {
      bootstrap: "bootstrap.min.js",
      panel: panel.names[0],
      preview: preview.names[0],
      gzip: {
        bootstrap: weigh(bootstrap, ["bootstrap.min.js"]),
        panel: weigh(panel.result, panel.names),
        preview: weigh(preview.result, preview.names),
        invitations: weigh(invitations.result, invitations.names),
      },
    },
    inputs: results
      .flatMap(({ metafile }) => Object.keys(metafile.inputs))
      .filter((input) => !input.startsWith("<define:")),
  };
}

/**
 * A module whose `import()`s become files of their own, loaded when they are needed. `names` are
 * its file and those that it needs at once, which a page fetches beside each other.
 */
async function bundleModule(name) {
  const result = await build({
    ...shared,
    format: "esm",
    splitting: true,
    entryPoints: { [name]: `./widget/${name}/main` },
    entryNames: "[name]-[hash]",
    chunkNames: `${name}-[name]-[hash]`,
  });
  const outputs = Object.entries(result.metafile.outputs);
  const [entry] = outputs.find(([, { entryPoint }]) =>
    entryPoint?.startsWith(`widget/${name}/main`),
  );
  const names = new Set([entry]);
  for (const output of names) {
    for (const { path, kind } of result.metafile.outputs[output].imports) {
      if (kind === "import-statement") names.add(path);
    }
  }
  return { result, names: [...names].map((output) => basename(output)) };
}

function weigh({ outputFiles }, names) {
  return outputFiles
    .filter(({ path }) => names.includes(basename(path)))
    .reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
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
