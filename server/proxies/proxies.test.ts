import { randomUUID } from "node:crypto";
import { request } from "node:http";
import { describe, expect, onTestFinished, test } from "vitest";
import { aChat, type Chat } from "@/features/conversations/testing";
import { env } from "@/lib/env";
import { pingSeconds } from "@/protocol/limits";
import { makeListener } from "@/server/http/listener";
import { aListener } from "@/server/messaging-api/conformance/clients/listener";
import { SampleClient } from "@/server/messaging-api/conformance/clients/sample";
import { aHandClock } from "@/server/messaging-api/conformance/clock";
import { networkTo } from "@/server/messaging-api/conformance/network";
import { serve } from "@/server/stream-testing";
import { findProxy, type ProxyName, proxies, startProxy } from "./proxy";

const missing = proxies.filter((proxy) => !findProxy(proxy));
if (missing.length > 0) {
  const sentence = `${missing.join(" and ")} not installed: tests behind them are skipped`;
  if (process.env.FOYER_TEST_PROXIES === "required") throw new Error(sentence);
  process.stdout.write(`${sentence}\n`);
}

/** Foyer behind the proxy. */
async function behind(proxy: ProxyName, chat: Chat, idle?: number) {
  const upstream = await serve(makeListener((_request, response) => void response.end(), false));
  const place = idle === undefined ? { upstream } : { upstream, idle };
  return networkTo(chat, await startProxy(proxy, place));
}

test("a stream is never as silent as a proxy's 60 seconds, even when one ping is late", () => {
  expect(pingSeconds * 2).toBeLessThan(60);
});

for (const proxy of proxies) {
  describe.skipIf(missing.includes(proxy))(`behind ${proxy}`, () => {
    test("a stream's first event and each one after it come at once", async () => {
      const client = await aListener(await behind(proxy, await aChat()));
      await client.begin();
      const opened = performance.now();
      const stream = await client.listen({});
      await stream.take(2);
      const waits = [performance.now() - opened];
      for (let sent = 0; sent < 5; sent++) {
        const began = performance.now();
        const id = await client.say(`Message ${sent}`);
        await stream.until(() => stream.events.some(({ data }) => data.includes(id)));
        waits.push(performance.now() - began);
      }
      expect(Math.max(...waits)).toBeLessThan(1000);
      expect(stream.response.headers["content-encoding"]).toBeUndefined();
      expect(stream.response.headers["cache-control"]).toBe("no-cache, no-transform");
    });

    test("a stream stays open through minutes of silence, and then brings what comes", async () => {
      const chat = await aChat();
      const clock = await aHandClock();
      const second = 40;
      const client = await aListener(await behind(proxy, chat, 60 * second));
      await client.begin();
      const stream = await client.listen({});
      await stream.take(2);
      clock.hurry(second);
      await stream.until(() => stream.events.filter(({ event }) => event === "ping").length === 4);
      expect(stream.ended).toBe(false);
      const id = await client.say("After a while");
      await stream.until(() => stream.events.some(({ data }) => data.includes(id)));
    }, 20_000);

    test("limits are each client's own, whatever address it claims", async () => {
      const chat = await aChat();
      trustProxies(1);
      const { configuration } = await behind(proxy, chat);
      const ask = (localAddress: string, claimed: string) =>
        askToken(configuration, localAddress, { "x-forwarded-for": claimed });
      const statuses = new Set<number>();
      for (let count = 0; count < 200; count++)
        statuses.add(await ask("127.0.0.2", `10.0.0.${count}`));
      expect([...statuses]).toEqual([200]);
      expect(await ask("127.0.0.2", "10.9.9.9")).toBe(429);
      expect(await ask("127.0.0.3", "127.0.0.2")).toBe(200);
    }, 20_000);

    test("a file of 5 MB goes through whole", async () => {
      const client = await aListener(await behind(proxy, await aChat()));
      await client.begin();
      const bytes = Buffer.alloc(5 * 1024 * 1024, "abcdefghijk");
      const form = new FormData();
      const message = { id: randomUUID(), fileId: randomUUID() };
      const entry = JSON.stringify({ message, esDeveloperName: "Shop" });
      form.append("messageEntry", new Blob([entry], { type: "application/json" }));
      form.append("fileData", new File([bytes], "large.txt", { type: "text/plain" }));
      const { url } = client.network.configuration;
      const path = `/iamessage/api/v2/conversation/${client.conversationId}/file`;
      const headers = { authorization: `Bearer ${client.token.accessToken}` };
      const answer = await client.network.fetch(url + path, {
        method: "POST",
        headers,
        body: form,
      });
      expect(answer.status).toBe(202);
      const [listed] = await client.entries("?entryTypeFilter=Message");
      const link = /"url":"([^"]+)"/.exec(JSON.stringify(listed))?.[1] ?? "";
      const { pathname, search } = new URL(link);
      const file = await fetch(url + pathname + search);
      expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), bytes)).toBe(0);
    }, 20_000);

    test("the web sample chats, drops its connection and goes on", async () => {
      const client = new SampleClient(await behind(proxy, await aChat()));
      await client.open();
      await client.say("One");
      await client.until(() => client.texts().length === 1);
      await client.dropAndReturn();
      await client.say("Two");
      await client.until(() => client.texts().length === 2);
      expect(client.texts()).toEqual(["One", "Two"]);
    });
  });
}

test.skipIf(missing.length > 0)(
  "behind both in a row limits are still each client's own",
  async () => {
    const chat = await aChat();
    trustProxies(2);
    const inner = await behind("nginx", chat);
    const url = await startProxy("haproxy", { upstream: inner.configuration.url });
    const { configuration } = networkTo(chat, url);
    const ask = (localAddress: string) =>
      askToken(configuration, localAddress, { "x-forwarded-for": "10.9.9.9" });
    for (let count = 0; count < 200; count++) expect(await ask("127.0.0.2")).toBe(200);
    expect(await ask("127.0.0.2")).toBe(429);
    expect(await ask("127.0.0.3")).toBe(200);
  },
  20_000,
);

function trustProxies(count: number): void {
  const settings = env();
  const before = settings.FOYER_TRUSTED_PROXIES;
  settings.FOYER_TRUSTED_PROXIES = count;
  onTestFinished(() => {
    settings.FOYER_TRUSTED_PROXIES = before;
  });
}

/** From one of this machine's own addresses. */
function askToken(
  { url, orgId, esDeveloperName }: { url: string; orgId: string; esDeveloperName: string },
  localAddress: string,
  headers: Record<string, string>,
): Promise<number> {
  return new Promise((resolve, reject) => {
    request(
      `${url}/iamessage/api/v2/authorization/unauthenticated/access-token`,
      {
        method: "POST",
        localAddress,
        agent: false,
        headers: { "content-type": "application/json", ...headers },
      },
      (response) => {
        response.resume().on("end", () => resolve(response.statusCode ?? 0));
      },
    )
      .on("error", reject)
      .end(JSON.stringify({ orgId, esDeveloperName }));
  });
}
