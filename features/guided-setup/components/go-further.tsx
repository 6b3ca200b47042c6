import { ChevronRight } from "lucide-react";
import Link from "next/link";
import { Badge, type Tone } from "@/components/ui/badge";
import type { Further } from "../further";

const tones: Record<Further["state"], Tone> = {
  "In use": "success",
  Unfinished: "warning",
  Optional: "neutral",
};

/** What can be added to a chat that works, in one compact list. */
export function GoFurther({ hints }: { hints: readonly Further[] }) {
  return (
    <section aria-labelledby="go-further" className="mt-10">
      <h2 id="go-further" className="mb-3 text-section">
        Go further
      </h2>
      <ul className="grid rounded-lg border border-line lg:grid-cols-2">
        {hints.map(({ title, state, text, href }) => (
          <li
            key={title}
            className="border-line not-last:border-b lg:odd:border-r lg:nth-last-2:odd:border-b-0"
          >
            <Link
              href={href}
              className="flex h-full min-h-14 items-center gap-3 rounded-lg px-4 py-3 -outline-offset-2 transition-colors hover:bg-hover sm:px-5"
            >
              <span className="min-w-0 flex-1">
                <span className="block text-ui font-medium">{title}</span>
                <span className="block text-caption text-muted wrap-anywhere">{text}</span>
              </span>
              <Badge tone={tones[state]}>{state}</Badge>
              <ChevronRight aria-hidden className="text-faint" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
