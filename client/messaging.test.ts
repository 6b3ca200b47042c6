import { afterAll, describe, expect, it, test, vi } from "vitest";
import { messagingApiPath } from "@/protocol/messaging-api";
import { MessagingClient } from "./messaging";
import { MessagingError } from "./request";
import { ClientSession } from "./session";
import { answerJson, aServer } from "./testing";

const servers: Awaited<ReturnType<typeof aServer>>[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

const message = { id: "m1", text: "Hello" };

/** Answers one after the other; `seen` holds what came, and the last answer repeats. */
async function aClient(answers: { status: number; body?: unknown; retryAfter?: string }[]) {
  const seen: { url: string; token: string; body: string }[] = [];
  const expired = vi.fn();
  const server = await aServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const url = request.url ?? "";
    // A client of an earlier test may still look for its server, which had this port.
    if (!url.startsWith(messagingApiPath)) return answerJson(response, 404, {});
    seen.push({ url, token: request.headers.authorization ?? "", body });
    const answer = answers[Math.min(seen.length, answers.length) - 1];
    if (answer?.status === 0) {
      request.socket.destroy();
      return;
    }
    if (answer?.retryAfter) response.setHeader("Retry-After", answer.retryAfter);
    answerJson(response, answer?.status ?? 500, answer?.body ?? { conversationEntries: [] });
  });
  servers.push(server);
  const session = new ClientSession(
    { accessToken: "old", lastEventId: "0" },
    { url: server.url, renewed: () => {}, expired },
  );
  return { client: new MessagingClient(server.url, "Web", session), seen, expired };
}

// They wait, as a client would: together.
describe.concurrent("a send", () => {
  test.each([0, 408, 425, 429, 500, 503])(
    "after %i the same message goes again",
    async (status) => {
      const { client, seen } = await aClient([{ status }, { status: 202 }]);
      await client.send("c1", message);
      expect(seen).toHaveLength(2);
      expect(seen[0]?.body).toBe(seen[1]?.body);
      expect(seen[1]?.body).toContain('"id":"m1"');
    },
  );

  it.each([400, 403, 404, 409, 413, 417])("%i is final", async (status) => {
    const { client, seen } = await aClient([{ status, body: { message: "No", code: "x" } }]);
    const failure = await client.send("c1", message).catch((error: unknown) => error);
    expect(failure).toMatchObject({ status, message: "No", temporary: false });
    expect(seen).toHaveLength(1);
  });

  test("a message that nobody takes fails after a few attempts", async () => {
    const { client, seen } = await aClient([{ status: 503 }]);
    await expect(client.send("c1", message)).rejects.toBeInstanceOf(MessagingError);
    expect(seen).toHaveLength(4);
  });

  test("the wait is at least what the server asks for", async () => {
    const { client } = await aClient([{ status: 429, retryAfter: "2" }, { status: 202 }]);
    const begun = performance.now();
    await client.send("c1", message);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(1990);
  });
});

test("an expired token is renewed once and the call repeated", async () => {
  const { client, seen, expired } = await aClient([
    { status: 401 },
    { status: 200, body: { accessToken: "new", lastEventId: "4" } },
    { status: 202 },
  ]);
  await client.send("c1", message);
  expect(seen.map(({ token }) => token)).toEqual(["Bearer old", "Bearer old", "Bearer new"]);
  expect(seen[1]?.url).toContain("continuation-access-token");
  expect(expired).not.toHaveBeenCalled();
});

test("a token that cannot be renewed is told as expired", async () => {
  const { client, expired } = await aClient([{ status: 401 }]);
  await expect(client.send("c1", message)).rejects.toMatchObject({ status: 401 });
  expect(expired).toHaveBeenCalledOnce();
});
