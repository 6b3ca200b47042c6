import "server-only";
import { transaction } from "@/db/client";
import { checkFile, showFile } from "@/features/files/attachments/mutations";
import type { Actor } from "@/features/members/actor";
import { mayAnswer, mayChat } from "@/features/members/permissions";
import { hasOptedOut } from "@/features/messaging-users/queries";
import type { ReplyFileInput } from "@/protocol/console-api.schema";
import type { SendFileInput } from "@/protocol/messaging-api.schema";
import type { Customer } from "../customer";
import { requireOwnDeployment } from "../deployment";
import { appendEntry, lockEndUser } from "../entries/mutations";
import { messagePayload, repSender } from "../entries/payloads";
import { optedOut, type Sent, sendWithCare, sentEarlier } from "../messages/mutations";
import { getVisibleConversation, notTheirsNow } from "../queries";
import { listAcceptedBy } from "../sessions/queries";
import { fileFingerprint, fileMessage, type Upload } from "./message";
import type { FileRules } from "./rules";

/** Stores a customer's message with the file that it brought; both are seen from the same moment on. */
export async function sendFile(
  customer: Customer,
  identifier: string,
  { input, upload, rules }: { input: SendFileInput; upload: Upload; rules: FileRules },
  now = new Date(),
): Promise<Sent> {
  mayChat(customer);
  requireOwnDeployment(customer, input.esDeveloperName);
  const { conversationId } = rules;
  const fingerprint = fileFingerprint(input.message, upload);
  const earlier = await sentEarlier(customer, conversationId, {
    messageId: input.message.id,
    fingerprint,
  });
  if (earlier) return earlier;
  const file = await checkFile(customer, upload.received, { ...upload, allowed: rules.allowed });
  return sendWithCare(customer, identifier, {
    ...{ ...input, now },
    outgoing: { message: fileMessage(input.message, file), fingerprint },
    along: () => showFile(customer, file.id, conversationId),
  });
}

/** A rep's file, into a chat that they accepted and that is still open. */
export async function sendReplyFile(
  actor: Actor,
  { input, upload, rules }: { input: ReplyFileInput; upload: Upload; rules: FileRules },
): Promise<Sent> {
  mayAnswer(actor);
  const { conversationId } = rules;
  const { endUserId } = await getVisibleConversation(actor, conversationId);
  const { message } = input;
  const fingerprint = fileFingerprint(message, upload);
  const sent = { messageId: message.id, fingerprint };
  const earlier = await sentEarlier(actor, conversationId, sent);
  if (earlier) return earlier;
  const file = await checkFile(actor, upload.received, { ...upload, allowed: rules.allowed });
  return transaction(async () => {
    await lockEndUser(actor, endUserId);
    const meanwhile = await sentEarlier(actor, conversationId, sent);
    if (meanwhile) return meanwhile;
    await requireAnswering(actor, conversationId);
    const { clientAt } = await appendEntry(
      actor,
      { endUserId, conversationId },
      {
        payload: messagePayload(fileMessage(message, file)),
        fingerprint,
        sender: repSender(actor.id),
        senderDisplayName: actor.name,
      },
    );
    await showFile(actor, file.id, conversationId);
    return { id: message.id, clientTimestamp: clientAt.getTime() };
  });
}

/** The end user's row is locked: what holds now still holds when this is stored. */
async function requireAnswering(actor: Actor, conversationId: string): Promise<void> {
  const accepted = await listAcceptedBy(actor, actor.id);
  const answering = accepted.some(
    ({ conversation, session }) =>
      conversation.id === conversationId && !session.endedAt && session.status !== "Inactive",
  );
  if (!answering) throw notTheirsNow();
  if (await hasOptedOut(actor, conversationId)) throw optedOut();
}
