import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { readConversationLog } from "@/features/conversations/entries/queries";
import { toDeskEntries } from "@/features/conversations/entries/wire";
import { sendReplyFile } from "@/features/conversations/files/mutations";
import { getFileAddress } from "@/features/conversations/files/queries";
import { getRepFileRules } from "@/features/conversations/files/rules";
import { sendReply } from "@/features/conversations/messages/mutations";
import { showRepTyping } from "@/features/conversations/messages/typing";
import { getCustomerDetails, getVisibleConversation } from "@/features/conversations/queries";
import { acknowledgeForRep } from "@/features/conversations/receipts/mutations";
import { endSessionByRep } from "@/features/conversations/sessions/ending/mutations";
import { makeInactiveByRep } from "@/features/conversations/sessions/inactivity/mutations";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { readSessionLog } from "@/features/conversations/sessions/past/queries";
import { endingsOf } from "@/features/files/file-types";
import type { Actor } from "@/features/members/actor";
import { addressHeader } from "@/features/members/address";
import { keepPresence, setPresence } from "@/features/routing/presence/mutations";
import { getDesk } from "@/features/routing/work-items/queries";
import { exportTranscript } from "@/features/transcripts/mutations";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Acknowledgements } from "@/protocol/acknowledgement";
import { acknowledgeRequest } from "@/protocol/acknowledgement.schema";
import {
  consoleApiPath,
  type DeskEntryList,
  deskEntriesPageSize,
  type FileRules,
  type SessionLog,
} from "@/protocol/console-api";
import {
  deskEntriesQuery,
  presenceRequest,
  replyFileRequest,
  replyRequest,
  repTypingRequest,
} from "@/protocol/console-api.schema";
import type { FileAddress } from "@/protocol/messaging-api";
import { transcriptQuery } from "@/protocol/transcript.schema";
import { requireSignedIn } from "@/server/doors/authentication";
import { parse, readBody } from "@/server/doors/body";
import { answerError } from "@/server/doors/errors";
import { limit } from "@/server/doors/limits";
import { readRestOfRefused } from "@/server/doors/rest";
import { answerTranscript, formatFor } from "@/server/doors/transcript";
import { requireUpload, takeUpload } from "@/server/doors/upload";

type Door = { Variables: { actor: Actor; arrivedAt: number }; Bindings: Partial<HttpBindings> };

/** `/api/console/v1`: what the rep's desk calls, under the session cookie. */
export function consoleApi(): Hono<Door> {
  const api = new Hono<Door>().basePath(consoleApiPath);
  api.onError(refuse);
  api.notFound((c) => refuse(new AppError("not_found", "There is no such operation."), c));
  api.use("*", memberOnly);

  api.get("/desk", async (c) => c.json(await getDesk(c.var.actor)));

  api.put("/presence", async (c) => {
    const { presence } = await readBody(c, presenceRequest);
    await setPresence(c.var.actor, presence);
    return c.json({ presence });
  });

  api.post("/presence/signs", async (c) => c.json(await keepPresence(c.var.actor)));

  api.post("/work-items/:id/acceptance", async (c) => {
    await acceptSession(c.var.actor, c.req.param("id"));
    return c.json({}, 201);
  });

  api.get("/conversations/:id/entries", async (c) => {
    const { after } = parse(deskEntriesQuery, c.req.query());
    const { actor } = c.var;
    const { id: conversationId } = await getVisibleConversation(actor, c.req.param("id"));
    const from = { conversationId, after, limit: deskEntriesPageSize };
    const lines = await readConversationLog(actor, from);
    const lastSeq = lines.at(-1)?.seq ?? after;
    return c.json<DeskEntryList>({ entries: toDeskEntries(lines), lastSeq });
  });

  api.get("/conversations/:id/transcript", async (c) => {
    const { format: named, timeZone } = parse(transcriptQuery, c.req.query());
    const format = formatFor(named, c.req.header("accept"));
    const view = { format, timeZone, now: new Date() };
    const transcript = await exportTranscript(c.var.actor, c.req.param("id"), view);
    return answerTranscript(c, transcript, format);
  });

  api.post("/conversations/:id/messages", async (c) => {
    const reply = await readBody(c, replyRequest);
    return c.json(await sendReply(c.var.actor, c.req.param("id"), reply), 202);
  });

  api.post("/conversations/:id/files", readRestOfRefused, async (c) => {
    requireUpload(c);
    const { actor } = c.var;
    await limit("files", actor.id);
    const rules = await getRepFileRules(actor, c.req.param("id"));
    const limits = { schema: replyFileRequest, maximumBytes: rules.maximumBytes };
    const sent = await takeUpload(c, actor, limits, (input, upload) =>
      sendReplyFile(actor, { input, upload, rules }),
    );
    return c.json(sent, 202);
  });

  api.get("/conversations/:id/files/:file", async (c) => {
    const { actor } = c.var;
    const { id } = await getVisibleConversation(actor, c.req.param("id"));
    return c.json<FileAddress>(await getFileAddress(actor, id, c.req.param("file")));
  });

  api.get("/conversations/:id/file-rules", async (c) => {
    const { maximumBytes, allowed } = await getRepFileRules(c.var.actor, c.req.param("id"));
    return c.json<FileRules>({ maximumBytes, endings: allowed && endingsOf(allowed) });
  });

  api.post("/conversations/:id/typing", async (c) => {
    const { typing } = await readBody(c, repTypingRequest);
    await showRepTyping(c.var.actor, c.req.param("id"), typing, c.var.arrivedAt);
    return c.json({}, 202);
  });

  api.post("/conversations/:id/acknowledgements", async (c) => {
    const input = await readBody(c, acknowledgeRequest);
    const acks = await acknowledgeForRep(c.var.actor, c.req.param("id"), input);
    return c.json<Acknowledgements>({ acks }, 202);
  });

  api.post("/sessions/:id/ending", async (c) => {
    await endSessionByRep(c.var.actor, c.req.param("id"));
    return c.json({}, 201);
  });

  api.post("/sessions/:id/inactivity", async (c) => {
    await makeInactiveByRep(c.var.actor, c.req.param("id"));
    return c.json({}, 201);
  });

  api.get("/sessions/:id/entries", async (c) => {
    const entries = await readSessionLog(c.var.actor, c.req.param("id"));
    return c.json<SessionLog>({ entries });
  });

  api.get("/sessions/:id/customer", async (c) =>
    c.json(await getCustomerDetails(c.var.actor, c.req.param("id"))),
  );

  return api;
}

const safeMethods = ["GET", "HEAD"];

/** The cookie alone proves nothing about the page that sends it: what writes must come from ours. */
const memberOnly: MiddlewareHandler<Door> = async (c, next) => {
  c.header("cache-control", "no-store");
  c.set("arrivedAt", Date.now());
  if (!safeMethods.includes(c.req.method) && c.req.header("origin") !== env().FOYER_URL) {
    throw new AppError("forbidden", `Only pages of ${env().FOYER_URL} may do this.`);
  }
  const { actor } = await requireSignedIn(c.req.header(), c.env?.incoming?.headers[addressHeader]);
  if (c.req.path.includes("\0")) throw new AppError("not_found", "There is no such operation.");
  c.set("actor", actor);
  await next();
};

function refuse(error: unknown, c: Context): Response {
  const { status, headers, body } = answerError(error);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return c.json(body, status as ContentfulStatusCode);
}
