import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Env, Hono } from "hono";
import { env } from "@/lib/env";
import { metrics } from "@/lib/metrics";
import { consoleApiPath } from "@/protocol/console-api";
import { configPath, eventStreamPath, messagingApiPath } from "@/protocol/messaging-api";
import { consoleApi } from "@/server/console-api/app";
import { serveConsoleStream } from "@/server/console-api/stream";
import { writeHead } from "@/server/doors/raw";
import { embedding } from "@/server/embedding/app";
import { serveConfig } from "@/server/embedding/config-door";
import { messagingApi } from "@/server/messaging-api/app";
import { serveCustomerStream } from "@/server/messaging-api/stream";
import { serveUnknown } from "@/server/messaging-api/unknown";
import { readiness, serveHealth, serveMetrics, serveReadiness } from "@/server/operations";
import { setupApi, setupApiPath } from "@/server/setup-api/app";
import { cleanRequest, isOwnOrigin, whyNoBody } from "./incoming";
import { setPageHeaders } from "./page-headers";

type Door = {
  /** What `/metrics` calls it. */
  name: string;
  /** The path itself, or everything below it when it ends in a slash. */
  path: string;
  serve: (request: IncomingMessage, response: ServerResponse) => unknown;
  /** Opened by tokens, so any origin may knock; what it may do is decided inside. */
  byToken?: true;
  /** Writes its whole head itself, `nosniff` included. */
  raw?: true;
};

/** Every door, in the order in which they are tried; whatever matches none else belongs to Next. */
export function makeDoors(pages: RequestListener, dev: boolean): Door[] {
  return [
    { name: "health", path: "/healthz", serve: serveHealth },
    { name: "readiness", path: "/readyz", serve: serveReadiness },
    { name: "metrics", path: "/metrics", serve: serveMetrics },
    {
      name: "messaging_api",
      path: `${messagingApiPath}/`,
      serve: honoListener(messagingApi()),
      byToken: true,
    },
    {
      name: "customer_stream",
      path: eventStreamPath,
      serve: serveCustomerStream,
      byToken: true,
      raw: true,
    },
    {
      name: "configuration",
      path: configPath,
      serve: (request, response) => serveConfig(request, response),
      byToken: true,
      raw: true,
    },
    ...["/iamessage/", "/eventrouter/"].map((path) => ({
      name: "messaging_api",
      path,
      serve: serveUnknown,
      byToken: true as const,
      raw: true as const,
    })),
    { name: "embed", path: "/embed/", serve: honoListener(embedding()) },
    {
      name: "console_stream",
      path: `${consoleApiPath}/events`,
      serve: serveConsoleStream,
      raw: true,
    },
    { name: "console_api", path: `${consoleApiPath}/`, serve: honoListener(consoleApi()) },
    { name: "setup_api", path: `${setupApiPath}/`, serve: honoListener(setupApi()) },
    {
      name: "pages",
      path: "/",
      serve: (request, response) => servePage(request, response, pages, dev),
    },
  ];
}

/** Which door a request goes through. */
export function makeListener(pages: RequestListener, dev: boolean): RequestListener {
  const doors = makeDoors(pages, dev);
  return (request, response) => {
    cleanRequest(request);
    if (readiness.stopping) response.setHeader("Connection", "close");
    const path = request.url?.split("?")[0] ?? "/";
    const door = doors.find((each) => matches(each.path, path));
    if (!door?.raw) response.setHeader("X-Content-Type-Options", "nosniff");
    response.on("close", () => count(door, response));
    if (!door) return refuse(response, 400, "A path begins with a slash.", "invalid");
    if (/%00/.test(request.url ?? ""))
      return refuse(response, 400, "A path has no NUL.", "invalid");
    if (!door.byToken && !isOwnOrigin(request)) {
      return refuse(response, 403, `Only pages of ${env().FOYER_URL} may do this.`, "forbidden");
    }
    door.serve(request, response);
  };
}

/** A stream counts when it ends. */
function count(door: Door | undefined, { statusCode }: ServerResponse): void {
  metrics().requests.inc({ door: door?.name ?? "none", status: statusCode });
}

/** Next needs the global objects as they are. */
function honoListener<Door extends Env>({ fetch }: Pick<Hono<Door>, "fetch">): RequestListener {
  return getRequestListener((request, bindings) => fetch(request, { ...bindings }), {
    overrideGlobalObjects: false,
  });
}

function matches(door: string, path: string): boolean {
  return door.endsWith("/") ? path.startsWith(door) : path === door;
}

function servePage(
  request: IncomingMessage,
  response: ServerResponse,
  pages: RequestListener,
  dev: boolean,
): void {
  const address = new URL(env().FOYER_URL);
  if (isOtherLoopbackName(request.headers.host, address)) {
    response.writeHead(307, { Location: `${address.origin}${request.url}` }).end();
    return;
  }
  const refused = whyNoBody(request);
  if (refused) {
    refuse(response, refused.status, refused.message, "too_large");
    return;
  }
  setPageHeaders(request, response, dev);
  // Next compares an action's Origin with this; the caller's own was dropped.
  request.headers["x-forwarded-host"] = address.host;
  request.headers["x-forwarded-proto"] = address.protocol.slice(0, -1);
  pages(request, response);
}

/** Forms are accepted from FOYER_URL alone, so its other loopback name leads there. */
function isOtherLoopbackName(host: string | undefined, address: URL): boolean {
  const names = ["localhost", "127.0.0.1"];
  const [name, port = "80"] = host?.split(":") ?? [];
  return (
    name !== undefined &&
    names.includes(name) &&
    names.includes(address.hostname) &&
    name !== address.hostname &&
    port === (address.port || "80")
  );
}

function refuse(response: ServerResponse, status: number, message: string, code: string): void {
  writeHead(response, status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    Connection: "close",
  });
  response.end(JSON.stringify({ message, code }));
}
