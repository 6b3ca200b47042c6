import { Hono } from "hono";
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
import { noSuchOperation } from "./unknown";

/** `/iamessage/api/v2`: what customers' clients call. */
export function messagingApi(now: () => number = Date.now): Hono<Door> {
  const api = new Hono<Door>().basePath(messagingApiPath);
  api.onError(refuse);
  api.notFound((c) => refuse(noSuchOperation(), c));
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
