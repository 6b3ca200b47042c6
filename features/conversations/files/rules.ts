import "server-only";
import { allowedTypesOf } from "@/features/channels/attachments/settings";
import { getLiveAttachments } from "@/features/deployments/live";
import { countBytesOfDay } from "@/features/files/attachments/queries";
import type { FileType } from "@/features/files/file-types";
import type { Actor } from "@/features/members/actor";
import { AppError } from "@/lib/errors";
import type { Customer } from "../customer";
import { getOwnConversation, getVisibleConversation } from "../queries";

/** What an upload into a conversation may be. */
export type FileRules = {
  /** Ours of the conversation. */
  conversationId: string;
  maximumBytes: number;
  /** Undefined: any. */
  allowed: readonly FileType[] | undefined;
};

const megabyte = 1024 * 1024;
const customersBytesOfDay = 100 * megabyte;

/** Decided before a byte of the file is read. */
export async function getCustomerFileRules(
  customer: Customer,
  identifier: string,
): Promise<FileRules> {
  const { id, channelId } = await getOwnConversation(customer, identifier);
  const settings = await getLiveAttachments(customer.organizationId, channelId);
  if (!settings.endUserToAgent) {
    throw new AppError("forbidden", "Files are switched off here. Send a text message.", {
      reason: "attachments_off",
    });
  }
  if ((await countBytesOfDay(customer, customer.endUserId)) >= customersBytesOfDay) {
    throw new AppError(
      "too_many_requests",
      `A customer can send ${customersBytesOfDay / megabyte} MB a day. Try again tomorrow.`,
      { reason: "file_quota", retryAfter: 3600 },
    );
  }
  return rulesOf(id, settings);
}

/** That customers may not send files says nothing of reps. */
export async function getRepFileRules(actor: Actor, conversationId: string): Promise<FileRules> {
  const { id, channelId } = await getVisibleConversation(actor, conversationId);
  return rulesOf(id, await getLiveAttachments(actor.organizationId, channelId));
}

function rulesOf(
  conversationId: string,
  settings: Awaited<ReturnType<typeof getLiveAttachments>>,
): FileRules {
  return {
    conversationId,
    maximumBytes: settings.maxFileSize * megabyte,
    allowed: allowedTypesOf(settings),
  };
}
