import { consoleApiPath } from "@/protocol/console-api";
import type { TranscriptFormat } from "@/protocol/transcript";

/** Where a chat's transcript is taken away, with its times by this browser's clock. */
export function transcriptPath(conversationId: string, format: TranscriptFormat): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const query = new URLSearchParams({ format, timeZone });
  return `${consoleApiPath}/conversations/${conversationId}/transcript?${query}`;
}
