"use client";

import { use } from "react";
import { Badge } from "@/components/ui/badge";
import { counted } from "@/lib/sentences";
import { type Collision, findCollisions } from "../collisions";
import type { Consent } from "../consent";
import { foldKeyword } from "../keywords";
import type { Said } from "../queries";

const reasons: Record<Collision["reason"], { label: string; tone: "warning" | "info" }> = {
  two_kinds: { label: "Two meanings", tone: "warning" },
  two_languages: { label: "Two languages", tone: "info" },
  talk: { label: "Ordinary talk", tone: "warning" },
};

/** Words that may not do what one means, each with how often customers really said it. */
export function CollisionList({
  consent,
  said,
}: {
  consent: Consent;
  /** Whole messages of the last 30 days. */
  said: Promise<Said[]>;
}) {
  const messages = use(said);
  const collisions = findCollisions(consent);
  const timesSaid = (word: string) =>
    messages
      .filter(({ text }) => foldKeyword(text, "en") === foldKeyword(word, "en"))
      .reduce((sum, { times }) => sum + times, 0);

  if (collisions.length === 0) {
    return <p className="text-ui text-muted">No word gets in another's way.</p>;
  }
  const talk = collisions.filter(({ reason }) => reason === "talk");
  const shared = collisions.filter((collision) => collision.reason !== "talk");
  return (
    <ul className="divide-y divide-line border-y border-line text-ui">
      {shared.map(({ word, reason, why }) => (
        <li key={`${reason} ${word}`} className="py-2.5">
          <Heading words={[word]} reason={reason} />
          <p className="mt-1 text-muted">
            {why} {saidText(timesSaid(word))}
          </p>
        </li>
      ))}
      {talk.length > 0 && (
        <li className="py-2.5">
          <Heading words={talk.map(({ word }) => word)} reason="talk" />
          <p className="mt-1 text-muted">
            Customers say these in ordinary talk, such as in answer to a rep's question. As a whole
            message, in the last 30 days:
          </p>
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
            {talk.map(({ word }) => (
              <li key={word} className="tabular-nums">
                <span className="font-mono text-mono">{word}</span>{" "}
                <span className="text-muted">{counted(timesSaid(word), "time")}</span>
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function Heading({ words, reason }: { words: string[]; reason: Collision["reason"] }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Badge tone={reasons[reason].tone}>{reasons[reason].label}</Badge>
      <span className="font-mono text-mono">{words.join(", ")}</span>
    </div>
  );
}

function saidText(times: number): string {
  return `Said ${counted(times, "time")} as a whole message in the last 30 days.`;
}
