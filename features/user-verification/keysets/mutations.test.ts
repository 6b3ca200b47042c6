import { eq } from "drizzle-orm";
import { expect, it, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/audit-events";
import { deletedRecords } from "@/db/schema/deleted-records";
import { aChannel } from "@/features/channels/testing";
import { anOrganization } from "@/features/members/testing";
import { addKey, removeKey, switchKey } from "../keys/mutations";
import { aKeyset, aVerifiedChannel, Signer } from "../testing";
import { cloneKeyset, deleteKeyset, editKeyset } from "./mutations";
import { getKeyset, listKeysets } from "./queries";

const signer = new Signer();
const aKey = (keysetId: string, jwk: object = signer.jwk) => ({
  keysetId,
  label: "Spring",
  jwk: JSON.stringify(jwk),
  active: false,
});

test("a key keeps what is public of it, and starts switched off", async () => {
  const { admin } = await anOrganization();
  const { id } = await aKeyset(admin);
  await addKey(admin, aKey(id));
  const [key] = (await getKeyset(admin, id)).keys;
  expect(key).toMatchObject({ kid: "key-1", alg: "RS256", e: "AQAB", active: false });
});

test("a private key is refused and stands nowhere", async () => {
  const { admin, organizationId } = await anOrganization();
  const { id } = await aKeyset(admin);
  const jwk = { ...signer.jwk, ...signer.privateKey.export({ format: "jwk" }) };
  await expect(addKey(admin, aKey(id, jwk))).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { jwk: expect.stringContaining("private key") } },
  });
  const events = await db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.organizationId, organizationId));
  expect(JSON.stringify(events)).not.toContain(jwk.d);
});

test("a second key with the same kid is refused", async () => {
  const { admin } = await anOrganization();
  const { id } = await aKeyset(admin);
  await addKey(admin, aKey(id));
  await expect(addKey(admin, aKey(id, new Signer().jwk))).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { jwk: expect.stringContaining("kid key-1") } },
  });
});

test("two keys may be active at once, and each is switched by itself", async () => {
  const { admin } = await anOrganization();
  const { id } = await aKeyset(admin);
  const old = await addKey(admin, { ...aKey(id), active: true });
  await addKey(admin, { ...aKey(id, new Signer("key-2").jwk), active: true });
  expect(await listKeysets(admin)).toMatchObject([{ activeKeys: 2, keys: 2 }]);
  await switchKey(admin, old.id, false);
  expect(await listKeysets(admin)).toMatchObject([{ activeKeys: 1, keys: 2 }]);
  await removeKey(admin, old.id);
  expect(await listKeysets(admin)).toMatchObject([{ activeKeys: 1, keys: 1 }]);
});

test("a keyset of a JWKS address takes no uploaded key", async () => {
  const { admin } = await anOrganization();
  const jwksUrl = "https://login.example.com/jwks.json";
  const { id } = await aKeyset(admin, { type: "jwks_url", jwksUrl });
  await expect(addKey(admin, aKey(id))).rejects.toMatchObject({ code: "conflict" });
});

it.each([
  ["http://login.example.com/jwks.json", "Use https"],
  ["https://user:secret@login.example.com/jwks.json", "user name"],
  ["https://login.example.com:8443/jwks.json", "standard port"],
  ["login.example.com", "full address"],
])("the JWKS address %s is refused", async (jwksUrl, why) => {
  const { admin } = await anOrganization();
  await expect(aKeyset(admin, { type: "jwks_url", jwksUrl })).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { jwksUrl: expect.stringContaining(why) } },
  });
});

test("a new developer name leaves the identity of customers as it is", async () => {
  const { admin } = await anOrganization();
  const keyset = await aKeyset(admin);
  const renamed = await editKeyset(admin, { ...keyset, developerName: "Accounts" });
  expect(renamed).toMatchObject({ developerName: "Accounts", authIdentifier: "Shop_Accounts" });
  const next = await aKeyset(admin);
  expect(next.authIdentifier).toMatch(/^Shop_Accounts_[0-9a-f]{8}$/);
});

test("a developer name is taken whatever its case", async () => {
  const { admin } = await anOrganization();
  await aKeyset(admin);
  await expect(aKeyset(admin, { developerName: "sHOP_accounts" })).rejects.toMatchObject({
    code: "conflict",
    details: { fields: { developerName: expect.stringContaining("Another keyset") } },
  });
});

test("a clone has the same keys and an identity of its own", async () => {
  const { admin } = await anOrganization();
  const { id } = await aKeyset(admin);
  await addKey(admin, { ...aKey(id), active: true });
  const clone = await cloneKeyset(admin, { id, label: "Copy", developerName: "Copy" });
  expect(clone).toMatchObject({ authIdentifier: "Copy", keys: [{ kid: "key-1", active: true }] });
});

test("a keyset that a channel accepts cannot be deleted, and the channel is named", async () => {
  const { admin } = await anOrganization();
  const channel = await aChannel(admin, { label: "Shop chat" });
  const { keyset } = await aVerifiedChannel(admin, channel.id);
  await expect(deleteKeyset(admin, keyset.id)).rejects.toMatchObject({
    code: "conflict",
    message: expect.stringContaining("Shop chat accepts tokens of Shop accounts"),
  });
});

test("a deleted keyset is gone and kept for thirty days", async () => {
  const { admin } = await anOrganization();
  const { id } = await aKeyset(admin);
  await deleteKeyset(admin, id);
  expect(await listKeysets(admin)).toEqual([]);
  const kept = await db().select().from(deletedRecords).where(eq(deletedRecords.recordId, id));
  expect(kept).toMatchObject([{ recordKind: "keyset", recordLabel: "Shop accounts" }]);
});

test("an edit of what somebody else has edited is refused with the keyset as it is now", async () => {
  const { admin } = await anOrganization();
  const shown = await aKeyset(admin);
  await editKeyset(admin, { ...shown, label: "First" });
  await expect(editKeyset(admin, { ...shown, label: "Second" })).rejects.toMatchObject({
    code: "conflict",
    details: { current: { label: "First", revision: 2 } },
  });
});

test("another organization's keysets and keys do not exist", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  const keyset = await aKeyset(other.admin);
  const key = await addKey(other.admin, aKey(keyset.id));
  const channel = await aChannel(admin);
  for (const attempt of [
    () => getKeyset(admin, keyset.id),
    () => editKeyset(admin, keyset),
    () => deleteKeyset(admin, keyset.id),
    () => cloneKeyset(admin, { id: keyset.id, label: "Copy", developerName: "Copy" }),
    () => addKey(admin, aKey(keyset.id, new Signer("key-2").jwk)),
    () => switchKey(admin, key.id, true),
    () => removeKey(admin, key.id),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(
    aVerifiedChannel(admin, channel.id, { keyset: { ...keyset, keys: [key] } }),
  ).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { keysetIds: expect.any(String) } },
  });
});

test("a rep may not touch keysets", async () => {
  const { rep } = await anOrganization();
  await expect(aKeyset(rep)).rejects.toMatchObject({ code: "forbidden" });
});
