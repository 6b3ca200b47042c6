import { expect, test } from "vitest";
import { completeTokens } from "@/features/branding/complete";
import { defaultChatWindow } from "@/protocol/chat-window";
import { compileDeployment } from "./compile";
import { standardParts } from "./parts";
import { readVersionContent, storedVersion } from "./stored";

const content = compileDeployment({
  ...standardParts(),
  organizationId: "00D000000000001",
  developerName: "Shop",
  deploymentType: "web",
  channel: { addressIdentifier: "b0ffeafe-0d89-4338-b14a-172ad203f22a" },
});

test("a version of this release is read as it was published", () => {
  expect(readVersionContent(storedVersion.store(content), "Shop")).toEqual(content);
});

test("a version of the first release behaves as it did then", () => {
  const { chatWindow: _, texts: __, invitations: ___, ...first } = content;
  const branding = content.branding.filter(({ n }) => !/^dark|Link$|^invitation|Footer/.test(n));
  const read = readVersionContent({ ...first, branding, schema: 1 }, "Shop");
  expect(read).toEqual({ ...content, branding: completeTokens(branding) });
});

test("a version from before receipts had switches shows what is shown by default", () => {
  const { deliveryReceipts: _, readReceipts: __, ...chatWindow } = content.chatWindow;
  const own = { ...chatWindow, emojiPicker: true };
  expect(readVersionContent({ ...content, chatWindow: own, schema: 2 }, "Shop")).toEqual({
    ...content,
    chatWindow: { ...defaultChatWindow, emojiPicker: true },
  });
});
