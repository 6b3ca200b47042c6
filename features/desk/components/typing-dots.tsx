/** Three dots of somebody who writes. */
export function TypingDots({ label }: { label: string }) {
  return (
    <div className="flex h-9 w-14 items-center justify-center gap-1 rounded-xl rounded-bl-sm bg-hover">
      <span className="sr-only">{label}</span>
      <Dot />
      <Dot className="[animation-delay:200ms]" />
      <Dot className="[animation-delay:400ms]" />
    </div>
  );
}

function Dot({ className = "" }: { className?: string }) {
  return (
    <span aria-hidden className={`size-1.5 animate-pulse rounded-full bg-muted ${className}`} />
  );
}
