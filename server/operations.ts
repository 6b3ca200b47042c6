import type { IncomingMessage, ServerResponse } from "node:http";
import { connection } from "@/db/client";
import { env } from "@/lib/env";
import { metrics } from "@/lib/metrics";

/** Off from the first SIGTERM on, so that a balancer sends nobody here any more. */
export const readiness = { stopping: false };

const promises = {
  postgres: "Acknowledged messages survive a crash and a loss of power, as PostgreSQL is set up.",
  embedded:
    "Acknowledged messages survive a crash of this process. Each commit is synced to disk, but a loss of power during a checkpoint may still damage the files. One process only. Set DATABASE_URL for production.",
} as const;

/** The process lives. */
export function serveHealth(_request: IncomingMessage, response: ServerResponse): void {
  answer(response, 200, { status: "ok" });
}

/** The process can take work; says which database it stands on and what that one promises. */
export async function serveReadiness(_request: IncomingMessage, response: ServerResponse) {
  const { kind } = connection();
  const database = { database: kind, durability: promises[kind] };
  if (readiness.stopping) return answer(response, 503, { status: "stopping", ...database });
  try {
    await connection().ping();
    answer(response, 200, { status: "ready", ...database });
  } catch {
    answer(response, 503, { status: "database_unreachable", ...database });
  }
}

/** For Prometheus; without its token there is no such page. */
export async function serveMetrics(request: IncomingMessage, response: ServerResponse) {
  const token = env().FOYER_METRICS_TOKEN;
  if (!token || request.headers.authorization !== `Bearer ${token}`) {
    return answer(response, 404, { message: "Not found", code: "not_found" });
  }
  const { registry } = metrics();
  response.writeHead(200, { "Content-Type": registry.contentType });
  response.end(await registry.metrics());
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  response.end(`${JSON.stringify(body)}\n`);
}
