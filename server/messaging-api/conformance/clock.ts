import { onTestFinished, vi } from "vitest";
import { countStreams } from "@/server/streams";

/** The one timer of all streams, run by hand until the test ends. */
export async function aHandClock() {
  await vi.waitFor(() => {
    if (countStreams() > 0) throw new Error("Streams of an earlier test are still open");
  });
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "Date"] });
  onTestFinished(() => void vi.useRealTimers());
  return {
    pass: (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000),
    /** Lets every second of the streams pass in so many real milliseconds, until the test ends. */
    hurry: (milliseconds: number) => {
      let running = true;
      const run = () => {
        if (!running) return;
        vi.advanceTimersByTime(1000);
        setTimeout(run, milliseconds);
      };
      setTimeout(run, milliseconds);
      onTestFinished(() => {
        running = false;
      });
    },
  };
}
