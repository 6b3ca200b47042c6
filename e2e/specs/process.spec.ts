import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "@playwright/test";
import { type ApiCustomer, anApiCustomer } from "../pages/api-customer";

const root = path.resolve(import.meta.dirname, "../..");
const port = 3150;
const address = `http://localhost:${port}`;
const organizationId = "00Dprocess00e2e";

test.describe.configure({ mode: "serial" });

let folder: string;
const started: ChildProcess[] = [];

test.beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "foyer-process-"));
});
test.afterAll(() => {
  for (const child of started) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

function run(extra: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, ["dist/server/main.js"], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: String(port),
      FOYER_URL: address,
      FOYER_DATA_DIR: folder,
      FOYER_LOG_LEVEL: "silent",
      DATABASE_URL: "",
      FOYER_ADMIN_EMAIL: "ann@example.com",
      FOYER_ADMIN_PASSWORD: "a long enough secret",
      FOYER_ORG_ID: organizationId,
      FOYER_SAMPLE: "1",
      FOYER_RATE_LIMITS: "off",
      ...extra,
    },
  });
  started.push(child);
  return child;
}

async function ready(): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${address}/readyz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200);
}

function aCustomer(): Promise<ApiCustomer> {
  return anApiCustomer({ address, organizationId, deployment: "Sample_Api" });
}

test("a second process on the same directory refuses and names the first", async () => {
  const first = run();
  await ready();
  const second = run({ PORT: "3151" });
  let said = "";
  second.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const began = Date.now();
  const [code] = await once(second, "exit");
  expect(code).not.toBe(0);
  expect(said).toContain(`in use by process ${first.pid}`);
  expect(Date.now() - began).toBeLessThan(5000);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});

test("SIGTERM with 100 open streams ends in time and loses nothing in flight", async () => {
  const customer = await aCustomer();
  await customer.start();
  const streams = await Promise.all(Array.from({ length: 100 }, () => customer.openStream()));
  const messages = Array.from({ length: 50 }, (_, n) => ({
    id: randomUUID(),
    text: `in flight ${n}`,
  }));
  const sends = messages.map(({ id, text }) => customer.send(text, id));
  await sends[0];
  const server = started[0];
  const began = Date.now();
  server?.kill("SIGTERM");
  const answers = await Promise.allSettled(sends);
  if (server) await once(server, "exit");
  expect(Date.now() - began).toBeLessThan(25_000);
  expect(server?.exitCode).toBe(0);
  for (const stream of streams) await stream.ended;
  const statuses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  expect(new Set(statuses)).toEqual(new Set([202]));

  run();
  await ready();
  expect((await customer.texts()).length).toBeGreaterThanOrEqual(statuses.length);
  // A client that heard nothing sends the same id again.
  for (const [index, { id, text }] of messages.entries()) {
    if (answers[index]?.status === "rejected") expect(await customer.send(text, id)).toBe(202);
  }
  expect((await customer.texts()).sort()).toEqual(messages.map(({ text }) => text).sort());
});

test("after kill -9 the next start takes over, with everything that was acknowledged", async () => {
  const customer = await aCustomer();
  await customer.start();
  for (let n = 0; n < 20; n++) expect(await customer.send(`before the end ${n}`)).toBe(202);
  const server = started.at(-1);
  server?.kill("SIGKILL");
  if (server) await once(server, "exit");
  run();
  await ready();
  expect((await customer.texts()).filter((text) => text.startsWith("before the end"))).toHaveLength(
    20,
  );
});

test("a wrong environment ends with one clear line", async () => {
  const child = run({ PORT: "3152", FOYER_URL: "no address" });
  let said = "";
  child.stderr?.on("data", (chunk) => {
    said += String(chunk);
  });
  const [code] = await once(child, "exit");
  expect(code).toBe(1);
  expect(said.trim().split("\n")).toEqual([
    expect.stringContaining("FOYER_URL must be a full address"),
  ]);
});
