import { maximumAcknowledgements, type NewAcknowledgement } from "@/protocol/acknowledgement";

const collectMilliseconds = 100;

/** Says each thing once, and what comes within a moment in one call; what fails may be said again. */
export function createAcknowledger(
  send: (conversationId: string, acks: NewAcknowledgement[]) => Promise<unknown>,
) {
  const said = new Set<string>();
  const waiting = new Map<string, NewAcknowledgement[]>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(conversationId: string, acks: readonly NewAcknowledgement[]): void {
    const fresh = acks.filter((ack) => !said.has(keyOf(ack)));
    if (fresh.length === 0) return;
    for (const ack of fresh) said.add(keyOf(ack));
    waiting.set(conversationId, [...(waiting.get(conversationId) ?? []), ...fresh]);
    timer ??= setTimeout(flush, collectMilliseconds);
  }

  function flush(): void {
    timer = undefined;
    for (const [conversationId, acks] of waiting) {
      for (let from = 0; from < acks.length; from += maximumAcknowledgements) {
        const batch = acks.slice(from, from + maximumAcknowledgements);
        send(conversationId, batch).catch(() => {
          for (const ack of batch) said.delete(keyOf(ack));
        });
      }
    }
    waiting.clear();
  }

  return { say, stop: () => clearTimeout(timer) };
}

function keyOf({ entryType, conversationEntryId }: NewAcknowledgement): string {
  return `${entryType} ${conversationEntryId}`;
}
