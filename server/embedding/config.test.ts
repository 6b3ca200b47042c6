import { expect, it, test } from "vitest";
import { addEntries, removeEntry } from "@/features/cors-allowlist/mutations";
import { listEntries } from "@/features/cors-allowlist/queries";
import { switchDeployment } from "@/features/deployments/mutations";
import { narrowDeployment } from "@/features/deployments/origins/mutations";
import { listDeployments } from "@/features/deployments/queries";
import { listSightings } from "@/features/diagnostics/queries";
import { flushSightings } from "@/features/diagnostics/sightings";
import type { Actor } from "@/features/members/actor";
import { anOrganization } from "@/features/members/testing";
import { loadSample } from "@/features/sample/mutations";
import { askConfig } from "./testing";

const listed = "http://localhost:4000";

async function aSample(): Promise<Actor> {
  const { admin } = await anOrganization();
  await loadSample(admin);
  return admin;
}

function ask(
  orgId: string,
  origin?: string,
  name = "Sample_Web",
  headers = {},
  language = "en_US",
) {
  const sent = origin === undefined ? headers : { origin, ...headers };
  return askConfig({ orgId, esConfigName: name, language }, { headers: sent });
}

test("a listed page reads the published configuration", async () => {
  const { organizationId } = await aSample();
  const answer = await ask(organizationId, listed);
  expect(answer.headers.get("access-control-allow-origin")).toBe(listed);
  expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
  expect(await answer.json()).toMatchObject({
    version: 1,
    embeddedServiceConfig: { name: "Sample_Web" },
  });
});

test("the texts come in the language that is asked for", async () => {
  const { organizationId } = await aSample();
  const inLanguage = async (language: string) =>
    (await ask(organizationId, listed, "Sample_Web", {}, language)).json();
  expect(await inLanguage("de_AT")).toMatchObject({
    language: "de",
    direction: "ltr",
    texts: { "launcher.open": "Chat öffnen" },
  });
  expect(await inLanguage("ar")).toMatchObject({ language: "ar", direction: "rtl" });
  expect(await inLanguage("xx")).toMatchObject({
    language: "en",
    texts: { "launcher.open": "Open chat" },
  });
});

test("each language has its own ETag", async () => {
  const { organizationId } = await aSample();
  const tags = await Promise.all(
    ["de", "fr", "de-DE"].map(async (language) =>
      (await ask(organizationId, listed, "Sample_Web", {}, language)).headers.get("etag"),
    ),
  );
  expect(tags[0]).toBe(tags[2]);
  expect(tags[0]).not.toBe(tags[1]);
});

test("who takes gzip gets the same, smaller", async () => {
  const { organizationId } = await aSample();
  const asking = (coding: string) =>
    ask(organizationId, listed, "Sample_Web", { "accept-encoding": coding });
  const [plain, packed] = [await asking("identity"), await asking("gzip")];
  expect(packed.headers.get("vary")).toBe("Origin, Accept-Encoding");
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  const size = ({ headers }: Response) => Number(headers.get("content-length"));
  expect(size(packed)).toBeLessThan(size(plain) / 2);
  expect(await packed.text()).toBe(await plain.text());
});

test("what a browser has already is not sent again", async () => {
  const { organizationId } = await aSample();
  const first = await ask(organizationId, listed);
  const etag = first.headers.get("etag") ?? "";
  const second = await ask(organizationId, listed, "Sample_Web", { "if-none-match": etag });
  expect(second.status).toBe(304);
});

it.each(["https://shop.example", "null", "http://localhost:4000.evil.example", "http://localhost"])(
  "a page of %s is refused and cannot read why",
  async (origin) => {
    const { organizationId } = await aSample();
    const answer = await ask(organizationId, origin);
    expect(answer.status).toBe(403);
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  },
);

test("a new entry of the allowlist opens the door at once", async () => {
  const admin = await aSample();
  await ask(admin.organizationId, "https://shop.example.com");
  await addEntries(admin, { pattern: "https://*.example.com", description: "" });
  expect((await ask(admin.organizationId, "https://shop.example.com")).status).toBe(200);
});

test("an entry that is removed closes the door at once", async () => {
  const admin = await aSample();
  expect((await ask(admin.organizationId, listed)).status).toBe(200);
  const [entry] = (await listEntries(admin)).filter(({ pattern }) => pattern === listed);
  await removeEntry(admin, { id: entry?.id ?? "", revision: entry?.revision ?? 0 });
  expect((await ask(admin.organizationId, listed)).status).toBe(403);
});

test("each load is counted, also those answered from memory", async () => {
  const admin = await aSample();
  for (let load = 0; load < 3; load++) await ask(admin.organizationId, listed);
  await flushSightings();
  expect(await listSightings(admin, "Sample_Web")).toMatchObject([{ origin: listed, count: 3 }]);
});

test("a page of one origin never gets what was kept for another's", async () => {
  const { organizationId } = await aSample();
  for (const origin of [listed, "http://127.0.0.1:4000", listed]) {
    const { headers } = await ask(organizationId, origin);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
  }
});

it.each([
  { method: "HEAD", status: 200 },
  { method: "OPTIONS", status: 204 },
  { method: "POST", status: 404 },
])("$method is answered with $status, and no configuration", async ({ method, status }) => {
  const { organizationId: orgId } = await aSample();
  const call = { method, headers: { origin: listed } };
  const answer = await askConfig({ orgId, esConfigName: "Sample_Web" }, call);
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain("embeddedServiceConfig");
});

test("a deployment that is switched off says so", async () => {
  const admin = await aSample();
  const [web] = (await listDeployments(admin)).filter(
    ({ draft }) => draft.developerName === "Sample_Web",
  );
  await switchDeployment(admin, web?.draft.id ?? "", false);
  expect(await (await ask(admin.organizationId, listed)).json()).toEqual({
    embeddedServiceConfig: null,
    reason: "deployment_off",
    message: "The deployment is switched off. Fix: http://localhost:3000/setup",
  });
});

test("an unknown deployment or organization is 400 with a message", async () => {
  const { organizationId } = await aSample();
  const unknown = [
    ask(organizationId, listed, "Nobody"),
    ask("00D000000000000", listed),
    ask("", listed),
  ];
  for (const answer of await Promise.all(unknown)) {
    expect(answer.status).toBe(400);
    expect(answer.headers.get("access-control-allow-origin")).toBe(listed);
    expect(await answer.json()).toMatchObject({ message: expect.stringContaining("unknown") });
  }
});

test("the 18-character form of an organization's id is the same organization", async () => {
  const { organizationId } = await aSample();
  expect((await ask(`${organizationId}AAA`, listed)).status).toBe(200);
});

test("only a page that names its origin counts as a load", async () => {
  const admin = await aSample();
  await ask(admin.organizationId);
  await ask(admin.organizationId, listed);
  await flushSightings();
  expect(await listSightings(admin, "Sample_Web")).toMatchObject([{ origin: listed, count: 1 }]);
});

test("switched off, a page with a running chat goes on with the last configuration", async () => {
  const admin = await aSample();
  const web = (await listDeployments(admin)).find(
    ({ draft }) => draft.developerName === "Sample_Web",
  );
  await switchDeployment(admin, web?.draft.id ?? "", false);
  const query = { orgId: admin.organizationId, esConfigName: "Sample_Web", language: "en_US" };
  const headers = { origin: listed };
  expect(await (await ask(admin.organizationId, listed)).json()).toMatchObject({
    embeddedServiceConfig: null,
    reason: "deployment_off",
  });
  const answer = await askConfig({ ...query, running: "" }, { headers });
  expect(await answer.json()).toMatchObject({
    embeddedServiceConfig: { name: "Sample_Web" },
    unavailable: "deployment_off",
  });
});

test("a deployment that keeps to some websites refuses the others, and says so", async () => {
  const admin = await aSample();
  const { organizationId } = admin;
  const [web] = (await listDeployments(admin)).filter(
    ({ draft }) => draft.developerName === "Sample_Web",
  );
  const [entry] = (await listEntries(admin)).filter(
    ({ pattern }) => pattern === "http://127.0.0.1:4000",
  );
  const id = web?.draft.id ?? "";
  await narrowDeployment(admin, { id, which: "some", entryIds: [entry?.id ?? ""] });
  expect((await ask(organizationId, "http://127.0.0.1:4000")).status).toBe(200);
  const refused = await ask(organizationId, listed);
  expect(refused.status).toBe(403);
  expect(refused.headers.get("access-control-allow-origin")).toBeNull();
  await flushSightings();
  expect(await listSightings(admin, "Sample_Web")).toContainEqual(
    expect.objectContaining({ origin: listed, outcome: "origin_not_allowed" }),
  );
});
