import type { FileRules } from "@/protocol/console-api";
import { shownFileName } from "@/protocol/shown-file";

/** Why a file cannot be sent, said before it is; undefined when the server would take it. */
export function faultOf(file: File, { maximumBytes, endings }: FileRules): string | undefined {
  const name = shownFileName(file.name);
  if (file.size === 0) return `${name} is empty. Choose another file.`;
  if (file.size > maximumBytes) {
    const megabytes = maximumBytes / (1024 * 1024);
    return `${name} is too large. Send files of up to ${megabytes} MB.`;
  }
  const ending = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  if (!endings || !ending || endings.includes(ending)) return undefined;
  return `${name} cannot be sent on this channel. These types can: ${endings.join(", ")}.`;
}
