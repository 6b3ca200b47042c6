import { beforeAll, expect, it, test } from "vitest";
import { aChat, allowedOrigin, type Chat } from "@/features/conversations/testing";
import { env } from "@/lib/env";
import { aCustomer, call } from "@/server/messaging-api/testing";

let chat: Chat;
beforeAll(async () => {
  chat = await aChat();
});

const path = "/authorization/unauthenticated/access-token";
const askToken = (origin: string, of = chat) =>
  call("POST", path, { orgId: of.organizationId, esDeveloperName: of.esDeveloperName }, { origin });

it.each([
  "https://shop.example.com.evil.example",
  "https://evilshop.example.com",
  "http://shop.example.com",
  "https://shop.example.com:444",
  "https://shop.example.com.",
  "https://SHOP.example.com",
  "https://user@shop.example.com",
  "https://shop.example.com/",
  "https://shоp.example.com",
  "https://xn--shp-ula.example.com",
  "null",
  "",
  "file://",
])("a page of %j gets no token and no CORS header", async (origin) => {
  const { status, headers } = await askToken(encodeURI(origin));
  expect(status).toBe(403);
  expect(headers.get("access-control-allow-origin")).toBeNull();
});

it.each([() => allowedOrigin, () => env().FOYER_URL])(
  "an allowed page is answered with its own origin",
  async (origin) => {
    const { status, headers } = await askToken(origin());
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe(origin());
    expect(headers.get("vary")).toBe("Origin");
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  },
);

test("what another organization lists opens nothing here", async () => {
  const customer = await aCustomer(chat);
  const headers = { origin: "https://other.example.com" };
  const start = await customer.call(
    "POST",
    "/conversation",
    { conversationId: customer.conversationId, esDeveloperName: "Shop" },
    headers,
  );
  expect(start.status).toBe(403);
  const { status } = await customer.call("GET", `/conversation/${customer.conversationId}`);
  expect(status).toBe(404);
});

test("a preflight of a listed page names what clients send", async () => {
  const { status, headers } = await call("OPTIONS", path, undefined, { origin: allowedOrigin });
  expect(status).toBe(204);
  expect(headers.get("access-control-allow-origin")).toBe(allowedOrigin);
  expect(headers.get("access-control-allow-headers")).toContain("last-event-id");
});

test("a preflight of a page that nobody lists is refused", async () => {
  const headers = { origin: "https://evil.example" };
  const answer = await call("OPTIONS", path, undefined, headers);
  expect(answer.status).toBe(403);
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

test("a listed page may read why its token is refused", async () => {
  const headers = { origin: allowedOrigin, authorization: "Bearer forged" };
  const answer = await call("GET", "/conversation/list", undefined, headers);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("access-control-allow-origin")).toBe(allowedOrigin);
});
