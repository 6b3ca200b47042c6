import { storedJson } from "@/lib/stored-json";
import { attachmentInput } from "./input";
import { type AttachmentSettings, standardAttachments } from "./settings";

const stored = storedJson<AttachmentSettings>({ schema: attachmentInput, number: 1 });

export const storeAttachments = stored.store;

/** Of a channel's `attachments` column, which is null until somebody saves it. */
export function readAttachments(column: unknown, channelLabel: string): AttachmentSettings {
  if (column === null) return standardAttachments();
  return stored.read(column, `The attachment settings of ${channelLabel}`);
}
