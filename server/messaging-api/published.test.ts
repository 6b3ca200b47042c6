import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { describe, expect, it, onTestFinished, test } from "vitest";
import { type ApiDocument, apiDocument } from "@/features/api-reference/document";
import { exampleValues } from "@/features/api-reference/example-values";
import { operations } from "@/features/api-reference/operations";
import { saveSession } from "@/features/conversations/sessions/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { env } from "@/lib/env";
import { apiDescriptionPath } from "@/protocol/messaging-api";
import { makeDoors, makeListener } from "@/server/http/listener";
import { serve, TestStream } from "@/server/stream-testing";
import { messagingApi } from "./app";
import { holdToContract } from "./contract";

const page = (_request: unknown, response: { end: (text: string) => unknown }) =>
  void response.end("page");
const aServer = () => serve(makeListener(page, false));

describe("the description and the doors", () => {
  const published = operations.map(({ method, path }) => shape(method, path));

  test("every operation has a description, and what is described is there", () => {
    const raw = makeDoors(page, false).filter(
      ({ byToken, path }) => byToken && !path.endsWith("/"),
    );
    const served = [
      ...messagingApi()
        .routes.filter(({ method }) => method !== "ALL")
        .map(({ method, path }) => shape(method, path)),
      ...raw.map(({ path }) => shape("GET", path)),
    ];
    expect(published.toSorted()).toEqual([...new Set(served)].sort());
  });

  it("is served as it was written, to any page, and told apart by its ETag", async () => {
    const url = await aServer();
    const origin = "https://anybody.example";
    const answer = await fetch(url + apiDescriptionPath, { headers: { origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    const document: ApiDocument = await answer.json();
    expect(document).toEqual(
      JSON.parse(JSON.stringify(apiDocument(document.servers[0]?.url ?? ""))),
    );
    const etag = answer.headers.get("etag") ?? "";
    const again = await fetch(url + apiDescriptionPath, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
  });
});

/** Names of parameters are each side's own. */
function shape(method: string, path: string): string {
  return `${method} ${path.replace(/:\w+|\{\w+\}/g, "{}")}`;
}

test("whoever has read nothing but the description has a conversation", async () => {
  const chat = await aChat();
  const url = await aServer();
  const reader = new Reader(await (await fetch(url + apiDescriptionPath)).json(), url, chat);

  const { accessToken } = JSON.parse(
    await reader.call("generateAccessTokenForUnauthenticatedUser"),
  );
  reader.accessToken = accessToken;
  await reader.call("createConversation");
  await reader.call("sendMessage");
  expect(await reader.call("listConversationEntries")).toContain("Hello there");
  const { address, headers } = reader.request("openEventStream");
  const stream = await TestStream.open(address, headers);
  await stream.until(() => stream.events.some(({ data }) => data.includes("Hello there")));
  await reader.call("closeConversation");
  await stream.until(() => stream.events.some(({ event }) => event.includes("CLOSE")));
  expect(await reader.call("listConversations")).toContain('"closedConversationsFound":1');
});

/** What a reader needs to know of OpenAPI. */
type Described = {
  operationId: string;
  parameters?: { name: string; in: string; example?: string }[];
  requestBody?: { content: Record<string, { examples?: Record<string, { value: unknown }> }> };
  security: object[];
};

/** Knows the description and three values, and puts those in the place of the examples'. */
class Reader {
  accessToken = "";
  readonly #own: [string, string][];

  constructor(
    private readonly document: { paths: Record<string, Record<string, Described>> },
    private readonly url: string,
    chat: Chat,
  ) {
    this.#own = [
      [exampleValues.orgId, chat.organizationId],
      [exampleValues.esDeveloperName, chat.esDeveloperName],
      [exampleValues.conversationId, randomUUID()],
      [exampleValues.messageId, randomUUID()],
    ];
  }

  async call(operationId: string): Promise<string> {
    const { address, method, headers, body } = this.request(operationId);
    const answer = await fetch(address, { method, headers, ...(body && { body }) });
    const text = await answer.text();
    expect(answer.ok, `${operationId}: ${text}`).toBe(true);
    const type = answer.headers.get("content-type");
    holdToContract(
      { method, path: new URL(address).pathname },
      { status: answer.status, text, type },
    );
    return text;
  }

  request(operationId: string) {
    for (const [template, methods] of Object.entries(this.document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        if (operation.operationId !== operationId) continue;
        const { parameters = [], requestBody, security } = operation;
        let path = template;
        const query = new URLSearchParams();
        for (const { name, in: place, example = "" } of parameters) {
          if (place === "path") path = path.replace(`{${name}}`, example);
          else if (place === "query" && example) query.set(name, example);
        }
        const [example] = Object.values(requestBody?.content["application/json"]?.examples ?? {});
        return {
          address: this.#withOwn(`${this.url}${path}?${query}`),
          method: method.toUpperCase(),
          headers: {
            ...(security.length > 0 && { authorization: `Bearer ${this.accessToken}` }),
            ...(example && { "content-type": "application/json" }),
          },
          body: example && this.#withOwn(JSON.stringify(example.value)),
        };
      }
    }
    throw new Error(`${operationId} is not described`);
  }

  #withOwn(text: string): string {
    return this.#own.reduce((all, [example, own]) => all.replaceAll(example, own), text);
  }
}

describe("examples work as they are pasted, with three values replaced", () => {
  const samples = Object.values(apiDocument(exampleValues.url).paths)
    .flatMap((methods) => Object.values(methods))
    .flatMap(({ operationId, "x-codeSamples": all }) =>
      all.map((sample) => ({ operationId, ...sample })),
    )
    // Its fourth value only somebody's own server can make.
    .filter(({ operationId }) => operationId !== "generateAccessTokenForAuthenticatedUser");

  it.each(samples)("$operationId, $label", { timeout: 30_000 }, async (sample) => {
    if (sample.label === "curl" && !isCurlThere()) return;
    const chat = await aChat();
    await saveSession(chat, { saveTranscript: true });
    const url = await aServer();
    const own: [string, string][] = [
      [exampleValues.url, url],
      [exampleValues.orgId, chat.organizationId],
      [exampleValues.esDeveloperName, chat.esDeveloperName],
    ];
    const source = own.reduce(
      (all, [example, mine]) => all.replaceAll(example, mine),
      sample.source,
    );
    const lead = leads[sample.lang]?.(new URL(url));
    const said = await run(programs[sample.lang], `${lead}${source}`);
    if (sample.operationId === "openEventStream")
      expect(said).toContain("event: CONVERSATION_MESSAGE");
    else expect(said).toMatch(/^20\d\b|\b20\d$/);
  });
});

/** Node and npm are all that a fresh clone needs; CI has it. */
function isCurlThere(): boolean {
  return spawnSync("curl", ["--version"]).status === 0;
}

/** Addresses of files name FOYER_URL, which is not where a test serves. */
const leads: Record<string, (url: URL) => string> = {
  Shell: ({ host }) =>
    `curl() { command curl --connect-to ${new URL(env().FOYER_URL).host}:${host} "$@"; }\n`,
  JavaScript: ({ origin }) => `const { fetch: go } = globalThis;
globalThis.fetch = (to, how) => go(String(to).replace("${env().FOYER_URL}", "${origin}"), how);
`,
};
const programs: Record<string, string[]> = {
  Shell: ["sh"],
  JavaScript: [process.execPath, "--input-type=module"],
};

/** What a program says that reads this text; a stream is left once it has brought the message. */
function run([program = "", ...args]: string[] = [], source: string): Promise<string> {
  const running = spawn(program, args, { detached: true });
  const stop = () => {
    const { pid, exitCode, signalCode } = running;
    if (pid && exitCode === null && signalCode === null) process.kill(-pid);
  };
  onTestFinished(stop);
  return new Promise((resolve, reject) => {
    let said = "";
    for (const out of [running.stdout, running.stderr]) {
      out.setEncoding("utf8").on("data", (text: string) => {
        said += text;
        if (said.includes("event: CONVERSATION_MESSAGE")) stop();
      });
    }
    running.on("error", reject).on("close", () => resolve(said.trim()));
    running.stdin.end(source);
  });
}
