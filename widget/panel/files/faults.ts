import type { ServedAttachments } from "@/protocol/embedded-service-config";
import { shownFileName } from "@/protocol/shown-file";
import type { PendingFile } from "../pending-file";
import { t } from "../wording";

/** Why a file cannot be sent, said before it is; undefined when the server would take it. */
export function faultOf(
  file: File,
  { maxFileSize, allowedFileTypes }: ServedAttachments,
): string | undefined {
  const name = shownFileName(file.name);
  if (file.size === 0) return t("files.empty", { name });
  if (file.size > maxFileSize * 1024 * 1024) {
    return t("files.tooLarge", { name, maximum: maxFileSize });
  }
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  if (!allowedFileTypes || !ending || allowedFileTypes.includes(ending)) return undefined;
  return notAllowed(name, allowedFileTypes);
}

function notAllowed(name: string, types: readonly string[]): string {
  return t("files.notAllowed", { name, types: types.join(", ") });
}

/** Why the server refused a file; undefined where trying again is all there is to say. */
export function explainFailure(
  { file: { name: sent } }: PendingFile,
  error: unknown,
  { maxFileSize, allowedFileTypes = [] }: ServedAttachments,
): string | undefined {
  const name = shownFileName(sent);
  switch ((error as { code?: unknown } | undefined)?.code) {
    case "too_large":
    case "too_many_pixels":
      return t("files.tooLarge", { name, maximum: maxFileSize });
    case "file_type_not_allowed":
      return notAllowed(name, allowedFileTypes);
    case "file_type_mismatch":
      return t("files.mismatch", { name });
    case "unreadable_picture":
      return t("files.unreadable", { name });
    case "empty_file":
      return t("files.empty", { name });
    case "attachments_off":
      return t("files.off");
    case "file_quota":
    case "too_many_requests":
      return t("files.tooMany");
    default:
      return undefined;
  }
}
