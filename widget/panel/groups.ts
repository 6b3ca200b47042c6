import type { Line, MessageLine } from "./log";
import type { PendingMessage } from "./outbox";

type Message = MessageLine & Pick<PendingMessage, "file">;
export type MessageGroup = { kind: "group"; messages: [Message, ...Message[]] };
export type Block =
  | MessageGroup
  | { kind: "note"; id: string; text: string }
  | { kind: "day"; at: number };

const longestGap = 2 * 60 * 1000;

/** Lines as they stand on screen: a line per day, messages of one sender within two minutes together. */
export function group(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let day = "";
  for (const line of lines) {
    const today = new Date(line.at).toDateString();
    if (today !== day) blocks.push({ kind: "day", at: line.at });
    day = today;
    const last = blocks.at(-1);
    if (line.kind === "note") blocks.push(line);
    else if (last?.kind === "group" && belongs(line, last)) last.messages.push(line);
    else blocks.push({ kind: "group", messages: [line] });
  }
  return blocks;
}

function belongs(message: MessageLine, { messages }: MessageGroup): boolean {
  const last = messages[messages.length - 1] ?? messages[0];
  return (
    last.from === message.from && last.name === message.name && message.at - last.at < longestGap
  );
}
