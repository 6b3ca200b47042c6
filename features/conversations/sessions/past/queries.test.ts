import { expect, test } from "vitest";
import { getDesk } from "@/features/routing/work-items/queries";
import { messageText } from "@/protocol/message-text";
import { getCustomerDetails } from "../../queries";
import { endSessionByRep } from "../ending/mutations";
import { aTalk } from "../testing";
import { readSessionLog } from "./queries";

async function aSecondSession() {
  const talk = await aTalk();
  await talk.accept();
  await talk.writes("My first question");
  await endSessionByRep(talk.chat.rep, talk.session.sessionId);
  await talk.writes("My second question");
  const [second] = (await getDesk(talk.chat.rep)).waiting;
  if (!second) throw new Error("Nothing waits");
  return { ...talk, second };
}

test("a rep sees what the customer had before, who answered and why it ended", async () => {
  const { chat, session, second } = await aSecondSession();
  const { past } = await getCustomerDetails(chat.rep, second.sessionId);
  expect(past).toMatchObject([
    {
      sessionId: session.sessionId,
      repName: "Ray Rep",
      endReason: "ended_by_rep",
      endedByName: "Ray Rep",
      channelLabel: "Website",
    },
  ]);
});

test("the log of a session holds its own lines alone", async () => {
  const { chat, session, second } = await aSecondSession();
  const textsOf = async (sessionId: string) =>
    (await readSessionLog(chat.rep, sessionId)).flatMap(({ entryPayload }) =>
      entryPayload.entryType === "Message" ? messageText(entryPayload.abstractMessage) : [],
    );
  expect(await textsOf(session.sessionId)).toEqual(["My first question"]);
  expect(await textsOf(second.sessionId)).toEqual(["My second question"]);
});

test("who does not know the customer reads nothing", async () => {
  const { session } = await aSecondSession();
  const stranger = await aTalk();
  await expect(readSessionLog(stranger.chat.rep, session.sessionId)).rejects.toMatchObject({
    code: "not_found",
  });
});
