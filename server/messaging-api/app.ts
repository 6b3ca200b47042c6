import { Hono } from "hono";
import { AppError } from "@/lib/errors";
import { messagingApiPath } from "@/protocol/messaging-api";
import { refuse } from "@/server/doors/admission";
import { serveAcknowledgements } from "./acknowledgements";
import { serveAuthorization } from "./authorization";
import { serveConversations } from "./conversations";
import { serveDescription } from "./description";
import { beforeOrganization, customerOnly, type Door } from "./door";
import { serveEntries } from "./entries";
import { serveFiles, serveLinkedFiles } from "./files";
import { serveMessages } from "./messages";
import { serveTranscripts } from "./transcripts";

/** `/iamessage/api/v2`: what customers' clients call. */
export function messagingApi(now: () => number = Date.now): Hono<Door> {
  const api = new Hono<Door>().basePath(messagingApiPath);
  api.onError(refuse);
  api.notFound((c) => refuse(new AppError("not_found", "There is no such operation."), c));
  serveDescription(api);
  api.use("*", beforeOrganization);
  serveAuthorization(api);
  serveLinkedFiles(api, now);
  api.use("/conversation/*", customerOnly);
  serveConversations(api, now);
  serveMessages(api, now);
  serveEntries(api);
  serveAcknowledgements(api);
  serveFiles(api, now);
  serveTranscripts(api, now);
  return api;
}
