import { request as send } from "node:http";
import { expect, it, test } from "vitest";
import { env } from "@/lib/env";
import { consoleApiPath } from "@/protocol/console-api";
import { configPath, eventStreamPath, messagingApiPath } from "@/protocol/messaging-api";
import { serve } from "@/server/stream-testing";
import { makeListener } from "./listener";

type Answer = { status: number; headers: NodeJS.Dict<string | string[]> };
type Asked = { method?: string; headers?: Record<string, string>; body?: Buffer };

/** The request line as it is given: `fetch` would mend it. */
async function ask(path: string, { method = "GET", headers = {}, body }: Asked = {}) {
  const url = await serve(makeListener((_request, response) => void response.end("page"), false));
  return new Promise<Answer>((resolve, reject) => {
    const asked = send(url, { path, method, headers, agent: false }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    });
    asked.on("error", reject).end(body);
  });
}

const post = { method: "POST", headers: { origin: env().FOYER_URL } };

it.each([
  { method: "GET", path: "http://foyer.example/healthz" },
  { method: "OPTIONS", path: "*" },
])("$method $path is answered, though no door has such a path", async ({ method, path }) => {
  expect((await ask(path, { method })).status).toBe(400);
});

test("a form larger than any of ours is refused before it is read", async () => {
  const body = Buffer.alloc(1024 * 1024 + 1);
  const headers = { ...post.headers, "content-length": String(body.length) };
  expect((await ask("/api/auth/callback/credentials", { ...post, headers })).status).toBe(413);
  expect((await ask("/", { ...post, body: body.subarray(1) })).status).toBe(200);
});

test("a form that does not say how large it is, is refused", async () => {
  const headers = { ...post.headers, "transfer-encoding": "chunked" };
  expect((await ask("/", { ...post, headers, body: Buffer.from("x") })).status).toBe(411);
});

it.each([
  ...["/", "/healthz", "/metrics", "/%00", `${messagingApiPath}/conversation/list`],
  ...[eventStreamPath, `${eventStreamPath}?%00`, configPath, `${consoleApiPath}/events`],
])("no browser guesses what %s is", async (path) => {
  expect((await ask(path)).headers["x-content-type-options"]).toBe("nosniff");
});

it.each([
  `${messagingApiPath}/conversation/list`,
  `${messagingApiPath}/none`,
  "/eventrouter/v1/sse",
])("no cache keeps what %s answers", async (path) => {
  expect((await ask(path)).headers["cache-control"]).toBe("no-store");
});

it.each([
  "/iamessage/api/v1/authorization/unauthenticated/access-token",
  `${messagingApiPath}/conversations`,
  "/eventrouter/v2/sse",
])(
  "who sends to %s is told that there is no such operation, and where the API is",
  async (path) => {
    const url = await serve(makeListener((_request, response) => void response.end("page"), false));
    const answer = await fetch(url + path, { method: "POST", body: "{}" });
    expect(answer.status).toBe(404);
    expect(await answer.json()).toEqual({
      message: `There is no such operation. All there are stand at ${env().FOYER_URL}/docs/api.`,
      code: "not_found",
    });
  },
);

it.each(["/", "/login", "/iamessage", "/embed/x", `${consoleApiPath}/work`])(
  "who sends to %s from elsewhere is refused",
  async (path) => {
    expect((await ask(path, { method: "POST" })).status).toBe(403);
  },
);
