import { randomUUID } from "node:crypto";
import { Customer } from "../customer";
import type { Answer } from "../request";
import { both, type Scenario } from "../scenario";

/** What a message's id means: one message in one conversation, whoever sends it again and when. */
export const sameIdElsewhere: Scenario = {
  row: "R8",
  title: "same id, other body, conversation, session",
  on: both,
  async run({ foyer }, report) {
    const customer = await Customer.inConversation(foyer);
    const id = randomUUID();
    const first = await customer.send(id, "Hello");
    let asked = 0;
    const expect = (what: string, answer: Answer, status: number, body?: string) => {
      const fits = answer.status === status && (body === undefined || answer.body === body);
      report.require(fits, `${what}: ${answer.status} ${answer.body}`);
      asked += 1;
    };
    expect("first", first, 202);
    expect("again", await customer.send(id, "Hello"), 202, first.body);
    expect("other body", await customer.send(id, "Goodbye"), 409);

    const elsewhere = await customer.elsewhere();
    expect("other device", await elsewhere.send(id, "Hello"), 202, first.body);
    expect("other device, other body", await elsewhere.send(id, "Goodbye"), 409);

    const second = randomUUID();
    await customer.begin(second);
    expect("other conversation", await customer.send(id, "Goodbye", second), 202);
    const stranger = await Customer.inConversation(foyer);
    expect("other customer", await stranger.send(id, "Goodbye"), 202);

    const path = `/conversation/${customer.conversationId}/session`;
    expect("session ended", await customer.call("DELETE", path), 204);
    expect("after it", await customer.send(id, "Hello"), 202, first.body);
    expect("next session", await customer.send(randomUUID(), "One more thing"), 202);
    expect("in it", await customer.send(id, "Hello"), 202, first.body);
    expect("in it, other body", await customer.send(id, "Goodbye"), 409);

    report.figure("requests", asked);
    const stored = (await customer.list()).entries.filter((entry) => entry.id === id).length;
    report.require(stored === 1, `the message is stored ${stored} times`);
    const there = (await customer.list(second)).entries.length;
    report.require(there === 1, `the other conversation has ${there} messages`);
  },
};
