import { createServer } from "node:http";
import next from "next";
import { settleEpoch } from "@/features/conversations/epoch";
import { findAnyOrganization } from "@/features/organizations/queries";
import { setSecrets } from "@/lib/crypto";
import { setDoorbell } from "@/lib/doorbell";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { openDatabase } from "./database";
import { inProcessDoorbell } from "./doorbell/in-process";
import { foundFromEnvironment } from "./first-admin";
import { makeListener } from "./http/listener";
import { readSecrets } from "./secrets";
import { stopOnSignal } from "./shutdown";
import { startWorkers } from "./workers/start";

/** Connections that may wait to be taken: when all come back at once, a dropped one tries again only after ever longer pauses. */
const backlog = 4096;

const dev = process.argv.includes("--dev");

async function start(): Promise<void> {
  const settings = env();
  process.env.AUTH_URL = settings.FOYER_URL;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  setSecrets(readSecrets(settings));
  setDoorbell(inProcessDoorbell());
  const connection = await openDatabase(settings);
  await settleEpoch();
  await foundFromEnvironment(settings);

  if (settings.FOYER_RATE_LIMITS === "off") log().warn("RATE LIMITS ARE OFF: for load tests only");

  const server = createServer({ maxHeaderSize: 16 * 1024, keepAliveTimeout: 65_000 });
  const pages = next({ dev, port: settings.PORT, hostname: "localhost", httpServer: server });
  await pages.prepare();
  server.on("request", makeListener(pages.getRequestHandler(), dev));
  stopOnSignal(server, startWorkers());
  await new Promise<void>((resolve) => server.listen({ port: settings.PORT, backlog }, resolve));
  log().info(
    {
      address: settings.FOYER_URL,
      organizationId: (await findAnyOrganization())?.id ?? null,
      database: connection.kind,
    },
    "Foyer is ready",
  );
}

start().catch((error: unknown) => {
  process.stderr.write(`Foyer did not start. ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
