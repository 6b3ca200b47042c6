import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { kilobytes } from "./figures";
import { signIn, startFoyer } from "./foyer";
import type { Room } from "./room";
import type { Row } from "./table";

type Size = { what: string; bytes: number };

/** What browsers load, of the widget and of Foyer's own pages. */
export async function measureSizes({ database }: Room): Promise<Row[]> {
  const foyer = await startFoyer(database);
  const pages = await pageSizes(foyer.port, await signIn(foyer.port));
  await foyer.stop();
  return [
    ...widgetSizes().map(({ what, bytes }) => ({
      what: `${what}, gzip`,
      measured: kilobytes(bytes),
      budget: what.startsWith("bootstrap") ? "≤ 4 kB" : "≤ 25 kB",
    })),
    ...pages.map(({ what, bytes }) => ({
      what: `${what}, client JS, gzip`,
      measured: kilobytes(bytes),
      budget: "≤ 200 kB",
    })),
  ];
}

const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length;

/** What a customer's page loads before and with the first click. */
function widgetSizes(): Size[] {
  const folder = "dist/widget";
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({ what: name, bytes: gzipped(path.join(folder, name)) }));
}

/** Client JavaScript of every Setup page, as its HTML asks for it, found by following links. */
async function pageSizes(port: number, cookie: string): Promise<Size[]> {
  const sizes: Size[] = [];
  const waiting = ["/setup", "/console"];
  const seen = new Set<string>();
  while (waiting.length > 0 && sizes.length < 40) {
    const page = waiting.shift() ?? "";
    const kind = page.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}");
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await fetch(`http://localhost:${port}${page}`, { headers: { cookie } });
    if (answer.status !== 200) continue;
    const html = await answer.text();
    const tags = [...html.matchAll(/<script[^>]+src="(\/_next\/static\/[^"?]+\.js)[^>]*>/g)];
    // A browser that knows modules never asks for the polyfills.
    const asked = tags.filter(([tag]) => !/nomodule/i.test(tag));
    const files = new Set(asked.map(([, file]) => file ?? ""));
    if (files.size === 0) throw new Error(`${page} asks for no script`);
    const bytes = [...files].map((file) => gzipped(file.replace("/_next/", ".next/")));
    sizes.push({ what: kind, bytes: bytes.reduce((sum, each) => sum + each, 0) });
    for (const [, link] of html.matchAll(/href="(\/setup[^"?#]*)/g)) if (link) waiting.push(link);
  }
  return sizes;
}
