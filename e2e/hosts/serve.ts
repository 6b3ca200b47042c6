import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { type PageOptions, pages } from "./pages";

/**
 * Serves customers' pages on `port`; another port is another origin. The query
 * string says which chat: `foyer`, `org`, `deployment`, `settings`, `hidden`.
 */
export async function serveHosts(port: number, foyerUrl: string): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    const page = pages[url.pathname];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    const { html, contentSecurityPolicy } = page(optionsOf(url.searchParams, foyerUrl));
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      ...(contentSecurityPolicy ? { "Content-Security-Policy": contentSecurityPolicy } : {}),
    });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return server;
}

function optionsOf(query: URLSearchParams, foyerUrl: string): PageOptions {
  return {
    foyerUrl: query.get("foyer") ?? foyerUrl,
    orgId: query.get("org") ?? "",
    deployment: query.get("deployment") ?? "",
    nonce: randomBytes(16).toString("base64"),
    settings: JSON.parse(query.get("settings") ?? "{}"),
    hidden: JSON.parse(query.get("hidden") ?? "{}"),
  };
}

if (import.meta.filename === process.argv[1]) {
  const port = Number(process.env.HOSTS_PORT ?? 4000);
  const foyerUrl = process.env.FOYER_URL ?? "http://localhost:3000";
  await serveHosts(port, foyerUrl);
  process.stdout.write(`Customers' pages on http://localhost:${port}, chat from ${foyerUrl}\n`);
}
