import { Section } from "@/components/page/section";
import { reasons } from "../reasons";
import type { Sighting } from "../sighting";

type Loads = { day: string; outcome: Sighting["outcome"]; count: number };

/** Each day's loads by what became of them: where trouble began is seen at a glance. */
export function LoadsByDay({ loads, today }: { loads: Loads[]; today: Date }) {
  const days = lastDays(today);
  const outcomes = [...new Set(loads.map(({ outcome }) => outcome))].sort(
    (one, other) => Number(other === "shown") - Number(one === "shown") || one.localeCompare(other),
  );
  const countOf = (outcome: string, day?: string) =>
    loads
      .filter((each) => each.outcome === outcome && (day === undefined || each.day === day))
      .reduce((sum, { count }) => sum + count, 0);

  return (
    <Section
      stacked
      title="Loads by day"
      text="How often real pages asked for this chat, and what became of it. Days are counted in UTC."
    >
      {outcomes.length === 0 ? (
        <p className="border-y border-line px-3 py-6 text-ui text-muted">
          No page asked for this chat in the last 7 days.
        </p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
        <section className="overflow-x-auto" tabIndex={0} aria-label="Loads by day">
          <table className="w-full border-y border-line text-ui tabular-nums">
            <thead>
              <tr className="text-caption text-muted">
                <th scope="col" className="h-8 px-3 text-left font-medium">
                  What happened
                </th>
                {days.map(({ day, label }) => (
                  <th key={day} scope="col" className="px-3 text-right font-medium">
                    {label}
                  </th>
                ))}
                <th scope="col" className="px-3 text-right font-medium">
                  7 days
                </th>
              </tr>
            </thead>
            <tbody className="divide-y divide-line border-t border-line">
              {outcomes.map((outcome) => (
                <tr key={outcome}>
                  <th scope="row" className="h-11 min-w-44 px-3 text-left font-medium">
                    {outcome === "shown" ? "Shown" : reasons[outcome].title}
                  </th>
                  {days.map(({ day }) => (
                    <td key={day} className="px-3 text-right">
                      {countOf(outcome, day) || <span className="text-faint">—</span>}
                    </td>
                  ))}
                  <td className="px-3 text-right font-medium">{countOf(outcome)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Section>
  );
}

/** Oldest first, as the table's column of days holds them. */
function lastDays(today: Date): { day: string; label: string }[] {
  const format = new Intl.DateTimeFormat("en-US", { weekday: "short", timeZone: "UTC" });
  return [6, 5, 4, 3, 2, 1, 0].map((ago) => {
    const at = new Date(today.getTime() - ago * 86_400_000);
    return { day: at.toISOString().slice(0, 10), label: format.format(at) };
  });
}
