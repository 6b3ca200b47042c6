import { Customer } from "./customer";
import { EventReader } from "./event-reader";
import type { Foyer } from "./foyer";
import type { History, Read } from "./history";
import { Rep } from "./rep";

/** How long a reader may take to see what is stored: more than the time between two pings. */
const settling = 40_000;

/** Customers in conversation, their chats on the rep's desk, and an event stream for each of the first few. */
export class Chats {
  private constructor(
    readonly customers: Customer[],
    readonly readers: Map<Customer, EventReader>,
    private readonly rep: Rep,
    private readonly accepted: Map<Customer, string>,
  ) {}

  static async begin(foyer: Foyer, count: number, streams: number): Promise<Chats> {
    const rep = await Rep.atWork(foyer);
    const customers = await inTurns(count, () => Customer.inConversation(foyer));
    const accepted = await rep.accept(customers);
    const readers = new Map(
      customers.slice(0, streams).map((customer) => [customer, new EventReader(customer)]),
    );
    return new Chats(customers, readers, rep, accepted);
  }

  /** Every reader of every conversation, against what its writer did. */
  async check(
    histories: Map<Customer, History>,
  ): Promise<{ problems: string[]; storedUnknown: number }> {
    const problems: string[] = [];
    let storedUnknown = 0;
    for (const [customer, history] of histories) {
      const list = await customer.list();
      const chat = this.accepted.get(customer) ?? "";
      const desk = await this.rep.list(chat);
      const reads: Read[] = [list, desk.read];
      const reader = this.readers.get(customer);
      if (reader) {
        await reader.until(() => reader.read.entries.length >= list.entries.length, settling);
        reads.push(reader.read);
        if (reader.resyncs > 0) problems.push("a stream was told to begin anew");
      }
      if (desk.gaps > 0) problems.push(`the console's numbers have ${desk.gaps} gaps`);
      problems.push(...history.check(reads));
      storedUnknown += history.countStoredUnknown(list);
    }
    return { problems, storedUnknown };
  }
}

/** `count` of them, eight at a time. */
export async function inTurns<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  let begun = 0;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (begun < count) {
        begun += 1;
        made.push(await make());
      }
    }),
  );
  return made;
}
