import { expect, test } from "vitest";
import { connect, memoryStorage } from "@/client/index";
import { aChat } from "@/features/conversations/testing";
import { newId } from "@/lib/ids";
import { makeListener } from "@/server/http/listener";
import { serve } from "@/server/stream-testing";

async function aClient() {
  const { organizationId, esDeveloperName } = await aChat();
  const Url = await serve(makeListener((_request, response) => void response.end(), false));
  const place = { OrganizationId: organizationId, DeveloperName: esDeveloperName, Url };
  const client = await connect(place, { storage: memoryStorage(), transport: "polling" });
  await client.begin();
  return {
    client,
    files: async () => JSON.stringify(await client.entries({ types: ["Message"] })),
  };
}

const note = () => new File(["Hello"], "note.txt", { type: "text/plain" });

test("the client sends a file once, however often, and asks for its address anew", async () => {
  const { client, files } = await aClient();
  const ids = { id: newId(), fileId: newId() };
  const first = await client.sendFile(note(), { ...ids, text: "See here" });
  expect(await client.sendFile(note(), { ...ids, text: "See here" })).toEqual(first);
  const listed = await files();
  expect(listed.match(/"Attachments"/g)).toHaveLength(1);
  expect(listed).toContain("See here");
  const [, referenceId = ""] = /"referenceId":"([^"]+)"/.exec(listed) ?? [];
  expect(await client.fileAddress(referenceId)).toMatchObject({ name: "note.txt", size: 5 });
  client.disconnect();
});

test("the client says why a file was refused, and when one was given up", async () => {
  const { client, files } = await aClient();
  const program = new File([Buffer.from("4d5a9000", "hex")], "a.exe");
  await expect(client.sendFile(program)).rejects.toMatchObject({
    status: 415,
    code: "file_type_not_allowed",
    temporary: false,
  });
  const signal = AbortSignal.abort();
  await expect(client.sendFile(note(), { signal })).rejects.toMatchObject({ temporary: false });
  expect(await files()).toBe("[]");
  client.disconnect();
});
