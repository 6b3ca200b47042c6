import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Tone = "neutral" | "success" | "warning" | "danger" | "info";

const tones: Record<Tone, { badge: string; dot: string }> = {
  neutral: { badge: "bg-hover text-muted", dot: "bg-faint" },
  success: { badge: "bg-success-soft text-success-text", dot: "bg-success" },
  warning: { badge: "bg-warning-soft text-warning-text", dot: "bg-warning" },
  danger: { badge: "bg-danger-soft text-danger-text", dot: "bg-danger" },
  info: { badge: "bg-accent-soft text-accent-text", dot: "bg-accent" },
};

/** A state in a dot and a word. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex h-5.5 shrink-0 items-center gap-1.5 rounded-full px-2",
        "text-caption font-medium whitespace-nowrap tabular-nums",
        tones[tone].badge,
      )}
    >
      <span aria-hidden className={classNames("size-1.5 rounded-full", tones[tone].dot)} />
      {children}
    </span>
  );
}
