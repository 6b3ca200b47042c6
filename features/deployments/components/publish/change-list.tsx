import { ArrowRight, type LucideIcon, Minus, MoveVertical, Plus } from "lucide-react";
import type { Change } from "../../change";

const kinds: Record<"added" | "removed" | "moved", { words: string; icon: LucideIcon }> = {
  added: { words: "Added", icon: Plus },
  removed: { words: "Removed", icon: Minus },
  moved: { words: "Moved", icon: MoveVertical },
};

/** The differences in the words of the screen, tab by tab. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const tabs = [...new Set(changes.map(({ tab }) => tab))];
  return tabs.map((tab) => (
    <section key={tab} aria-label={tab} className="not-first:mt-5">
      <h3 className="text-ui font-medium text-muted">{tab}</h3>
      <ul className="mt-1.5 divide-y divide-line border-y border-line">
        {changes
          .filter((change) => change.tab === tab)
          .map((change) => (
            <li
              key={`${change.kind} ${change.what}`}
              className="grid gap-x-4 gap-y-0.5 py-2 text-ui sm:grid-cols-[minmax(0,200px)_minmax(0,1fr)]"
            >
              <span className="font-medium wrap-anywhere">{change.what}</span>
              <Difference change={change} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function Difference({ change }: { change: Change }) {
  if (change.kind !== "changed") {
    const { words, icon: Icon } = kinds[change.kind];
    return (
      <span className="flex items-center gap-2 text-muted">
        <Icon aria-hidden />
        {[words, change.detail].filter(Boolean).join(" · ")}
      </span>
    );
  }
  const { before, after, color = false } = change;
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Value value={before} color={color} old />
      <ArrowRight role="img" aria-label="becomes" className="text-faint" />
      <Value value={after} color={color} />
    </span>
  );
}

function Value({ value, color, old = false }: { value: string; color: boolean; old?: boolean }) {
  if (!color) {
    return <span className={old ? "wrap-anywhere text-muted" : "wrap-anywhere"}>{value}</span>;
  }
  return (
    <span className="inline-flex items-center gap-1.5">
      <span
        aria-hidden
        className="size-3.5 rounded-sm inset-ring inset-ring-(color:--swatch-ring)"
        style={{ backgroundColor: value }}
      />
      <span className={old ? "font-mono text-mono text-muted" : "font-mono text-mono"}>
        {value}
      </span>
    </span>
  );
}
