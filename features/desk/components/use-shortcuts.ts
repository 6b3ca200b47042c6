"use client";

import { useEffect } from "react";
import { useDesk } from "./desk-context";

/** Alt and a key, from anywhere on the desk. */
export function useShortcuts(): void {
  const desk = useDesk();

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!event.altKey || event.ctrlKey || event.metaKey) return;
      // Alt with an arrow opens a select; Alt and A accepts from there, too.
      if (event.target instanceof HTMLSelectElement && event.code !== "KeyA") return;
      if (document.querySelector("[role=alertdialog], [role=dialog]")) return;
      const { waiting, mine, openId } = desk.read();
      const at = openId === undefined ? -1 : mine.indexOf(openId);
      if (event.code === "ArrowDown") desk.open(mine[Math.min(at + 1, mine.length - 1)]);
      else if (event.code === "ArrowUp") desk.open(mine[Math.max(at - 1, 0)]);
      else if (event.code === "KeyA" && waiting[0]) void desk.accept(waiting[0]);
      else return;
      event.preventDefault();
    }
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [desk]);
}
