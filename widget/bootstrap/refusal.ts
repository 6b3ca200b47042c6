import type { ReasonCode } from "@/protocol/embedded-service-config";

/** Why a chat does not show. */
export type Refusal = { reason: ReasonCode; message: string };

/** The line for developers names the code; `explanation` the cause and its fix. */
export function refusal(reason: ReasonCode, explanation: string): Refusal {
  return { reason, message: `[Foyer] Chat not shown (${reason}). ${explanation}` };
}
