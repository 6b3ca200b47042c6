import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Customer } from "./customer";
import { History, type Outcome } from "./history";
import { closeInTheEnd } from "./left-open";
import { type Answer, reasonOf, wasRefused } from "./request";
import type { Report } from "./scenario";

/** After an attempt that failed, a client waits before the next. */
const pause = 50;

type Attempt = {
  begunAt: number;
  endedAt: number;
  outcome: Outcome;
  answer: Answer | undefined;
  /** Why there was no answer. */
  failure: string;
};

/** One message at a time to each conversation, as fast as it is answered or `perSecond` in all. */
export class Writers {
  readonly histories = new Map<Customer, History>();
  /** Every attempt of all of them, in the order of their ends. */
  readonly attempts: Attempt[] = [];
  #stopping = false;
  #running: Promise<unknown>;

  /** Every other writer sends an unknown message again, with the same id, until it is settled. */
  constructor(
    customers: Customer[],
    private readonly perSecond = Number.POSITIVE_INFINITY,
  ) {
    closeInTheEnd(this);
    const gap = (customers.length * 1000) / this.perSecond;
    this.#running = Promise.all(
      customers.map((customer, index) => this.#write(customer, { insists: index % 2 === 0, gap })),
    );
  }

  async close(): Promise<void> {
    this.#stopping = true;
    await this.#running;
  }

  count(outcome: Outcome): number {
    return [...this.histories.values()].reduce((sum, each) => sum + each.count(outcome), 0);
  }

  /** Answers that are none of these, in words. */
  unexpected(statuses: number[]): string[] {
    const strange = this.attempts.flatMap(({ answer }) =>
      answer && !statuses.includes(answer.status) ? [`${answer.status} ${answer.body}`] : [],
    );
    return [...new Set(strange)];
  }

  /** When the first send after `moment` was acknowledged that also began after it. */
  firstAcknowledged(moment: number): number | undefined {
    return this.attempts.find(({ begunAt, outcome }) => begunAt >= moment && outcome === "ok")
      ?.endedAt;
  }

  /** Waits for so many more acknowledged messages; false when they do not come. */
  async waitForMore(count: number, milliseconds: number): Promise<boolean> {
    const end = performance.now() + milliseconds;
    const enough = this.count("ok") + count;
    while (this.count("ok") < enough && performance.now() < end) await sleep(100);
    return this.count("ok") >= enough;
  }

  async waitForAcknowledged(moment: number, milliseconds: number): Promise<number | undefined> {
    const end = performance.now() + milliseconds;
    while (this.firstAcknowledged(moment) === undefined && performance.now() < end) await sleep(20);
    return this.firstAcknowledged(moment);
  }

  async #write(
    customer: Customer,
    { insists, gap }: { insists: boolean; gap: number },
  ): Promise<void> {
    const history = new History();
    this.histories.set(customer, history);
    for (let number = 1; !this.#stopping; number++) {
      const id = randomUUID();
      const due = performance.now() + gap;
      let outcome = await this.#attempt(customer, history, id, number);
      while (insists && outcome !== "ok" && !this.#stopping) {
        outcome = await this.#attempt(customer, history, id, number);
      }
      const early = due - performance.now();
      if (early > 0 && !this.#stopping) await sleep(early);
    }
  }

  async #attempt(
    customer: Customer,
    history: History,
    id: string,
    number: number,
  ): Promise<Outcome> {
    const begunAt = performance.now();
    history.invoke(id, begunAt);
    const ended = await attempt(() => customer.send(id, `Message ${number}`));
    const endedAt = performance.now();
    history.settle(id, ended.outcome, endedAt);
    this.attempts.push({ begunAt, endedAt, ...ended });
    if (ended.outcome !== "ok") await sleep(pause);
    return ended.outcome;
  }
}

/** An answer of 5xx leaves open whether the message was stored; a refusal does not. */
export async function attempt(
  send: () => Promise<Answer>,
): Promise<Pick<Attempt, "outcome" | "answer" | "failure">> {
  try {
    const answer = await send();
    const refused = answer.status < 500 ? "fail" : "unknown";
    return { outcome: answer.status === 202 ? "ok" : refused, answer, failure: "" };
  } catch (error) {
    const outcome = wasRefused(error) ? "fail" : "unknown";
    return { outcome, answer: undefined, failure: reasonOf(error) };
  }
}

export function reportWrites(
  report: Report,
  writers: Writers,
  found: { storedUnknown: number; problems: string[] },
): void {
  const lost = found.problems.filter((problem) => / lost /.test(problem)).length;
  const doubled = found.problems.filter((problem) => / twice$/.test(problem)).length;
  report.figure("acked", writers.count("ok"));
  report.figure("lost", lost);
  report.figure("unknown", writers.count("unknown"));
  report.figure("of them stored", found.storedUnknown);
  report.figure("doubled", doubled);
  report.problems.push(...found.problems.slice(0, 20));
}
