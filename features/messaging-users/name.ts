import type { PreChatValue } from "@/protocol/console-api";

/** First and last name as the pre-chat form gave them; undefined when it gave neither. */
export function nameFrom(values: PreChatValue[]): string | undefined {
  const part = (name: string) => values.find((value) => value.name === name)?.value ?? "";
  return `${part("_firstName")} ${part("_lastName")}`.trim() || undefined;
}
