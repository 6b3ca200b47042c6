import { existsSync } from "node:fs";
import path from "node:path";
import { startCluster } from "./cluster.mjs";
import { install, needsBuild, rememberBuild, run } from "./prepare.mjs";

const root = path.resolve(import.meta.dirname, "..");
const minutes = [];
const node = process.execPath;
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/** Runs one stage and remembers how long it took. */
async function stage(name, work) {
  const started = Date.now();
  await work();
  minutes.push([name, (Date.now() - started) / 60_000]);
}

const bin = (name) => path.join(root, "node_modules/.bin", name);

await stage("install", () => install());
await stage("lint", () => run("Linting", bin("biome"), ["check"]));
await stage("arrows", () => run("Checking arrows", node, ["scripts/arrows.mjs"]));
await stage("types", () => run("Checking types", "npm", ["run", "--silent", "types"], env));
await stage("unused", () => run("Looking for unused code", bin("knip"), []));
await stage("migrations", () => {
  run("Checking migrations", bin("drizzle-kit"), ["check"]);
  run("Checking the journal", node, ["scripts/check-journal.mjs"]);
});
await stage("build", () => {
  if (!needsBuild()) return;
  run("Building", node, ["scripts/build.mjs"], env);
  rememberBuild();
});
await stage("tests, embedded", () =>
  run(
    "Testing on the embedded database",
    bin("vitest"),
    ["run", "--reporter=default", "--reporter=json", "--outputFile.json=reports/unit.json"],
    { ...env, TEST_DATABASE_URL: "" },
  ),
);
await stage("tests, PostgreSQL", async () => {
  const cluster = await startCluster();
  if (!cluster) return;
  try {
    run("Testing on PostgreSQL", bin("vitest"), ["run"], {
      ...env,
      TEST_DATABASE_URL: cluster.url,
    });
  } finally {
    cluster.stop();
  }
});
await stage("nothing lost", () =>
  run("Killing, cutting and restarting", "npm", ["run", "--silent", "chaos", "--", "--short"], env),
);
await stage("browser", async () => {
  const chromium = await findChromium();
  run("Testing in a browser", bin("playwright"), ["test"], { ...env, CHROMIUM_PATH: chromium });
});
await stage("parity", () => run("Checking parity", node, ["scripts/check-parity.mjs"]));

for (const [name, spent] of minutes) console.log(`${spent.toFixed(1).padStart(5)} min  ${name}`);
const total = minutes.reduce((sum, [, spent]) => sum + spent, 0);
console.log(`${total.toFixed(1).padStart(5)} min  in all`);

/** CHROMIUM_PATH, the system's, or the one that npm brought. */
async function findChromium() {
  const system = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = [process.env.CHROMIUM_PATH, ...system].find((file) => file && existsSync(file));
  if (found) return found;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs22.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return packed.executablePath();
}
