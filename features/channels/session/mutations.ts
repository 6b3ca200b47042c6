import "server-only";
import { transaction } from "@/db/client";
import { recordAudit } from "@/features/audit/mutations";
import { lookAtTimersAnew } from "@/features/conversations/sessions/timers/mutations";
import type { Actor } from "@/features/members/actor";
import { mayConfigure } from "@/features/members/permissions";
import { readAttachments, storeAttachments } from "../attachments/stored";
import { saveChannel } from "../mutations";
import { type Channel, getChannel } from "../queries";
import { refuseBoth } from "./exclusion";
import type { ChannelSessionInput } from "./input";
import { readSessionSettings, storeSessionSettings } from "./stored";

/** Live at once, for sessions that are open too. */
export async function editChannelSession(
  actor: Actor,
  {
    id,
    revision,
    endUserToAgent,
    fileTypes,
    maxFileSize,
    allowedFileTypes,
    ...settings
  }: ChannelSessionInput,
): Promise<Channel> {
  mayConfigure(actor);
  return transaction(async () => {
    const before = await getChannel(actor, id);
    const { verificationMode } = before;
    refuseBoth({ verificationMode, sessionBased: settings.sessionBased }, "sessionBased");
    const files = { endUserToAgent, fileTypes, maxFileSize, allowedFileTypes };
    const channel = await saveChannel(
      actor,
      { id, revision },
      { session: storeSessionSettings(settings), attachments: storeAttachments(files) },
    );
    await lookAtTimersAnew(actor, id);
    await recordAudit(actor, {
      action: "channel_session_edited",
      record: { kind: "channel", id, label: channel.label },
      before: {
        ...readSessionSettings(before.session, before.label),
        ...readAttachments(before.attachments, before.label),
      },
      after: { ...settings, ...files },
    });
    return channel;
  });
}
