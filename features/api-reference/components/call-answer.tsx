import { Badge } from "@/components/ui/badge";

export type Shown = { status: number; milliseconds: number; text: string; type: string };

/** What the server said; status 0 where it said nothing. */
export function CallAnswer({ shown: { status, milliseconds, text, type } }: { shown: Shown }) {
  const good = status >= 200 && status < 400;
  const readable = /json|text/.test(type);

  return (
    <section aria-label="Answer" className="mt-4">
      <p role="status" className="flex flex-wrap items-center gap-2 text-ui text-muted">
        <Badge tone={good ? "success" : "danger"}>{status === 0 ? "No answer" : status}</Badge>
        {status === 0 ? "The server could not be reached." : `${Math.round(milliseconds)} ms`}
      </p>
      {text !== "" && (
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
          tabIndex={0}
          className="mt-2 max-h-105 overflow-auto rounded-lg bg-sunken p-4 font-mono text-mono [scrollbar-width:thin]"
        >
          <code>{readable ? pretty(text) : `${text.length} characters of ${type}`}</code>
        </pre>
      )}
    </section>
  );
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
