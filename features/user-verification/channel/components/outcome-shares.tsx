"use client";

import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { RadioGroup } from "@/components/ui/radio-group";
import { counted } from "@/lib/sentences";
import { faultInWords, sharesOf } from "../outcomes";
import type { Counts } from "../queries";

const periods = [
  { value: "7", label: "Last 7 days" },
  { value: "30", label: "Last 30 days" },
];

/** How many chats came with a valid token, with none and with a bad one, and why. */
export function OutcomeShares({ counts }: { counts: Counts }) {
  const [days, setDays] = useState<7 | 30>(7);
  const { sessions, refusals } = counts[days];
  const { total, rows } = sharesOf(sessions);
  const attempts = refusals.toSorted((one, other) => other.count - one.count);

  return (
    <>
      <RadioGroup
        aria-label="Period"
        look="lines"
        columns={2}
        value={String(days)}
        options={periods}
        onChange={(value) => setDays(value === "30" ? 30 : 7)}
      />
      {total === 0 ? (
        <p className="text-ui text-muted">No chat began in the last {days} days.</p>
      ) : (
        <table aria-label={`Chats of the last ${days} days`} className="w-full text-ui">
          <thead className="sr-only">
            <tr>
              <th scope="col">Token</th>
              <th scope="col">Chats</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-y border-line">
            {rows.map(({ label, count, share, good }) => (
              <tr key={label}>
                <th scope="row" className="py-2.5 text-left font-normal">
                  <span className="flex items-center gap-2">
                    <span
                      aria-hidden
                      className={classNames(
                        "size-1.5 shrink-0 rounded-full",
                        good ? "bg-success" : count > 0 ? "bg-warning" : "bg-faint",
                      )}
                    />
                    {label}
                  </span>
                </th>
                <td className="py-2.5 text-right text-muted tabular-nums">
                  {counted(count, "chat")}
                </td>
                <td className="w-18 py-2.5 text-right font-medium tabular-nums">{share}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {attempts.length > 0 && (
        <p className="text-caption text-muted">
          Requests with a fault, some of them tried more than once:{" "}
          {attempts
            .map(
              ({ outcome, count }) => `${faultInWords(outcome)} ${count.toLocaleString("en-US")}`,
            )
            .join(" · ")}
        </p>
      )}
    </>
  );
}
