import type { Hono } from "hono";
import { getOwnTranscript } from "@/features/transcripts/queries";
import { transcriptQuery } from "@/protocol/transcript.schema";
import { parse } from "@/server/doors/body";
import { limit } from "@/server/doors/limits";
import { answerTranscript, formatFor } from "@/server/doors/transcript";
import type { Door } from "./door";
import { conversationOf, queryOf } from "./request";

export function serveTranscripts(api: Hono<Door>, now: () => number): void {
  api.get("/conversation/:id/transcript", async (c) => {
    const { format: named, timeZone } = parse(transcriptQuery, queryOf(c));
    const format = formatFor(named, c.req.header("accept"));
    const { customer } = c.var;
    await limit("transcripts", customer.endUserId);
    const view = { timeZone, now: new Date(now()) };
    const transcript = await getOwnTranscript(customer, conversationOf(c), view);
    return answerTranscript(c, transcript, format);
  });
}
