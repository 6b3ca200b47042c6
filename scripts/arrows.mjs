import path from "node:path";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import rules from "../.dependency-cruiser.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);

const folders = "app bench cli client components db e2e features lib protocol server widget".split(
  " ",
);
const { existsSync } = await import("node:fs");
const { output } = await cruise(
  folders.filter((folder) => existsSync(folder)),
  { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig("tsconfig.json") },
);
const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} → ${to}`);
console.log(`${totalCruised} modules cruised, ${violations.length} arrows reversed`);
// Without a parser for TypeScript it would see nothing and pass.
if (totalCruised < 100 || violations.length > 0) process.exit(1);
