import type { TypingEntryType } from "@/protocol/entry";
import { typingSeconds } from "@/protocol/limits";

/** Tells the other side that the customer writes: at most one signal in a while, and one at the end. */
export function createTypingSignal(send: (entryType: TypingEntryType) => void) {
  let last = 0;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(idle);
    last = 0;
  }

  function stop(): void {
    if (last > 0) send("TypingStoppedIndicator");
    end();
  }

  return {
    wrote(text: string): void {
      if (text === "") {
        stop();
        return;
      }
      clearTimeout(idle);
      idle = setTimeout(stop, typingSeconds * 1000);
      if (Date.now() - last < (typingSeconds - 2) * 1000) return;
      last = Date.now();
      send("TypingStartedIndicator");
    },
    /** The message itself says that the writing is over. */
    sent: end,
  };
}
