import { expect, test } from "vitest";
import { anOrganization } from "@/features/members/testing";
import { aPreChatField } from "@/features/pre-chat/testing";
import { findingsOf } from "./readiness";
import { aDeployment } from "./testing";

const allowed = ["https://example.com", "https://*.example.com"];

async function aDraft() {
  const { admin } = await anOrganization();
  const draft = await aDeployment(admin);
  return { ...draft, channel: { ...draft.channel, active: true } };
}

function messages(findings: ReturnType<typeof findingsOf>): string[] {
  return findings.map(({ blocks, message }) => `${blocks ? "blocks" : "warns"}: ${message}`);
}

test("a new draft on an active channel and an allowed domain is ready", async () => {
  expect(findingsOf(await aDraft(), allowed)).toEqual([]);
});

test("what would surprise is said and does not block", async () => {
  const draft = await aDraft();
  const branding = { ...draft.branding, headerForeground: "#007A8A", inputOutline: "#EEEEEE" };
  const channel = { ...draft.channel, active: false };
  const odd = { ...draft, enabled: false, channel, branding };
  odd.preChat = { ...draft.preChat, enabled: true };
  expect(messages(findingsOf(odd, ["https://other.com"]))).toEqual([
    "warns: This deployment is switched off. Publishing does not switch it on.",
    "warns: Web is inactive, so nobody can start a chat.",
    "warns: Pre-Chat asks nothing: the form has no visible field.",
    "warns: example.com is not in the CORS Allowlist.",
    "warns: Header text is hard to read on header background.",
    "warns: Input outline is hard to read on chat background.",
  ]);
});

test("an empty allowlist is said once", async () => {
  expect(messages(findingsOf(await aDraft(), []))).toEqual([
    "warns: No website may show your chat yet.",
  ]);
});

test("a choice list without choices blocks while it is asked", async () => {
  const draft = await aDraft();
  const topic = aPreChatField("topic", { label: "Topic", fieldType: "ChoiceList" });
  const broken = {
    ...draft,
    preChat: { ...draft.preChat, enabled: true, fields: [{ ...topic, choices: ["one"] }] },
  };
  expect(messages(findingsOf(broken, allowed))).toEqual([
    "blocks: Topic is a choice list with fewer than 2 choices.",
  ]);
  expect(
    findingsOf({ ...broken, preChat: { ...broken.preChat, enabled: false } }, allowed),
  ).toEqual([]);
});
