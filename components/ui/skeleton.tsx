import { classNames } from "./class-names";

/** A place held for text that comes; invisible for the first 300 ms, so that fast pages do not flicker. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames("block h-4 animate-late rounded-sm bg-active", className)}
    />
  );
}
