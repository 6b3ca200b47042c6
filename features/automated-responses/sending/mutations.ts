import "server-only";
import { guestName } from "@/features/conversations/customer";
import { appendEntry } from "@/features/conversations/entries/mutations";
import { automatedName, messagePayload } from "@/features/conversations/entries/payloads";
import { findLiveDeployment } from "@/features/deployments/live";
import { rankLanguages } from "@/features/languages/rank";
import type { Actor } from "@/features/members/actor";
import { listParameters } from "@/features/parameters/queries";
import { readTold } from "@/features/pre-chat/stored";
import { newId } from "@/lib/ids";
import { fillMergeFields, type MergeValues, usedFields } from "../merge-fields";
import { findResponsesOf } from "../queries";
import type { ResponseSlot } from "../slots";
import type { AutomatedResponses } from "../stored";
import { findOpenSession, findRepName, type SpokenIn } from "./queries";

/**
 * Says what the channel says by itself at this moment, in the customer's language, if it says
 * anything; answers whether it did. Call it in the transaction of what brings the moment about,
 * after `lockEndUser` and while the session is still open: with that change it is stored once or not
 * at all. It never reaches a customer who opted out or was not asked yet.
 */
export async function sendAutomatedResponse(
  actor: Actor,
  { slot, conversation }: { slot: ResponseSlot; conversation: { id: string; endUserId: string } },
): Promise<boolean> {
  const content = await findResponsesOf(actor, conversation.id);
  if (!content?.slots[slot].on) return false;
  const about = await findOpenSession(actor, conversation.id);
  if (!about || about.session.status === "Consent") return false;
  if (about.user.consentStatus === "OptedOut") return false;
  const template = templateFor(content, slot, about.user.language ?? about.conversation.language);
  if (!template) return false;
  const text = fillMergeFields(template, await valuesFor(actor, template, about));
  if (!text) return false;
  const { id: conversationId, endUserId } = conversation;
  await appendEntry(
    actor,
    { endUserId, conversationId },
    {
      payload: messagePayload({ id: newId(), text, inReplyToMessageId: null }, "AutomatedResponse"),
      senderDisplayName: automatedName,
    },
  );
  return true;
}

function templateFor(
  { languages, slots }: AutomatedResponses,
  slot: ResponseSlot,
  wanted: string | null,
): string | undefined {
  return rankLanguages(wanted, languages)
    .map((language) => slots[slot].contents[language]?.text)
    .find((text) => text);
}

/** Only what the text uses is looked up. */
async function valuesFor(actor: Actor, template: string, about: SpokenIn): Promise<MergeValues> {
  const used = usedFields(template).map(({ field }) => field);
  const { session, user, conversation } = about;
  const told = readTold(session.preChat, session.id);
  const toldAs = (name: string) =>
    String(told.values.find((value) => value.name === name)?.value ?? "");
  const name = user.name === guestName ? undefined : user.name;
  const values: MergeValues = {
    "customer.firstName": toldAs("_firstName") || name?.split(" ")[0],
    "customer.name": name,
    "channel.label": about.channelLabel,
    "queue.label": about.queueLabel ?? undefined,
  };
  if (used.includes("rep.name")) values["rep.name"] = await findRepName(actor, conversation.id);
  if (used.includes("chat.title")) {
    const { organizationId } = actor;
    const deployment = await findLiveDeployment(organizationId, about.deploymentName);
    values["chat.title"] = deployment?.version?.content.chatTitle;
  }
  if (used.some((field) => field.startsWith("parameter."))) {
    for (const parameter of await listParameters(actor, conversation.channelId)) {
      values[`parameter.${parameter.developerName}`] = toldAs(parameter.channelVariableName);
    }
  }
  return values;
}
