import "server-only";
import type { AuditAction } from "@/features/audit/words";
import { replaceBranding } from "@/features/branding/mutations";
import { listBranding } from "@/features/branding/queries";
import { replaceInvitations } from "@/features/chat-invitations/mutations";
import { listInvitations } from "@/features/chat-invitations/queries";
import { replaceChatWindow } from "@/features/chat-window/mutations";
import { listChatWindows } from "@/features/chat-window/queries";
import type { Actor } from "@/features/members/actor";
import { replacePreChat } from "@/features/pre-chat/mutations";
import { listPreChats } from "@/features/pre-chat/queries";
import { replaceTexts } from "@/features/texts/mutations";
import { listTexts } from "@/features/texts/queries";
import { replaceDetails } from "./details/mutations";
import { listDetails } from "./details/queries";
import { type PartName, type Parts, partNames, standardParts } from "./parts";

type StoredPart<Content> = {
  /** The contents by deployment; one that is missing is at its standard. */
  list: (actor: Actor, deploymentIds: string[]) => Promise<Map<string, Content>>;
  /** In the transaction of a change of the draft, which counts the revision and writes the audit event. */
  replace: (actor: Actor, deploymentId: string, content: Content) => Promise<void>;
  /** The audit event of saving it alone. */
  saved: AuditAction;
};

const storedParts: { readonly [Name in PartName]: StoredPart<Parts[Name]> } = {
  details: { list: listDetails, replace: replaceDetails, saved: "deployment_details_saved" },
  branding: { list: listBranding, replace: replaceBranding, saved: "deployment_branding_saved" },
  preChat: { list: listPreChats, replace: replacePreChat, saved: "deployment_pre_chat_saved" },
  texts: { list: listTexts, replace: replaceTexts, saved: "deployment_texts_saved" },
  invitations: {
    list: listInvitations,
    replace: replaceInvitations,
    saved: "deployment_invitations_saved",
  },
  chatWindow: {
    list: listChatWindows,
    replace: replaceChatWindow,
    saved: "deployment_chat_window_saved",
  },
};

export function savedAction(name: PartName): AuditAction {
  return storedParts[name].saved;
}

/** Reads every part of these deployments at once; returns what one of them has. */
export async function readParts(
  actor: Actor,
  deploymentIds: string[],
): Promise<(deploymentId: string) => Parts> {
  const found: ((deploymentId: string) => Partial<Parts>)[] = [];
  for (const name of partNames) found.push(await readPart(name, actor, deploymentIds));
  return (id) => Object.assign(standardParts(), ...found.map((of) => of(id)));
}

async function readPart<Name extends PartName>(name: Name, actor: Actor, deploymentIds: string[]) {
  const contents = await storedParts[name].list(actor, deploymentIds);
  return (id: string) => (contents.has(id) ? { [name]: contents.get(id) } : {});
}

export async function replacePart<Name extends PartName>(
  actor: Actor,
  deploymentId: string,
  name: Name,
  content: Parts[Name],
): Promise<void> {
  await storedParts[name].replace(actor, deploymentId, content);
}

/** Every part at once: a new deployment, a clone, a draft that is reset. */
export async function replaceParts(actor: Actor, deploymentId: string, all: Parts): Promise<void> {
  for (const name of partNames) await replacePart(actor, deploymentId, name, all[name]);
}
