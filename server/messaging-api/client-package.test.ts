import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { RequestListener } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { settleEpoch } from "@/features/conversations/epoch";
import { sendReply } from "@/features/conversations/messages/mutations";
import { acceptSession } from "@/features/conversations/sessions/mutations";
import { configFile } from "@/features/install/config-file";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { getDesk } from "@/features/routing/work-items/queries";
import { loadSample } from "@/features/sample/mutations";
import { newId } from "@/lib/ids";
import { makeListener } from "@/server/http/listener";
import { serve } from "@/server/stream-testing";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");

/** An empty directory into which the package was installed, as somebody else would. */
let app: string;
beforeAll(async () => {
  app = await mkdtemp(path.join(tmpdir(), "foyer-client-"));
  const packed = ["pack", "--pack-destination", app, "--json"];
  const { stdout } = await run("npm", packed, { cwd: path.join(root, "client") });
  const [{ filename, files }] = JSON.parse(stdout.slice(stdout.indexOf("[\n")));
  const paths: string[] = files.map((file: { path: string }) => file.path);
  expect(paths.filter((file) => !/^dist\/|^(README\.md|package\.json)$/.test(file))).toEqual([]);
  await writeFile(path.join(app, "package.json"), '{ "type": "module" }');
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${filename}`], {
    cwd: app,
  });
}, 120_000);
afterAll(() => rm(app, { recursive: true, force: true }));

type Sample = { organizationId: string; url: string; rep: Actor };

async function aSample(before: RequestListener = () => {}): Promise<Sample> {
  await settleEpoch();
  const { organizationId, admin } = await anOrganization();
  await loadSample(admin);
  const listener = makeListener((_request, response) => void response.end(), false);
  const url = await serve((request, response) => {
    before(request, response);
    if (!response.writableEnded) listener(request, response);
  });
  const file = configFile({ organizationId, developerName: "Sample_App", url });
  await writeFile(path.join(app, "configFile.json"), file);
  return { organizationId, url, rep: admin };
}

/** A rep takes the one chat that waits, and answers. */
async function answer({ rep }: Sample, text: string): Promise<void> {
  const [session] = (await getDesk(rep)).waiting;
  if (!session) throw new Error("Nobody waits");
  await acceptSession(rep, session.workItemId);
  await sendReply(rep, session.conversationId, { id: newId(), text });
}

/** Somebody's program, at whose terminal a customer sits. */
function start(...program: string[]) {
  const child = spawn(process.execPath, program, { cwd: app });
  onTestFinished(() => void child.kill());
  let said = "";
  for (const out of [child.stdout, child.stderr]) {
    out.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const left = once(child, "exit");
  return {
    type: (line: string) => child.stdin.write(`${line}\n`),
    shows: (text: string) => vi.waitFor(() => expect(said).toContain(text), { timeout: 10_000 }),
    lines: () => said.split("\n").filter((line) => line !== ""),
    async leave(): Promise<void> {
      child.stdin.end();
      expect(await left).toEqual([0, null]);
    },
  };
}

/** The code block of a guide, as a reader pastes it. */
async function codeOf(page: string, language: string): Promise<string> {
  const text = await readFile(path.join(root, page), "utf8");
  const [, code] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(text) ?? [];
  if (!code) throw new Error(`${page} has no code`);
  return code;
}

test("the client of 50 lines works when pasted", async () => {
  const sample = await aSample();
  const code = await codeOf("docs/guides/custom-client.md", "js");
  expect(code.split("\n").filter((line) => line !== "").length).toBeLessThanOrEqual(50);
  await writeFile(path.join(app, "client.mjs"), code);
  const client = start("client.mjs", sample.url, sample.organizationId, "Sample_Api");
  client.type("Hello");
  await client.shows("You: Hello");
  await answer(sample, "How can I help?");
  await client.shows("How can I help?");
  client.type("It works");
  await client.shows("You: It works");
  expect(client.lines()).toEqual([
    "You: Hello",
    `${sample.rep.name}: How can I help?`,
    "You: It works",
  ]);
  await client.leave();
}, 60_000);

test("the client of 50 lines comes again when it was told to", async () => {
  const tried: number[] = [];
  const sample = await aSample(({ url }, response) => {
    if (!url?.endsWith("/message") || tried.push(Date.now()) > 1) return;
    response.writeHead(429, { "Retry-After": "2" }).end("{}");
  });
  await writeFile(path.join(app, "client.mjs"), await codeOf("docs/guides/custom-client.md", "js"));
  const client = start("client.mjs", sample.url, sample.organizationId, "Sample_Api");
  client.type("Hello");
  await client.shows("You: Hello");
  const [first = 0, second = 0] = tried;
  expect(second - first).toBeGreaterThanOrEqual(1990);
  await client.leave();
}, 60_000);

test("the app of the guide chats from the file that Setup gives, and goes on when it is started again", async () => {
  const sample = await aSample();
  await cp(path.join(root, "docs/guides/mobile-client/chat.mjs"), path.join(app, "chat.mjs"));
  const first = start("chat.mjs");
  await first.shows("* A new chat");
  first.type("Hello");
  await first.shows("You: Hello");
  await answer(sample, "How can I help?");
  await first.shows(`${sample.rep.name}: How can I help?`);
  await first.leave();

  const second = start("chat.mjs");
  await second.shows("* Going on");
  await second.shows("You: Hello");
  await second.shows(`${sample.rep.name}: How can I help?`);
  await second.leave();
}, 60_000);

test("the readme's example runs as it stands, and its types are whole", async () => {
  await aSample();
  const example = await codeOf("client/README.md", "ts");
  await writeFile(path.join(app, "example.mjs"), `${example}\nchat.disconnect();\n`);
  const { stdout } = await run(process.execPath, ["--no-warnings", "example.mjs"], { cwd: app });
  expect(stdout).toContain("A new chat");

  await writeFile(path.join(app, "example.ts"), example);
  const options = "--noEmit --strict --module nodenext --target es2022 --resolveJsonModule";
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  await run(process.execPath, [tsc, ...options.split(" "), "--lib", "es2022,dom", "example.ts"], {
    cwd: app,
  });
}, 60_000);
