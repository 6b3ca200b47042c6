import type { DeskSession } from "@/protocol/console-api";
import { endingText } from "../ending-text";
import { momentText } from "../time-text";
import { FootNote } from "./foot-note";

/** Why the chat is over, and since when. */
export function EndedNote({ session }: { session: DeskSession }) {
  const { endedAt } = session;
  const detail = [endingText(session), endedAt && momentText(endedAt)].filter(Boolean);
  return <FootNote title="This chat has ended">{detail.join(" · ")}</FootNote>;
}
