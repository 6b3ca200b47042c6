import { randomUUID } from "node:crypto";
import { Customer } from "../customer";
import { History } from "../history";
import { both, type Scenario } from "../scenario";

const times = 5;
const lanes = 8;

/** The same message five times at once is one message, with five equal answers. */
export const sameIdAtOnce: Scenario = {
  row: "R7",
  title: "each message five times at once",
  on: both,
  async run({ foyer, size }, report) {
    const messages = size(100, 1000);
    const customer = await Customer.inConversation(foyer);
    const other = await customer.elsewhere();
    const history = new History();
    let left = messages;
    await Promise.all(
      Array.from({ length: lanes }, async () => {
        while (left-- > 0) {
          const id = randomUUID();
          history.invoke(id);
          const answers = await Promise.all(
            Array.from({ length: times }, (_, index) =>
              (index % 2 === 0 ? customer : other).send(id, `Message ${id}`),
            ),
          );
          const different = new Set(answers.map(({ status, body }) => `${status} ${body}`));
          const [only = ""] = different;
          report.require(different.size === 1, `answers differ: ${[...different]}`);
          report.require(only.startsWith("202 "), `an answer was ${only}`);
          history.settle(id, "ok");
        }
      }),
    );
    const read = await customer.list();
    report.problems.push(...history.check([read]));
    report.figure("messages", messages);
    report.figure("sent", messages * times);
    report.figure("stored", read.entries.length);
  },
};
