import type { IncomingMessage, ServerResponse } from "node:http";
import { configurationMark, isKnownOrganization } from "@/features/deployments/live";
import type { Sighting } from "@/features/diagnostics/sighting";
import { recordSighting } from "@/features/diagnostics/sightings";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { organizationIdOf } from "@/lib/ids";
import { admitOrigin, answerPreflight } from "@/server/doors/cors";
import { answerReady, refuseRaw, writeHead } from "@/server/doors/raw";
import { type Answer, findConfig } from "./config";

/** What a page of one origin was answered, for as long as nothing that decided it has changed. */
type Ready = {
  organizationId: string;
  /** The organization's configuration that it was made from. */
  mark: object;
  answer: Answer;
  /** What is counted for each load; a call without an origin is no page's. */
  sighting: Sighting | undefined;
  headers: Record<"plain" | "gzip" | "unchanged", Record<string, string>>;
};

const ready = new Map<string, Ready>();
/** Callers write what they like; then it begins anew. */
const maximumReady = 1000;

/** The published configuration, on the bare response: every view of a customer's page asks for it. */
export function serveConfig(
  request: IncomingMessage,
  response: ServerResponse,
  now: number = Date.now(),
): void | Promise<void> {
  const kept = request.method === "GET" ? ready.get(keyOf(request)) : undefined;
  if (
    !kept ||
    now >= kept.answer.standsUntil ||
    configurationMark(kept.organizationId) !== kept.mark
  )
    return serveAnew(request, response, now);
  answer(request, response, kept);
}

function keyOf({ headers, url }: IncomingMessage): string {
  return `${headers.origin} ${url}`;
}

async function serveAnew(
  request: IncomingMessage,
  response: ServerResponse,
  now: number,
): Promise<void> {
  const { method, headers } = request;
  const { origin } = headers;
  let cors: Record<string, string> = {};
  try {
    if (method === "OPTIONS") {
      const preflight = await answerPreflight(origin);
      writeHead(response, preflight.status, preflight.headers).end();
      return;
    }
    if (method !== "GET" && method !== "HEAD") {
      throw new AppError("not_found", "There is no such file.");
    }
    const query = new URLSearchParams(request.url?.split("?")[1]);
    const organizationId = organizationIdOf(query.get("orgId") ?? "");
    if (!organizationId || !(await isKnownOrganization(organizationId))) {
      cors = readableByAll(origin);
      throw unknown("organization");
    }
    const of = { organizationId, developerName: query.get("esConfigName") ?? "" };
    const mark = configurationMark(organizationId);
    cors = await admitOrigin(origin, of);
    const language = query.get("language") ?? "";
    const found = await findConfig({ ...of, language, running: query.has("running") }, now);
    if (!found) {
      if (origin) recordSighting({ ...of, origin, outcome: "unknown_deployment", version: 0 });
      throw unknown("deployment");
    }
    // A look whether somebody is there by now is no load of the chat.
    const counted = origin !== undefined && !query.has("again");
    const { outcome, version } = found;
    const made = {
      organizationId,
      mark: mark ?? {},
      answer: found,
      sighting: counted ? { ...of, origin, outcome, version } : undefined,
      headers: headersOf(cors, found.etag),
    };
    if (ready.size >= maximumReady) ready.clear();
    ready.set(keyOf(request), made);
    answer(request, response, made);
  } catch (error) {
    refuseRaw(response, error, cors);
  }
}

/** The answer holds nothing of any organization, and the page's author needs to read it. */
function readableByAll(origin: string | undefined): Record<string, string> {
  const vary = { vary: "Origin" };
  if (origin === undefined || origin === "null") return vary;
  return { ...vary, "access-control-allow-origin": origin };
}

function unknown(what: "organization" | "deployment"): AppError {
  const message = `This ${what} is unknown. Copy the snippet again. Fix: ${env().FOYER_URL}/setup`;
  return new AppError("invalid", message, { reason: "unknown_deployment" });
}

function headersOf(cors: Record<string, string>, etag: string): Ready["headers"] {
  const vary = "Origin, Accept-Encoding";
  const unchanged = { ...cors, vary, etag, "cache-control": "no-cache" };
  const plain = { ...unchanged, "content-type": "application/json" };
  return { unchanged, plain, gzip: { ...plain, "content-encoding": "gzip" } };
}

function answer(
  { headers: asked }: IncomingMessage,
  response: ServerResponse,
  { answer: found, sighting, headers }: Ready,
): void {
  if (sighting) recordSighting(sighting);
  if (asked["if-none-match"] === found.etag) writeHead(response, 304, headers.unchanged).end();
  else if (!asked["accept-encoding"]?.includes("gzip"))
    answerReady(response, found.plain, headers.plain);
  else answerReady(response, found.gzip, headers.gzip);
}
