import { readFileSync } from "node:fs";
import { type APIResponse, expect, request, test } from "@playwright/test";
import { foyer } from "../addresses";
import { people, stateOf } from "../people";

const privatePages = [
  "/setup",
  "/setup/messaging-channels",
  "/setup/embedded-service-deployments",
  "/setup/queues",
  "/setup/cors-allowlist",
  "/setup/team-members",
  "/console",
];

/** Words that only somebody who has signed in may read. */
const secrets = ["Corner Shop", "Sample Web", "Sample_Web", people.ray.name, people.ray.email];

async function leaks(answer: APIResponse): Promise<string[]> {
  const body = await answer.text();
  return secrets.filter((secret) => body.includes(secret));
}

for (const page of privatePages) {
  test(`${page} asks a stranger to sign in and tells nothing`, async ({ request }) => {
    const answer = await request.get(page, { maxRedirects: 0 });
    expect(answer.status()).toBe(307);
    expect(answer.headers().location).toMatch(/^\/sign-in/);
    expect(await leaks(answer)).toEqual([]);

    const address = `${foyer}${page}`;
    for (const [path, headers] of [
      [address, { RSC: "1" }],
      [address, { RSC: "1", "Next-Router-Prefetch": "1" }],
      [address, { "x-middleware-subrequest": "middleware:middleware:middleware" }],
      [address, { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }],
      [`${address}.rsc`, {}],
      [`${foyer}/${page}`, {}],
      [`${foyer}/%2e${page}`, {}],
      [`${foyer}${page}/.`, {}],
      [`${foyer}/_next/data/x${page}.json`, {}],
    ] as const) {
      const answer = await request.get(path, { headers, maxRedirects: 0 });
      expect(await leaks(answer), `${path} ${JSON.stringify(headers)}`).toEqual([]);
      expect(answer.status()).toBeLessThan(500);
      expect(answer.headers().location ?? "").not.toContain("evil.example");
    }
  });
}

for (const origin of [undefined, "null", "https://evil.example", `${foyer}.evil.example`]) {
  test(`writes of the origin ${origin} are refused`, async () => {
    const ann = await request.newContext({ baseURL: foyer, storageState: stateOf("ann") });
    const headers = origin === undefined ? {} : { Origin: origin };
    const presence = { headers, data: { presence: "busy" } };
    expect((await ann.put("/api/console/v1/presence", presence)).status()).toBe(403);
    const action = {
      headers: { ...headers, "Next-Action": "0".repeat(42), "Content-Type": "text/plain" },
      data: "[]",
    };
    expect((await ann.post("/setup/queues", action)).status()).toBe(403);
    expect((await ann.post("/sign-in", action)).status()).toBe(403);
    const spoofed = { ...headers, "x-forwarded-host": "evil.example", host: "localhost:3100" };
    expect((await ann.post("/setup/queues", { headers: spoofed })).status()).toBe(403);
    await ann.dispose();
  });
}

test("the session's cookie is for this site's own requests and no script", () => {
  const { cookies } = JSON.parse(readFileSync(stateOf("ann"), "utf8"));
  const session = cookies.find(({ name }: { name: string }) => name.includes("session"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("the console's door tells a stranger nothing", async ({ request }) => {
  for (const path of ["desk", "events", "sessions/x/customer", "conversations/x/entries"]) {
    const answer = await request.get(`/api/console/v1/${path}`);
    expect(answer.status(), path).toBe(401);
    expect(await leaks(answer)).toEqual([]);
  }
});

test("/metrics is not there without its token", async ({ request }) => {
  expect((await request.get("/metrics")).status()).toBe(404);
  const headers = { Authorization: "Bearer undefined" };
  expect((await request.get("/metrics", { headers })).status()).toBe(404);
});

test("pages may not be framed, sniffed or scripted by others", async ({ request }) => {
  const headers = (await request.get("/sign-in")).headers();
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});

for (const [path, status] of [
  ["/setup/%E0%A4%A", 404],
  ["/no-such-page", 404],
  ["/setup/queues/not-an-id", 404],
  ["/iamessage/api/v2/nothing", 404],
  ["/embed/x/y/assets/js/nothing.js", 404],
  ["/invite/not-a-secret", 200],
] as const) {
  test(`${path} answers ${status} without a stack`, async () => {
    const ann = await request.newContext({ baseURL: foyer, storageState: stateOf("ann") });
    const answer = await ann.get(path);
    expect(answer.status()).toBe(status);
    expect(await answer.text()).not.toMatch(/\bat .*\(?(node:|\/.*\.(js|ts)):\d+|Error: /);
    await ann.dispose();
  });
}
