import { readFileSync } from "node:fs";
import path from "node:path";

/** Two branches can each add a migration; merged, one of them would be older than what has run. */
const file = path.resolve(import.meta.dirname, "../db/migrations/meta/_journal.json");
const { entries } = JSON.parse(readFileSync(file, "utf8"));
const late = entries.filter((entry, index) => index > 0 && entry.when <= entries[index - 1].when);
for (const { tag } of late) console.error(`${tag} is not newer than the migration before it`);
process.exit(late.length > 0 ? 1 : 0);
