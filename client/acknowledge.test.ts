import { expect, test } from "vitest";
import type { Acknowledgement } from "@/protocol/acknowledgement";
import { acknowledge } from "./acknowledge";
import { MessagingClient } from "./messaging";
import { ClientSession } from "./session";
import { answerJson, aServer } from "./testing";

test("what one call cannot hold goes in several, in order", async () => {
  const called: { url: string; acks: Acknowledgement[] }[] = [];
  const server = await aServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const { acks } = JSON.parse(body) as { acks: Acknowledgement[] };
    called.push({ url: request.url ?? "", acks });
    answerJson(response, 202, { acks: acks.slice(1) });
  });
  const session = new ClientSession(
    { accessToken: "token", lastEventId: "0" },
    { url: server.url, renewed: () => {}, expired: () => {} },
  );
  const client = new MessagingClient(server.url, "Shop", session);
  const acks = Array.from({ length: 101 }, (_, index): Acknowledgement => {
    return { id: `ack-${index}`, entryType: "Read", conversationEntryId: `message-${index}` };
  });
  const standing = await acknowledge(client, "conversation", acks);
  session.close();
  server.close();
  expect(called.map(({ url }) => url)).toEqual(
    Array(2).fill("/iamessage/api/v2/conversation/conversation/acknowledge-entries"),
  );
  expect(called.flatMap((call) => call.acks)).toEqual(acks);
  expect(standing).toEqual(acks.slice(1, 100));
});
