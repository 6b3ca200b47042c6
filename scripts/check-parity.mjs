import { readFileSync } from "node:fs";
import path from "node:path";

/** Reads docs/parity.md against the reports of the last test run: every test it names must have passed. */
const root = path.resolve(import.meta.dirname, "..");
const read = (file) => readFileSync(path.join(root, file), "utf8");

/** Vitest puts the values of a table of tests in quotes of its own. */
const plain = (title) => title.replaceAll("'", "");
const passed = new Set([...unitTests(), ...browserTests()].map(plain));
const rows = read("docs/parity.md")
  .split("\n")
  .map((line, at) => ({ cells: line.split("|").map((cell) => cell.trim()), at: at + 1 }))
  .filter(({ cells }) => cells.length === 5 && !/^(setting|-+)$/.test(cells[1]));
const wrong = rows.flatMap(({ cells, at }) => {
  const named = [...cells[3].matchAll(/`([^`]+ › [^`]+)`/g)].map(([, test]) => test);
  if (named.length === 0) return [`line ${at}: ${cells[1]} names no test`];
  return named
    .filter((test) => !passed.has(plain(test)))
    .map((test) => `line ${at}: ${test} does not exist, was skipped or failed`);
});

for (const line of wrong) console.error(`docs/parity.md ${line}`);
console.log(`${rows.length} settings in docs/parity.md, ${wrong.length} without proof`);
if (wrong.length > 0 || rows.length === 0) process.exit(1);

function unitTests() {
  return JSON.parse(read("reports/unit.json")).testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === "passed")
      .map(({ title }) => `${path.relative(root, name)} › ${title}`),
  );
}

function browserTests() {
  const { config, suites } = JSON.parse(read("reports/browser.json"));
  const testsOf = (suite) => [
    ...(suite.specs ?? [])
      .filter(({ ok, tests }) => ok && tests.every(({ status }) => status === "expected"))
      .map(({ file, title }) => {
        const spec = path.relative(root, path.join(config.rootDir, file));
        return `${spec} › ${title}`;
      }),
    ...(suite.suites ?? []).flatMap(testsOf),
  ];
  return suites.flatMap(testsOf);
}
