/** What became of one attempt. An error after the request went out does not say that nothing was stored. */
export type Outcome = "ok" | "fail" | "unknown";

type Event = { at: number; id: string; what: "invoke" | Outcome };
type Entry = { id: string; position: number };

/** One reader's view of one log, in the order in which it read. */
export type Read = {
  reader: string;
  /** Whether it saw the log from its first message to its last, or a stretch of it. */
  whole: boolean;
  entries: Entry[];
};

type Message = { invokedAt: number; acknowledgedAt: number; outcome: Outcome };

/** What clients did to one conversation, and what its readers must therefore see. */
export class History {
  readonly events: Event[] = [];

  invoke(id: string, at = performance.now()): void {
    this.events.push({ at, id, what: "invoke" });
  }

  settle(id: string, what: Outcome, at = performance.now()): void {
    this.events.push({ at, id, what });
  }

  count(outcome: Outcome): number {
    return [...this.#messages().values()].filter((each) => each.outcome === outcome).length;
  }

  /** Messages whose sender never learned their fate, but which are there. */
  countStoredUnknown(read: Read): number {
    const messages = this.#messages();
    return read.entries.filter(({ id }) => messages.get(id)?.outcome === "unknown").length;
  }

  /** Sentences that say what is wrong; none when nothing is. The first whole read is the one to equal. */
  check(reads: Read[]): string[] {
    const messages = this.#messages();
    const problems = reads.flatMap((read) => [
      ...unfit(read, messages),
      ...(read.whole ? lost(read, messages) : []),
    ]);
    const standard = reads.find(({ whole }) => whole);
    if (!standard) return [...problems, "no reader saw the whole log"];
    const others = reads.filter((read) => read !== standard);
    return [
      ...problems,
      ...others.flatMap((read) => differing(standard, read)),
      ...overtaken(standard, messages),
    ];
  }

  /** An attempt that succeeded decides; else one whose end nobody saw. */
  #messages(): Map<string, Message> {
    const messages = new Map<string, Message & { open: number }>();
    for (const { at, id, what } of this.events) {
      const known = messages.get(id) ?? {
        invokedAt: at,
        acknowledgedAt: Number.POSITIVE_INFINITY,
        outcome: "fail",
        open: 0,
      };
      messages.set(id, known);
      known.open += what === "invoke" ? 1 : -1;
      if (what === "ok") known.acknowledgedAt = Math.min(known.acknowledgedAt, at);
      if (what === "ok" || (what === "unknown" && known.outcome === "fail")) known.outcome = what;
    }
    for (const each of messages.values()) {
      if (each.open > 0 && each.outcome === "fail") each.outcome = "unknown";
    }
    return messages;
  }
}

function unfit({ reader, entries }: Read, messages: Map<string, Message>): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { id, position } of entries) {
    if (seen.has(id)) problems.push(`${reader} shows ${id} twice`);
    seen.add(id);
    if (position <= last) problems.push(`${reader} goes from position ${last} to ${position}`);
    last = position;
    const message = messages.get(id);
    if (!message) problems.push(`${reader} shows ${id}, which nobody sent`);
    else if (message.outcome === "fail") problems.push(`${reader} shows ${id}, which was refused`);
  }
  return problems;
}

function lost({ reader, entries }: Read, messages: Map<string, Message>): string[] {
  const seen = new Set(entries.map(({ id }) => id));
  return [...messages]
    .filter(([id, { outcome }]) => outcome === "ok" && !seen.has(id))
    .map(([id]) => `${reader} lost ${id}, which was acknowledged`);
}

/** A whole read equals the standard; another is a stretch of it without a hole. */
function differing(standard: Read, { reader, whole, entries }: Read): string[] {
  const ids = standard.entries.map(({ id }) => id);
  const from = whole ? 0 : Math.max(0, ids.indexOf(entries[0]?.id ?? ""));
  const expected = whole ? ids : ids.slice(from, from + entries.length);
  const at = expected.findIndex((id, index) => entries[index]?.id !== id);
  if (at < 0 && entries.length === expected.length) return [];
  const place = at < 0 ? expected.length : at;
  return [
    `${reader} differs from ${standard.reader} at entry ${from + place}: ${entries[place]?.id ?? "nothing"}, not ${expected[place] ?? "nothing"}`,
  ];
}

/** Nothing stands behind a message that was sent only after it had been acknowledged. */
function overtaken({ reader, entries }: Read, messages: Map<string, Message>): string[] {
  const problems: string[] = [];
  let earliest = { id: "", at: Number.POSITIVE_INFINITY };
  for (const { id } of entries.toReversed()) {
    const message = messages.get(id);
    if (!message) continue;
    if (message.invokedAt > earliest.at) {
      problems.push(`${reader} shows ${id} before ${earliest.id}, which was acknowledged earlier`);
    }
    if (message.acknowledgedAt < earliest.at) earliest = { id, at: message.acknowledgedAt };
  }
  return problems;
}
