import type { ReactNode } from "react";

/** What one reads but does not edit: names at the left, values at the right. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line text-ui">
      {facts.map(({ name, value }) => (
        <div key={name} className="flex flex-wrap items-center gap-x-4 gap-y-0.5 py-2.5">
          <dt className="w-44 shrink-0 text-muted">{name}</dt>
          <dd className="min-w-0 flex-1 basis-60 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
