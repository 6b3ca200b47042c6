"use client";

import { contrastRatio, mostReadable, parseHex } from "@/components/ui/color";

/** How well two colors read on each other; warns and offers a better one, never blocks. */
export function ContrastLine({
  foreground,
  background,
  minimum = 4.5,
  onUse,
}: {
  foreground: string;
  background: string;
  /** 4.5 for text, 3 for edges. */
  minimum?: 3 | 4.5;
  /** Gets the offered foreground. */
  onUse: (foreground: string) => void;
}) {
  const front = parseHex(foreground);
  const back = parseHex(background);
  if (!front || !back) return null;
  const ratio = contrastRatio(front, back);
  const enough = ratio >= minimum;
  // 4.46 is not "4.5, hard to read".
  const words = `${(enough ? ratio : Math.floor(ratio * 10) / 10).toFixed(1)}:1`;
  if (enough) {
    return <p className="text-caption text-muted tabular-nums">{words} · easy to read</p>;
  }
  const better = mostReadable(back, ["#FFFFFF", "#24211D", "#000000"]);

  return (
    <p className="text-caption text-warning-text tabular-nums">
      {words} · hard to read.{" "}
      <button
        type="button"
        className="font-medium text-accent-text underline underline-offset-2"
        onClick={() => onUse(better)}
      >
        Use {better}
      </button>
    </p>
  );
}
