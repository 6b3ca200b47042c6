import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { activateChannel, cloneChannel } from "@/features/channels/mutations";
import { aChannel, anActiveChannel } from "@/features/channels/testing";
import { sendMessage } from "@/features/conversations/messages/mutations";
import { startConversation } from "@/features/conversations/mutations";
import { aMessage } from "@/features/conversations/sessions/testing";
import { aChat, aGuest } from "@/features/conversations/testing";
import { anOrganization } from "@/features/members/testing";
import { standardConsent } from "./consent";
import { consentFieldsOf } from "./fields";
import { consentFields } from "./input";
import { saveConsent } from "./mutations";
import { getConsent, listShortMessages } from "./queries";
import { askFor } from "./testing";

test("a channel that nobody set up has implicit consent, its words and their answers", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  expect(await getConsent(admin, id)).toEqual({ revision: 0, consent: standardConsent() });
});

test("consent that is not complete keeps a channel from being activated", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await askFor(admin, id, "explicit_opt_in", { optInPrompt: "", optOutKeywords: [] });
  await expect(activateChannel(admin, id)).rejects.toMatchObject({
    code: "conflict",
    details: {
      current: {
        lacks: [
          { code: "no_queue" },
          { code: "no_opt_out_keywords", tab: "consent" },
          { code: "no_opt_in_prompt", tab: "consent" },
        ],
      },
    },
  });
});

test("an active channel refuses consent that would not do, at the fields that lack", async () => {
  const { admin } = await anOrganization();
  const { id } = await anActiveChannel(admin);
  const attempt = () =>
    askFor(admin, id, "double_opt_in", { optInConfirmation: "", doubleOptInKeywords: [] });
  await expect(attempt()).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { "languages.0.doubleOptInKeywords": expect.any(String) } },
  });
  expect((await getConsent(admin, id)).consent.type).toBe("implicit_opt_in");
});

test("who saves over somebody else's change is told", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  const fields = consentFieldsOf(standardConsent());
  await saveConsent(admin, { channelId: id, revision: 0, ...fields });
  const again = () => saveConsent(admin, { channelId: id, revision: 0, ...fields });
  await expect(again()).rejects.toMatchObject({ code: "conflict" });
});

test("a clone asks for the same consent", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await askFor(admin, id, "double_opt_in");
  const clone = await cloneChannel(admin, { id, label: "Second", developerName: "Second" });
  expect((await getConsent(admin, clone.id)).consent).toEqual(
    (await getConsent(admin, id)).consent,
  );
});

test("words without an answer in any language are refused", () => {
  const { type, languages } = consentFieldsOf(standardConsent());
  const parsed = consentFields.safeParse({
    type,
    languages: [{ ...languages[0], customKeywords: "privacy" }],
  });
  expect(parsed.error?.issues).toMatchObject([{ path: ["languages", 0, "customResponse"] }]);
});

test("whole messages of the last 30 days are counted, in this channel alone", async () => {
  const chat = await aChat();
  const [guest, other] = [aGuest(chat), await aChat()];
  const conversationId = randomUUID();
  await startConversation(guest, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
  for (const text of ["Yes", " yes ", "yes, of course", "x".repeat(41)]) {
    await sendMessage(guest, conversationId, aMessage(text));
  }
  expect(await listShortMessages(chat.admin, chat.channelId)).toEqual([
    { text: "yes", times: 2 },
    { text: "yes, of course", times: 1 },
  ]);
  expect(await listShortMessages(other.admin, chat.channelId)).toEqual([]);
});
