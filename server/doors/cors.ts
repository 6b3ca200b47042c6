import { isOriginAllowed, isOriginListedAnywhere } from "@/features/deployments/live";
import { recordSighting } from "@/features/diagnostics/sightings";
import { AppError } from "@/lib/errors";

type Headers = Record<string, string>;

const preflight: Headers = {
  "access-control-allow-methods": "GET, POST, DELETE, OPTIONS",
  "access-control-allow-headers":
    "authorization, content-type, cache-control, last-event-id, x-org-id",
  "access-control-max-age": "600",
};

/** A preflight knows no organization: any that lists the origin lets it ask. */
export async function answerPreflight(
  origin: string | undefined,
): Promise<{ status: 204 | 403; headers: Headers }> {
  const headers = await corsHeadersOfUnion(origin);
  return headers["access-control-allow-origin"]
    ? { status: 204, headers: { ...headers, ...preflight } }
    : { status: 403, headers };
}

/** For answers given before the organization is known, such as to a body that is no JSON. */
export async function corsHeadersOfUnion(origin: string | undefined): Promise<Headers> {
  const listed = isPage(origin) && (await isOriginListedAnywhere(origin));
  return corsHeaders(origin, listed);
}

/**
 * The real request is decided by its own organization; a refusal is counted where
 * the Admin looks. Apps and curl send no origin; `null` is a page that hides its
 * own, and is refused.
 */
export async function admitOrigin(
  origin: string | undefined,
  of: { organizationId: string; developerName: string },
): Promise<Headers> {
  if (origin === undefined) return corsHeaders(origin, false);
  if (isPage(origin) && (await isOriginAllowed(of.organizationId, origin, of.developerName))) {
    return corsHeaders(origin, true);
  }
  recordSighting({ ...of, origin, outcome: "origin_not_allowed", version: 0 });
  throw new AppError(
    "forbidden",
    `${origin.slice(0, 200)} is not among the allowed websites. An Admin can add it in Setup.`,
    { reason: "origin_not_allowed" },
  );
}

/** Always varies by origin, so that no cache mixes two sites; never with credentials. */
export function corsHeaders(origin: string | undefined, allowed: boolean): Headers {
  const headers: Headers = { vary: "Origin" };
  if (origin === undefined || !allowed) return headers;
  return {
    ...headers,
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "retry-after",
  };
}

function isPage(origin: string | undefined): origin is string {
  return origin !== undefined && origin !== "null";
}
