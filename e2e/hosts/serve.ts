import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import { text } from "node:stream/consumers";
import { foyer, site, unlistedSite } from "../addresses";
import { identityToken, jwks } from "./identity";
import { type Page, type PageOptions, pages } from "./pages";

/** Pages that a test has put, byte by byte, by path. */
const pasted = new Map<string, Page>();

/**
 * Serves customers' pages on `port`; another port is another origin. The query
 * string says which chat: `foyer`, `org`, `deployment`, `settings`, `hidden`, `visitor`.
 * What is PUT below `/pasted/` is served as it came, with its Content-Security-Policy.
 */
export async function serveHosts(port: number, foyerUrl: string): Promise<Server> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    if (request.method === "PUT" && url.pathname.startsWith("/pasted/")) {
      const policy = request.headers["content-security-policy"];
      const html = await text(request);
      pasted.set(url.pathname, policy ? { html, contentSecurityPolicy: String(policy) } : { html });
      response.writeHead(204).end();
      return;
    }
    if (url.pathname === "/jwks.json") {
      response.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(jwks));
      return;
    }
    if (url.pathname === "/identity-token") {
      response.end(identityToken(JSON.parse(url.searchParams.get("visitor") ?? "{}")));
      return;
    }
    const made = pages[url.pathname]?.(optionsOf(url.searchParams, foyerUrl));
    const page = made ?? pasted.get(url.pathname);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      ...("contentSecurityPolicy" in page && {
        "Content-Security-Policy": page.contentSecurityPolicy,
      }),
    });
    response.end(page.html);
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
    ...(query.has("visitor") && { visitor: JSON.parse(query.get("visitor") ?? "{}") }),
  };
}

if (import.meta.filename === process.argv[1]) {
  const foyerUrl = process.env.FOYER_URL ?? foyer;
  for (const origin of [site, unlistedSite]) await serveHosts(+new URL(origin).port, foyerUrl);
  process.stdout.write(`Customers' pages on ${site} and ${unlistedSite}, chat from ${foyerUrl}\n`);
}
