import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { readJwks } from "./jwks";

const key = { kty: "RSA", kid: "a", alg: "RS256", n: "x".repeat(342), e: "AQAB" };
const hour = 3_600_000;

async function serveKeys() {
  let asked = 0;
  const server = createServer((_, response) => {
    asked++;
    response.end(JSON.stringify({ keys: [key] }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/${crypto.randomUUID()}`;
  return { address, asked: () => asked, stop: () => server.close() };
}

test("keys are kept for ten minutes, and asked for again after a day without a look", async () => {
  const { address, asked, stop } = await serveKeys();
  const start = Date.now();
  expect(await readJwks(address, { kid: "a", now: start })).toMatchObject({ keys: [{ kid: "a" }] });
  await readJwks(address, { kid: "a", now: start + 9 * 60_000 });
  expect(asked()).toBe(1);
  const monday = await readJwks(address, { kid: "a", now: start + 60 * hour });
  expect(monday).toMatchObject({ keys: [{ kid: "a" }] });
  expect(asked()).toBe(2);
  stop();
});

test("an unknown key asks at once, though not more often than every 30 seconds", async () => {
  const { address, asked, stop } = await serveKeys();
  const start = Date.now();
  await readJwks(address, { kid: "a", now: start });
  await readJwks(address, { kid: "b", now: start + 29_000 });
  expect(asked()).toBe(1);
  await readJwks(address, { kid: "b", now: start + 31_000 });
  expect(asked()).toBe(2);
  stop();
});
