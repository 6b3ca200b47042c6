import { eq } from "drizzle-orm";
import sharp from "sharp";
import { beforeAll, expect, it, test } from "vitest";
import { db } from "@/db/client";
import { files } from "@/db/schema/files";
import { allowFiles } from "@/features/channels/attachments/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { aPng } from "@/features/files/testing";
import { aCustomer, type TestCustomer } from "./testing";
import { anUpload, rawUpload, type SentFile, serveApi, upload } from "./upload-testing";

let chat: Chat;
let picture: Buffer;
beforeAll(async () => {
  chat = await aChat();
  picture = await aPicture("png");
});

function aPicture(format: "png" | "gif" | "jpeg" | "webp"): Promise<Buffer> {
  const create = { width: 8, height: 8, channels: 3, background: "blue" } as const;
  return sharp({ create }).toFormat(format).toBuffer();
}

async function aStartedCustomer(of = chat): Promise<TestCustomer> {
  const customer = await aCustomer(of);
  await customer.start();
  return customer;
}

/** Nothing is left of what was refused. */
async function storedFiles(of = chat): Promise<number> {
  return (await db().select().from(files).where(eq(files.organizationId, of.organizationId)))
    .length;
}

const megabyte = 1024 * 1024;
const html = "<!doctype html><script>fetch('https://evil.example')</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${html}</svg>`;
const zip = Buffer.concat([Buffer.from("504b0304140000000000", "hex"), Buffer.alloc(60)]);

type Refused = { what: string; file: () => SentFile; status: number; code: string };
const refused: Refused[] = [
  {
    what: "one byte more than 5 MB",
    file: () => ({ bytes: Buffer.alloc(5 * megabyte + 1, "a") }),
    status: 413,
    code: "too_large",
  },
  {
    what: "an empty file",
    file: () => ({ bytes: "" }),
    status: 400,
    code: "empty_file",
  },
  {
    what: "a picture of 50,000 × 50,000 pixels, by its header",
    file: () => ({ name: "a.png", type: "image/png", bytes: aPng(50_000, 50_000) }),
    status: 413,
    code: "too_many_pixels",
  },
  {
    what: "half a picture",
    file: () => ({ name: "a.png", type: "image/png", bytes: picture.subarray(0, 60) }),
    status: 415,
    code: "unreadable_picture",
  },
  {
    what: "HTML",
    file: () => ({ name: "page.html", type: "text/html", bytes: html }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "HTML that calls itself a picture",
    file: () => ({ name: "photo.png", type: "image/png", bytes: html }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "a picture that calls itself HTML",
    file: () => ({ name: "page.html", type: "text/html", bytes: picture }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "a picture that is declared HTML",
    file: () => ({ name: "photo.png", type: "text/html", bytes: picture }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "two endings, the last of HTML",
    file: () => ({ name: "photo.png.html", type: "text/html", bytes: html }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "two endings, the last of a program",
    file: () => ({ name: "invoice.pdf.exe", type: "", bytes: Buffer.from("4d5a90000300", "hex") }),
    status: 415,
    code: "file_type_not_allowed",
  },
  {
    what: "an SVG with a script",
    file: () => ({ name: "logo.svg", type: "image/svg+xml", bytes: svg }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "an SVG behind an XML declaration",
    file: () => ({
      name: "logo.svg",
      type: "image/svg+xml",
      bytes: `<?xml version="1.0"?>${svg}`,
    }),
    status: 415,
    code: "file_type_mismatch",
  },
  {
    what: "a GIF that is a script",
    file: () => ({ name: "a.gif", type: "image/gif", bytes: `GIF89a/*${html}*/=1` }),
    status: 415,
    code: "unreadable_picture",
  },
  {
    what: "a ZIP archive",
    file: () => ({ name: "a.zip", type: "application/zip", bytes: zip }),
    status: 415,
    code: "file_type_not_allowed",
  },
  {
    what: "bytes of no kind",
    file: () => ({ name: "a.txt", type: "text/plain", bytes: Buffer.from([0, 1, 2, 255]) }),
    status: 415,
    code: "file_type_not_allowed",
  },
];

it.each(refused)("$what is refused with $status", async ({ file, status, code }) => {
  const customer = await aStartedCustomer();
  const answer = await upload(await serveApi(), customer, anUpload(customer, file()));
  expect(answer).toMatchObject({ status, body: { code } });
  expect(await storedFiles()).toBe(0);
});

const part = (name: string, content: string, more = "") =>
  `--edge\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
const entry = (of: object) => part("messageEntry", JSON.stringify(of));
const message = { id: "7f6c2f3e-0d3f-4a5e-9a58-1f0c5c9f2a11" };
const file = part("fileData", "hello", '; filename="a.txt"');
const end = "--edge--\r\n";
const multipart = { "content-type": "multipart/form-data; boundary=edge" };
const good = { message, esDeveloperName: "Shop" };

it.each([
  { what: "no part at all", body: end, status: 400, says: "messageEntry" },
  { what: "no file", body: entry(good) + end, status: 400, says: "fileData" },
  { what: "no messageEntry", body: file + end, status: 400, says: "messageEntry" },
  { what: "two files", body: entry(good) + file + file + end, status: 400, says: "twice" },
  { what: "two entries", body: entry(good) + entry(good) + file + end, status: 400, says: "twice" },
  { what: "no end", body: entry(good) + file, status: 400, says: "well-formed" },
  {
    what: "an end amid a part",
    body: entry(good) + file.slice(0, -4),
    status: 400,
    says: "well-formed",
  },
  {
    what: "another edge",
    body: "--other\r\n\r\nx\r\n--other--\r\n",
    status: 400,
    says: "well-formed",
  },
  {
    what: "an entry that is no JSON",
    body: part("messageEntry", "{") + file + end,
    status: 400,
    says: "JSON",
  },
  {
    what: "an entry without a message",
    body: entry({ esDeveloperName: "Shop" }) + file + end,
    status: 400,
    says: "message is required",
  },
  {
    what: "an id that is no UUID",
    body: entry({ ...good, message: { id: "1" } }) + file + end,
    status: 400,
    says: "message.id",
  },
  {
    what: "a caption that is too long",
    body: entry({ ...good, message: { ...message, text: "a".repeat(10_001) } }) + file + end,
    status: 400,
    says: "10000",
  },
  {
    what: "another deployment's name",
    body: entry({ ...good, esDeveloperName: "Other" }) + file + end,
    status: 400,
    says: "esDeveloperName",
  },
  {
    what: "an entry of 70 KiB",
    body: part("messageEntry", "a".repeat(70 * 1024)) + file + end,
    status: 413,
    says: "messageEntry",
  },
  {
    what: "no edge",
    body: entry(good) + file + end,
    type: "multipart/form-data",
    status: 400,
    says: "well-formed",
  },
  {
    what: "JSON",
    body: JSON.stringify(good),
    type: "application/json",
    status: 415,
    says: "multipart",
  },
])("$what is refused with $status", async ({ body, type, status, says }) => {
  const customer = await aStartedCustomer();
  const headers = type ? { "content-type": type } : multipart;
  const answer = await upload(await serveApi(), customer, body, headers);
  expect(answer.status).toBe(status);
  expect(answer.body.message).toContain(says);
  expect(await storedFiles()).toBe(0);
});

test("the parts may come in any order, and further ones are ignored", async () => {
  const of = await aChat();
  const customer = await aStartedCustomer(of);
  const body = part("other", "x") + file + entry(good) + end;
  expect((await upload(await serveApi(), customer, body, multipart)).status).toBe(202);
});

test("a body that says it is too large is refused before any of it comes", async () => {
  const customer = await aStartedCustomer();
  const { status, sent } = await rawUpload(
    await serveApi(),
    customer,
    { "content-length": String(6 * megabyte) },
    () => undefined,
  );
  expect({ status, sent }).toEqual({ status: 413, sent: 0 });
});

test("a body without an end is refused once the file is too large", async () => {
  const customer = await aStartedCustomer();
  const url = await serveApi();
  const chunk = Buffer.alloc(64 * 1024, "a");
  const framed = Buffer.concat([Buffer.from("10000\r\n"), chunk, Buffer.from("\r\n")]);
  const head = part("fileData", "", '; filename="a.txt"').slice(0, -2);
  const { status, sent } = await rawUpload(
    url,
    customer,
    { "transfer-encoding": "chunked" },
    async (send) => {
      await send(`${head.length.toString(16)}\r\n${head}\r\n`);
      while (await send(framed));
    },
  );
  expect(status).toBe(413);
  expect(sent).toBeLessThan(20 * megabyte);
  expect(await storedFiles()).toBe(0);
});

test("a body shorter than it says leads to nothing once its connection breaks", async () => {
  const customer = await aStartedCustomer();
  const says = { "content-length": "4000" };
  await rawUpload(await serveApi(), customer, says, async (send, hangUp) => {
    await send(entry(good) + file);
    await expect.poll(() => storedFiles()).toBe(1);
    hangUp();
  });
  await expect.poll(() => storedFiles()).toBe(0);
});

test("a body longer than it says is cut there", async () => {
  const customer = await aStartedCustomer();
  const body = entry(good) + file + end;
  const { status } = await rawUpload(
    await serveApi(),
    customer,
    { "content-length": String(body.length - 40) },
    (send) => send(body),
  );
  expect(status).toBe(400);
});

test("where files are switched off, none is taken", async () => {
  const of = await aChat();
  await allowFiles(of, { endUserToAgent: false });
  const customer = await aStartedCustomer(of);
  const answer = await upload(await serveApi(), customer, anUpload(customer, { bytes: "x" }));
  expect(answer).toMatchObject({ status: 403, body: { code: "attachments_off" } });
});

test("the channel says how large a file may be, and of which types", async () => {
  const of = await aChat();
  await allowFiles(of, { maxFileSize: 1, allowedFileTypes: ["pdf"] });
  const [customer, url] = [await aStartedCustomer(of), await serveApi()];
  const send = (sent: SentFile) => upload(url, customer, anUpload(customer, sent));
  const large = `%PDF-1.7\n${"a".repeat(megabyte)}`;
  const pdf = { name: "a.pdf", type: "application/pdf" };
  expect((await send({ ...pdf, bytes: large })).status).toBe(413);
  expect((await send({ ...pdf, bytes: large.slice(0, megabyte) })).status).toBe(202);
  const text = await send({ bytes: "text" });
  expect(text).toMatchObject({ status: 415, body: { message: expect.stringContaining("pdf") } });
});

test("where any type is allowed, programs go too", async () => {
  const of = await aChat();
  await allowFiles(of, { fileTypes: "any" });
  const [customer, url] = [await aStartedCustomer(of), await serveApi()];
  const send = (sent: SentFile) => upload(url, customer, anUpload(customer, sent));
  const program = { name: "a.exe", type: "", bytes: Buffer.from("4d5a90000300", "hex") };
  expect((await send(program)).status).toBe(202);
  expect((await send({ name: "a.svg", type: "image/svg+xml", bytes: svg })).status).toBe(202);
});

test("the 21st upload of a minute is refused, with the time to wait", async () => {
  const of = await aChat();
  await allowFiles(of, { endUserToAgent: false });
  const [customer, url] = [await aStartedCustomer(of), await serveApi()];
  const send = () => upload(url, customer, anUpload(customer, { bytes: "x" }));
  for (let sent = 0; sent < 20; sent++) expect((await send()).status).toBe(403);
  const answer = await send();
  expect(answer.status).toBe(429);
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("a customer who sent 100 MB within a day is refused, with the reason", async () => {
  const of = await aChat();
  const [customer, url] = [await aStartedCustomer(of), await serveApi()];
  const send = () => upload(url, customer, anUpload(customer, { bytes: "x" }));
  expect((await send()).status).toBe(202);
  await db()
    .update(files)
    .set({ size: 100 * megabyte })
    .where(eq(files.organizationId, of.organizationId));
  expect(await send()).toMatchObject({ status: 429, body: { code: "file_quota" } });
});
