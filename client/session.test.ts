import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { enter } from "./enter";
import { KeptToken } from "./kept-token";
import { memoryStorage } from "./key-value-storage";
import { ClientSession } from "./session";
import { answerJson, aServer } from "./testing";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => void vi.useRealTimers());

function aToken(name: string, seconds: number): string {
  const claims = { sub: name, exp: Math.floor(Date.now() / 1000) + seconds };
  return `x.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.y`;
}

test("a verified customer's token is renewed while there are 30 seconds left for their app", async () => {
  const renew = vi.fn(async () => ({ accessToken: aToken("second", 3600), lastEventId: "0" }));
  const renewed = vi.fn();
  const token = { accessToken: aToken("first", 900), lastEventId: "0" };
  const session = new ClientSession(token, { url: "", renewed, expired() {}, renew });
  await vi.advanceTimersByTimeAsync(855_000);
  expect(renew).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(renew).toHaveBeenCalledOnce();
  expect(renewed).toHaveBeenCalledWith(session.token);
  session.close();
});

test("an app that brings no identity token in 30 seconds has nobody signed in", async () => {
  const place = { orgId: "00D", deployment: "Web", url: "http://127.0.0.1:9" };
  const kept = new KeptToken(memoryStorage(), place);
  const outcome = expect(
    enter(place, kept, { identityToken: () => new Promise(() => {}) }),
  ).rejects.toMatchObject({ status: 401 });
  await vi.advanceTimersByTimeAsync(30_000);
  await outcome;
});

test("a guest whose token was forgotten by the server begins anew", async () => {
  vi.useRealTimers();
  const server = await aServer((request, response) => {
    const known = request.url?.includes("unauthenticated");
    if (known) answerJson(response, 200, { accessToken: "new", lastEventId: "0" });
    else answerJson(response, 401, { message: "Over", code: "unauthenticated" });
  });
  const place = { orgId: "00D", deployment: "Web", url: server.url };
  const kept = new KeptToken(memoryStorage(), place);
  await kept.keep("old");
  const { token, returning } = await enter(place, kept, {});
  expect([token.accessToken, returning, await kept.read()]).toEqual(["new", false, "new"]);
  server.close();
});

test("storage that fails costs no chat", async () => {
  const broken = () => Promise.reject(new Error("full"));
  const place = { orgId: "00D", deployment: "Web", url: "" };
  const kept = new KeptToken({ getItem: broken, setItem: broken, removeItem: broken }, place);
  await kept.keep("token");
  await kept.forget();
  expect(await kept.read()).toBeUndefined();
});
