import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { conversations } from "@/db/schema/conversations";
import { fileChunks } from "@/db/schema/file-chunks";
import { files } from "@/db/schema/files";
import { aChat } from "@/features/conversations/testing";
import { dropAbandonedFiles } from "@/features/files/attachments/mutations";
import { getDesk } from "@/features/routing/work-items/queries";
import { newId } from "@/lib/ids";
import { fileAddress } from "@/protocol/messaging-answers.schema";
import { messagingApiPath } from "@/protocol/messaging-api";
import { aCustomer, type TestCustomer } from "./testing";
import { anUpload, attachments, download, serveApi, upload } from "./upload-testing";

async function aStartedCustomer(chat?: Awaited<ReturnType<typeof aChat>>): Promise<TestCustomer> {
  const customer = await aCustomer(chat ?? (await aChat()));
  await customer.start();
  return customer;
}

test("a text file is answered 202, listed with an address, and comes back as it was", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  const [id, fileId] = [randomUUID(), randomUUID()];
  const form = anUpload(customer, { bytes: "Größe 9 ✓" }, { id, fileId, text: "my notes" });
  const answer = await upload(url, customer, form);
  expect(answer).toMatchObject({
    status: 202,
    body: { conversationEntries: [{ id, clientTimestamp: expect.any(Number) }] },
  });
  const [file] = await attachments(customer);
  expect(file).toMatchObject({ id: fileId, name: "note.txt", mimeType: "text/plain", size: 13 });
  const got = await download(url, file?.url ?? "");
  expect(got.status).toBe(200);
  expect(await got.text()).toBe("Größe 9 ✓");
});

test("a large file goes and comes back in chunks", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  const bytes = Buffer.alloc(5 * 1024 * 1024, "abcdefghijk");
  expect((await upload(url, customer, anUpload(customer, { bytes }))).status).toBe(202);
  const [file] = await attachments(customer);
  const got = Buffer.from(await (await download(url, file?.url ?? "")).arrayBuffer());
  expect(Buffer.compare(got, bytes)).toBe(0);
});

test("a photo loses where it was taken and keeps its upright side", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  const bytes = await sharp({ create: { width: 60, height: 20, channels: 3, background: "red" } })
    .withExif({ IFD3: { GPSLatitude: "51/1 30/1 3230/100", GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect(bytes.includes("Exif")).toBe(true);
  const sent = { name: "IMG_1.JPG", type: "image/jpeg", bytes };
  expect((await upload(url, customer, anUpload(customer, sent))).status).toBe(202);
  const [file] = await attachments(customer);
  expect(file).toMatchObject({ mimeType: "image/jpeg", width: 20, height: 60 });
  const got = Buffer.from(await (await download(url, file?.url ?? "")).arrayBuffer());
  expect(got.includes("Exif")).toBe(false);
  expect(await sharp(got).metadata()).toMatchObject({ width: 20, height: 60 });
});

test("the same upload again, also five times at once, is stored once and answered alike", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  const id = randomUUID();
  const send = (bytes = "once", name = "a.txt") =>
    upload(url, customer, anUpload(customer, { name, bytes }, { id }));
  const answers = await Promise.all(Array.from({ length: 5 }, () => send()));
  expect(new Set(answers.map(({ status, body }) => JSON.stringify({ status, body }))).size).toBe(1);
  expect((await send()).status).toBe(202);
  expect((await send("else")).status).toBe(409);
  expect((await send("once", "b.txt")).status).toBe(409);
  expect((await customer.send("text", { id })).status).toBe(409);
  expect(await attachments(customer)).toHaveLength(1);
  expect(await pendingFiles(customer)).toBe(0);
});

test("a file begins a session as a message does", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  await customer.call("DELETE", `/conversation/${customer.conversationId}/session`);
  expect((await upload(url, customer, anUpload(customer, { bytes: "new" }))).status).toBe(202);
  const [session] = (await getDesk(customer.chat.rep)).waiting;
  expect(session?.status).toBe("Waiting");
});

test("where each session asks its questions, a file without answers is 417, and goes with them", async () => {
  const url = await serveApi();
  const formFields = [{ name: "Topic", required: true }];
  const chat = await aChat({ formFields, displayContext: "Session" });
  const customer = await aCustomer(chat);
  await customer.start({ routingAttributes: { Topic: "Billing" } });
  await customer.call("DELETE", `/conversation/${customer.conversationId}/session`);
  const id = randomUUID();
  const first = await upload(url, customer, anUpload(customer, { bytes: "a" }, { id }));
  expect(first.status).toBe(417);
  const told = { id, isNewMessagingSession: true, routingAttributes: { Topic: "Sales" } };
  const second = await upload(url, customer, anUpload(customer, { bytes: "a" }, told));
  expect(second.status).toBe(202);
});

test("another customer's file and an unknown one are answered alike", async () => {
  const url = await serveApi();
  const [mine, theirs] = [await aStartedCustomer(), await aStartedCustomer()];
  await upload(url, theirs, anUpload(theirs, { bytes: "secret" }));
  const [file] = await attachments(theirs);
  const ask = (id: string) => mine.call("GET", `/conversation/${mine.conversationId}/file/${id}`);
  const [foreign, unknown] = [await ask(file?.referenceId ?? ""), await ask(newId())];
  expect(foreign.status).toBe(404);
  expect(foreign.body).toEqual(unknown.body);
  const into = Object.assign(Object.create(mine) as TestCustomer, {
    conversationId: theirs.conversationId,
  });
  expect((await upload(url, into, anUpload(mine, { bytes: "x" }))).status).toBe(404);
  expect((await into.call("GET", `/conversation/${theirs.conversationId}/file/x`)).status).toBe(
    404,
  );
});

test("a new address is asked for with the token, and opens the file", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  await upload(url, customer, anUpload(customer, { bytes: "again" }));
  const [file] = await attachments(customer);
  const path = `/conversation/${customer.conversationId}/file/${file?.referenceId}`;
  const { body } = await customer.call("GET", path);
  const address = fileAddress.parse(body);
  expect(address).toMatchObject({ name: "note.txt", mimeType: "text/plain", size: 5 });
  expect(await (await download(url, address.url)).text()).toBe("again");
});

test("a link holds half an hour at least, an hour at most, and for its own file", async () => {
  let now = Date.now();
  const url = await serveApi(() => now);
  const customer = await aStartedCustomer();
  await upload(url, customer, anUpload(customer, { bytes: "one" }));
  await upload(url, customer, anUpload(customer, { bytes: "two" }));
  const [one, two] = (await attachments(customer)).map((file) => new URL(file.url));
  const open = async (link: string) => {
    const response = await download(url, link);
    return { status: response.status, code: JSON.parse(await response.text().then(json)).code };
  };
  expect((await download(url, one?.href ?? "")).status).toBe(200);
  expect(await open(`${one?.origin}${one?.pathname}${two?.search}`)).toEqual(unknownLink);
  expect(await open(`${one?.origin}${one?.pathname}`)).toEqual(unknownLink);
  const later = one?.href.replace(/expires=\d+/, `expires=${now + 10 ** 10}`) ?? "";
  expect(await open(later)).toEqual(unknownLink);
  expect(await open(two?.href.replace(/files\/[^?]+/, `files/${newId()}`) ?? "")).toEqual(
    unknownLink,
  );
  now += 30 * 60_000;
  expect((await download(url, one?.href ?? "")).status).toBe(200);
  now += 30 * 60_000;
  expect(await open(one?.href ?? "")).toEqual({ status: 403, code: "file_link_expired" });
});

const unknownLink = { status: 403, code: "file_link_unknown" };
const json = (text: string) => (text.startsWith("{") ? text : "{}");

test("a link that opens nothing says which call gives another", async () => {
  const link = `${await serveApi()}${messagingApiPath}/files/${newId()}`;
  const { message } = (await (await fetch(link)).json()) as { message: string };
  expect(message).toContain(`GET ${messagingApiPath}/conversation/{conversationId}/file/{file}`);
});

test("who has a conversation deleted has its files deleted", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  await upload(url, customer, anUpload(customer, { bytes: "gone" }));
  const [file] = await attachments(customer);
  await db().delete(conversations).where(eq(conversations.identifier, customer.conversationId));
  expect((await download(url, file?.url ?? "")).status).toBe(403);
  const { referenceId = "" } = file ?? {};
  expect(await db().select().from(fileChunks).where(eq(fileChunks.fileId, referenceId))).toEqual(
    [],
  );
});

test("what a broken upload left is dropped, what somebody sees stays", async () => {
  const url = await serveApi();
  const customer = await aStartedCustomer();
  const { organizationId } = customer.chat;
  await upload(url, customer, anUpload(customer, { bytes: "seen" }));
  const old = { createdAt: new Date(Date.now() - 11 * 60_000) };
  await db().update(files).set(old).where(eq(files.organizationId, organizationId));
  const left = { organizationId, name: "", mediaType: "", size: 0, pending: true };
  await db()
    .insert(files)
    .values([{ ...left, ...old }, left]);
  await dropAbandonedFiles();
  const kept = await db().select().from(files).where(eq(files.organizationId, organizationId));
  expect(kept.map(({ pending }) => pending).sort()).toEqual([false, true]);
});

async function pendingFiles({ chat }: TestCustomer): Promise<number> {
  const pending = and(eq(files.organizationId, chat.organizationId), files.pending);
  return (await db().select().from(files).where(pending)).length;
}
