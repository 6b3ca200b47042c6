import { endingsOf, type FileType, standardFileTypes } from "@/features/files/file-types";
import { type Settings, standardsOf, type Values } from "@/lib/setting";
import type { ServedAttachments } from "@/protocol/embedded-service-config";

/** What files may be sent on a channel. */
export const attachmentSettings = {
  endUserToAgent: {
    kind: "switch",
    label: "Customers can send files",
    hint: "The chat has a paperclip, for a photo or a document such as an invoice. Reps can send files either way.",
    standard: true,
  },
  fileTypes: {
    kind: "choice",
    label: "File types",
    hint: "Holds for reps too. What a file is, is read from its content, whatever its name says.",
    standard: "listed",
    look: "cards",
    options: {
      listed: {
        label: "Only chosen types",
        hint: "Everything else is refused, with the reason shown to whoever sends it.",
      },
      any: {
        label: "Any type",
        hint: "Programs too. Nothing is opened in the browser: other files are downloads.",
      },
    },
  },
  maxFileSize: {
    kind: "number",
    label: "Largest file",
    hint: "From 1 to 5 MB, such as 5 MB for photos of a phone.",
    standard: 5,
    minimum: 1,
    maximum: 5,
    unit: "MB",
  },
} as const satisfies Settings;

export type AttachmentSettings = Values<typeof attachmentSettings> & {
  allowedFileTypes: FileType[];
};

export function standardAttachments(): AttachmentSettings {
  return { ...standardsOf(attachmentSettings), allowedFileTypes: [...standardFileTypes] };
}

/** Undefined: any. */
export function allowedTypesOf({
  fileTypes,
  allowedFileTypes,
}: AttachmentSettings): readonly FileType[] | undefined {
  return fileTypes === "any" ? undefined : allowedFileTypes;
}

/** What customers' clients are told: they choose and refuse by it before they send. */
export function servedAttachments(settings: AttachmentSettings): ServedAttachments {
  const { endUserToAgent, maxFileSize } = settings;
  const types = allowedTypesOf(settings);
  return { endUserToAgent, maxFileSize, ...(types && { allowedFileTypes: endingsOf(types) }) };
}
