import { Spinner } from "@/components/ui/spinner";

/** Says that the stream is being repaired; not for hiccups of less than two seconds. */
export function Reconnecting() {
  return (
    <p
      role="status"
      className="absolute top-16 left-1/2 z-20 flex -translate-x-1/2 animate-late items-center gap-2 rounded-full bg-raised px-3 py-1.5 text-ui font-medium text-warning-text shadow-menu [animation-delay:2s]"
    >
      <Spinner />
      Reconnecting…
    </p>
  );
}
