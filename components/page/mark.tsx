/** The lit doorway, which is also a speech bubble. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" width={size} height={size} className="shrink-0">
      <path
        d="M4 10a8 8 0 0 1 16 0v6.5a1.5 1.5 0 0 1-1.5 1.5H10l-4.3 3.7A1 1 0 0 1 4 21z"
        className="fill-accent"
      />
      <path d="M9 18v-7.5a3 3 0 0 1 6 0V18z" className="fill-lamp" />
    </svg>
  );
}

export function Wordmark() {
  return (
    <span className="flex items-center gap-2 text-[15px]/5 font-semibold tracking-[-0.01em] text-ink">
      <Mark />
      Foyer
    </span>
  );
}
