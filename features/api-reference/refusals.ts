import type { Operation } from "./operation";
import { rateOf } from "./rate-limits";

/** What any operation may answer besides its own refusals, by status. */
export function refusalsOf(operation: Operation): Record<number, string> {
  const { bearer, body, refusals, answers } = operation;
  const known: Record<number, string> = {
    403: "`origin_not_allowed`: the page’s website is not in the CORS Allowlist. Apps and servers send no Origin.",
    503: "`unavailable`: try again after `Retry-After` seconds.",
    500: "`internal`: a mistake of the server’s; its log says more.",
  };
  const rate = rateOf(operation.id);
  if (rate) {
    known[429] = `\`too_many_requests\`: more than ${rate.calls}. Try again after \`Retry-After\` seconds.`;
  }
  if (bearer) {
    known[401] = "`unauthenticated`: the access token is missing, not valid here, or expired.";
  }
  if (operation.query || body) known[400] = "`invalid`: the message names what is wrong.";
  if (body) {
    const type = body.file ? "multipart/form-data" : "application/json";
    known[413] = "`too_large`: the body is larger than 64 KiB.";
    known[415] = `\`unsupported_type\`: the body is not \`${type}\`.`;
    if (bearer) known[507] = "`storage_full`: the disk is full, so nothing was stored.";
  }
  for (const [status, about] of Object.entries(refusals ?? {})) {
    const common = known[Number(status)];
    known[Number(status)] =
      common && [401, 415, 429].includes(Number(status)) ? `${common} ${about}` : about;
  }
  for (const status of Object.keys(answers)) delete known[Number(status)];
  return known;
}
