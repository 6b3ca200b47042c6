import { expect, test } from "vitest";
import { standardAttachments } from "@/features/channels/attachments/settings";
import { saveSession } from "@/features/conversations/sessions/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { standardFileTypes } from "@/features/files/file-types";
import { askConfig } from "@/server/embedding/testing";
import { call } from "./testing";

type Served = { attachments: Record<string, unknown> };

/** What a page, and a client that asks for a token, are told. */
async function told({ organizationId: orgId, esDeveloperName }: Chat): Promise<unknown[]> {
  const asked = { orgId, esConfigName: esDeveloperName, language: "en_US" };
  const config = (await (await askConfig(asked, {})).json()) as { embeddedServiceConfig: Served };
  const path = "/authorization/unauthenticated/access-token";
  const { body } = await call("POST", path, { orgId, esDeveloperName });
  const { context } = body as {
    context: { configuration: { embeddedServiceConfig: Served } };
  };
  return [config, context.configuration].map((each) => each.embeddedServiceConfig.attachments);
}

test("what files may be sent counts at once: in the configuration and in tokens", async () => {
  const chat = await aChat();
  const [standard, again] = await told(chat);
  expect(again).toEqual(standard);
  expect(standard).toMatchObject({ endUserToAgent: true, maxFileSize: 5 });
  expect(standardAttachments().allowedFileTypes).toEqual(standardFileTypes);

  await saveSession(chat, { maxFileSize: 2, allowedFileTypes: ["jpg", "pdf"] });
  const listed = {
    endUserToAgent: true,
    maxFileSize: 2,
    allowedFileTypes: ["jpg", "jpeg", "jfif", "pdf"],
  };
  expect(await told(chat)).toEqual([listed, listed]);

  await saveSession(chat, { endUserToAgent: false, fileTypes: "any" });
  const off = { endUserToAgent: false, maxFileSize: 5 };
  expect(await told(chat)).toEqual([off, off]);
});
