/** A row of a file, with the line on which it begins. */
export type CsvRow = { line: number; cells: string[] };

const separators = [",", ";", "\t"] as const;

/** For spreadsheets: UTF-8 with a byte order mark, and no cell that they would compute. */
export function formatCsv(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => quote(guard(cell))).join(","));
  return `\uFEFF${lines.join("\r\n")}\r\n`;
}

/** Rows as any spreadsheet saves them: with commas, semicolons or tabs. */
export function parseCsv(text: string): CsvRow[] {
  const source = text.replace(/^\uFEFF/, "");
  const separator = separatorOf(source);
  const rows: CsvRow[] = [];
  let [line, begun, cell, quoted] = [1, 1, "", false];
  let cells: string[] = [];

  function endCell() {
    cells.push(unguard(cell));
    cell = "";
  }
  function endRow() {
    endCell();
    if (cells.some((one) => one !== "")) rows.push({ line: begun, cells });
    cells = [];
    begun = line + 1;
  }

  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? "";
    if (quoted && char === '"' && source[at + 1] === '"') {
      cell += char;
      at++;
    } else if (char === '"' && (quoted || cell === "")) quoted = !quoted;
    else if (!quoted && char === separator) endCell();
    else if (!quoted && char === "\n") endRow();
    else if (char !== "\r" || (quoted && source[at + 1] !== "\n")) cell += char;
    if (char === "\n") line++;
  }
  if (cell !== "" || cells.length > 0) endRow();
  return rows;
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Spreadsheets run what begins like a formula; a leading apostrophe makes it a text. */
function guard(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
}

function unguard(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

/** The one that the first line has most of. */
function separatorOf(source: string): string {
  const [first = ""] = source.split("\n", 1);
  const count = (separator: string) => first.split(separator).length;
  return separators.reduce((best, one) => (count(one) > count(best) ? one : best));
}
