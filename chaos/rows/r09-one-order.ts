import { randomUUID } from "node:crypto";
import { Customer } from "../customer";
import { EventReader } from "../event-reader";
import { History } from "../history";
import { Rep } from "../rep";
import { both, type Scenario, seconds } from "../scenario";
import { attempt } from "../writers";

const customerLanes = 40;
const repLanes = 10;

/** Fifty senders in one conversation, and one order for all its readers. */
export const oneOrder: Scenario = {
  row: "R9",
  title: "one order under 50 senders",
  on: both,
  async run({ foyer, size }, report) {
    const messages = size(600, 5000);
    const customer = await Customer.inConversation(foyer);
    const rep = await Rep.atWork(foyer);
    const chat = (await rep.accept([customer])).get(customer) ?? "";
    const streams = [new EventReader(customer), new EventReader(customer)];
    const desk = await rep.watch(chat);
    const history = new History();
    let left = messages;
    const began = performance.now();
    const lane = async (send: (id: string) => ReturnType<Customer["send"]>) => {
      while (left-- > 0) {
        const id = randomUUID();
        history.invoke(id);
        const { outcome, answer, failure } = await attempt(() => send(id));
        history.settle(id, outcome);
        report.require(
          outcome === "ok",
          `a send: ${answer?.status ?? failure} ${answer?.body ?? ""}`,
        );
      }
    };
    await Promise.all([
      ...Array.from({ length: customerLanes }, () => lane((id) => customer.send(id, "Hello"))),
      ...Array.from({ length: repLanes }, () => lane((id) => rep.reply(chat, id, "Hello"))),
    ]);
    const lasted = performance.now() - began;
    // One that begins when all is said reads the same.
    const late = new EventReader(customer);
    const readers = [...streams, late];
    for (const reader of readers) {
      await reader.until(() => reader.read.entries.length >= messages, 60_000);
    }
    await late.until(() => desk.entries.length >= messages, 60_000);
    const list = await customer.list();
    const consoleList = await rep.list(chat);
    const reads = [list, consoleList.read, desk, ...readers.map(({ read }) => read)];
    report.problems.push(...history.check(reads).slice(0, 20));
    report.require(consoleList.gaps === 0, `the log's numbers have ${consoleList.gaps} gaps`);
    report.figure("messages", history.count("ok"));
    report.figure("readers", reads.length);
    report.figure("in", seconds(lasted));
  },
};
