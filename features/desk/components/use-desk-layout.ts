"use client";

import { useState, useSyncExternalStore } from "react";

const twoColumns = "(min-width: 900px)";
const threeColumns = "(min-width: 1100px)";

/** How many panes stand side by side, and whether the customer's is among them. */
export function useDeskLayout(): {
  columns: 1 | 2 | 3;
  detailsOpen: boolean;
  toggleDetails: () => void;
} {
  const two = useMedia(twoColumns);
  const three = useMedia(threeColumns);
  // Beside the conversation it is there until put away; over it, only when asked for.
  const [beside, setBeside] = useState(true);
  const [over, setOver] = useState(false);

  return {
    columns: three ? 3 : two ? 2 : 1,
    detailsOpen: three ? beside : over,
    toggleDetails: () => (three ? setBeside(!beside) : setOver(!over)),
  };
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = matchMedia(query);
      media.addEventListener("change", changed);
      return () => media.removeEventListener("change", changed);
    },
    () => matchMedia(query).matches,
    () => true,
  );
}
