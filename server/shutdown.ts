import type { Server } from "node:http";
import { connection } from "@/db/client";
import { log } from "@/lib/log";
import { readiness } from "./operations";
import { endStreams } from "./streams";

/** A balancer that probes every few seconds has seen the readiness fall by then. */
const lastSeconds = 25;

/**
 * Readiness off, streams ended, requests in flight finished, workers released,
 * database closed, within 25 seconds of the first SIGTERM or SIGINT.
 */
export function stopOnSignal(server: Server, stopWorkers: () => Promise<void>): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log().info({ signal }, "Stopping");
    readiness.stopping = true;
    setTimeout(() => process.exit(1), lastSeconds * 1000).unref();
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    endStreams();
    server.closeIdleConnections();
    await closed;
    await stopWorkers();
    await connection().close();
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}
