import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Chat } from "./chat";
import type * as Module from "./files/main";

/** What shows and sends files, once there is a use for it. */
export let files: typeof Module | undefined;

export function useFiles(
  wanted: boolean | undefined,
  { chat, panel }: { chat: Chat; panel: RefObject<HTMLElement | null> },
): void {
  const [, draw] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window is the same one all along
  useEffect(() => {
    if (!wanted) return;
    import("./files/main").then((module) => {
      module.join(chat, panel.current);
      files = module;
      draw(module);
    }, console.error);
  }, [wanted]);
}
