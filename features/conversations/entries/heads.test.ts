import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aChat, aGuest } from "@/features/conversations/testing";
import { startConversation } from "../mutations";
import { readHeadTogether } from "./heads";
import { readHead } from "./queries";

test("each of many who ask at once learns how far its own log goes", async () => {
  const chat = await aChat();
  const quiet = aGuest(chat);
  const begun = await Promise.all(
    Array.from({ length: 5 }, async () => {
      const guest = aGuest(chat);
      const conversationId = randomUUID();
      await startConversation(guest, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
      return guest;
    }),
  );
  const heads = await Promise.all(
    [quiet, ...begun].map(({ endUserId }) => readHeadTogether(endUserId)),
  );
  expect(heads[0]).toBe(0);
  for (const [index, guest] of begun.entries()) {
    expect(heads[index + 1]).toBe(await readHead(guest, guest.endUserId));
    expect(heads[index + 1]).toBeGreaterThan(0);
  }
});

test("whoever asks after a line was stored learns of it, though a look runs", async () => {
  const chat = await aChat();
  const guest = aGuest(chat);
  const early = readHeadTogether(guest.endUserId);
  const conversationId = randomUUID();
  await startConversation(guest, { conversationId, esDeveloperName: "Shop", pageOrigin: null });
  const busy = readHeadTogether(aGuest(chat).endUserId);
  expect(await readHeadTogether(guest.endUserId)).toBe(await readHead(guest, guest.endUserId));
  await Promise.all([early, busy]);
});
