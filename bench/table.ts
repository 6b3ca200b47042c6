export type Row = { what: string; measured: string; budget: string };

export function printTable(title: string, rows: Row[]): void {
  console.log(`## ${title}\n`);
  console.log("| what | measured | budget |\n|---|---|---|");
  for (const { what, measured, budget } of rows)
    console.log(`| ${what} | ${measured} | ${budget} |`);
  console.log("");
}
