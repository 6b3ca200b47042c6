"use client";

import { useEffect } from "react";
import { attentionCount } from "../desk-state";
import { useDeskState } from "./desk-context";

/** "(2) Console · Foyer": how many chats want the rep. */
export function useTitleCounter(): void {
  const count = attentionCount(useDeskState());

  useEffect(() => {
    const title = document.title.replace(/^\(\d+\) /, "");
    document.title = count > 0 ? `(${count}) ${title}` : title;
  }, [count]);
}
