import path from "node:path";
import { cruise } from "dependency-cruiser";
import rules from "../.dependency-cruiser.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);

const folders =
  "app bench chaos client components db e2e features lib protocol server widget".split(" ");

// Paths of tsconfig.json are read through TypeScript's JavaScript API, which TypeScript 7 has not.
const resolve = { alias: { "@": root, "server-only": `${root}/lib/server-only.ts` } };
const { output } = await cruise(
  folders,
  { ...rules.options, ruleSet: { forbidden: rules.forbidden }, validate: true },
  resolve,
);
const { violations, totalCruised } = output.summary;
for (const { rule, from, to } of violations) console.log(`${rule.name}: ${from} → ${to}`);
const lost = output.modules.filter(
  ({ source, couldNotResolve }) => couldNotResolve && source.startsWith("@/"),
);
for (const { source } of lost) console.log(`not found: ${source}`);
console.log(`${totalCruised} modules cruised, ${violations.length} arrows reversed`);
// Without a parser for TypeScript, or blind to aliases, it would see nothing and pass.
if (totalCruised < 500 || violations.length > 0 || lost.length > 0) process.exit(1);
