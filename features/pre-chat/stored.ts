import * as z from "zod";
import type { PreChatValue } from "@/protocol/console-api";

const stored = z.object({
  schema: z.literal(1),
  values: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      value: z.string(),
      hidden: z.boolean(),
      verified: z.boolean(),
    }),
  ),
});

/** For the column `messaging_sessions.pre_chat`. */
export function storePreChat(values: PreChatValue[]): z.output<typeof stored> {
  return { schema: 1, values };
}

export function readStoredPreChat(column: unknown, sessionId: string): PreChatValue[] {
  const parsed = stored.safeParse(column);
  if (parsed.success) return parsed.data.values;
  throw new Error(`Session ${sessionId} has an unreadable pre-chat`, { cause: parsed.error });
}
