import type { Server } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { connection } from "@/db/client";
import { log } from "@/lib/log";
import { readiness } from "./operations";
import { endStreams } from "./streams";

/** A supervisor's patience; a request that takes longer is cut two seconds before. */
const lastSeconds = 25;

/**
 * For half a second requests are still taken, each answer being the last of its connection: one
 * that was on its way when the signal came finds nobody gone. In several steps, so that what
 * has arrived is read in between, however long something else kept the process busy.
 */
const farewell = { steps: 10, milliseconds: 50 };

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
    endStreams();
    for (let step = 0; step < farewell.steps; step++) await sleep(farewell.milliseconds);
    await close(server);
    await stopWorkers();
    await connection().close();
    process.exit(0);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}

/** A connection that its client keeps for later is idle only once its last answer is out, so it takes several looks. */
async function close(server: Server): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const slow = setTimeout(() => server.closeAllConnections(), (lastSeconds - 2) * 1000);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
  clearTimeout(slow);
}
