import { afterEach, expect, test, vi } from "vitest";
import * as wait from "./backoff";
import { MessagingClient } from "./messaging";
import { ClientSession } from "./session";
import { answerJson, aServer } from "./testing";
import { getTranscript } from "./transcript";

vi.mock(import("./backoff"), async (original) => ({
  ...(await original()),
  pause: vi.fn(() => Promise.resolve()),
}));

let server: Awaited<ReturnType<typeof aServer>>;
afterEach(() => {
  server.close();
  vi.mocked(wait.pause).mockClear();
});

function aClient() {
  const on = { url: server.url, renewed: () => {}, expired: () => {} };
  const session = new ClientSession({ accessToken: "token", lastEventId: "0" }, on);
  return new MessagingClient(server.url, "Shop", session);
}

test("a transcript is asked for with the token, and arrives as it was sent", async () => {
  const seen: unknown[] = [];
  server = await aServer(({ url, headers }, response) => {
    seen.push(url, headers.authorization);
    response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" }).end("Hello");
  });
  const blob = await getTranscript(aClient(), "c1", "text", "Europe/Zurich");
  expect(await blob.text()).toBe("Hello");
  expect(seen).toEqual([
    "/iamessage/api/v2/conversation/c1/transcript?format=text&timeZone=Europe%2FZurich",
    "Bearer token",
  ]);
});

test("a refusal and a file that breaks off are errors that say so", async () => {
  let calls = 0;
  server = await aServer((_request, response) => {
    calls += 1;
    if (calls === 1) {
      answerJson(response, 403, { message: "Off", code: "transcript_off" });
      return;
    }
    response.writeHead(200, { "Content-Length": "100" }).write("half");
    setTimeout(() => response.destroy(), 20);
  });
  const ask = () => getTranscript(aClient(), "c1");
  await expect(ask()).rejects.toMatchObject({ status: 403, code: "transcript_off" });
  await expect(ask()).rejects.toMatchObject({ status: 0, temporary: true });
});
