import sharp from "sharp";
import { beforeAll, expect, it, test } from "vitest";
import { allowFiles } from "@/features/channels/attachments/testing";
import { aChat, type Chat } from "@/features/conversations/testing";
import { aCustomer } from "./testing";
import { anUpload, attachments, download, type SentFile, serveApi, upload } from "./upload-testing";

let chat: Chat;
/** The worst case: a channel on which everything is allowed. */
beforeAll(async () => {
  chat = await aChat();
  await allowFiles(chat, { fileTypes: "any" });
});

async function served(file: SentFile): Promise<{ headers: Headers; bytes: Buffer }> {
  const url = await serveApi();
  const customer = await aCustomer(chat);
  await customer.start();
  expect((await upload(url, customer, anUpload(customer, file))).status).toBe(202);
  const [sent] = await attachments(customer);
  const response = await download(url, sent?.url ?? "");
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
}

const script = "<script>alert(document.domain)</script>";
const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;

it.each([
  { what: "HTML", file: { name: "a.html", type: "text/html", bytes: `<!doctype html>${script}` } },
  { what: "an SVG", file: { name: "a.svg", type: "image/svg+xml", bytes: svg } },
  {
    what: "an SVG behind an XML declaration",
    file: { name: "a.svg", type: "image/svg+xml", bytes: `<?xml version="1.0"?>${svg}` },
  },
  { what: "a picture's name on HTML", file: { name: "a.png", type: "image/png", bytes: script } },
  { what: "two endings", file: { name: "a.png.html", type: "image/png", bytes: script } },
  {
    what: "a PDF with HTML in it",
    file: { name: "a.pdf", type: "application/pdf", bytes: `%PDF-1.7\n${script}` },
  },
])("$what is a download of no type that runs", async ({ file }) => {
  const { headers } = await served(file);
  expect(headers.get("content-disposition")).toMatch(/^attachment;/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(headers.get("content-type")).not.toMatch(/html|svg|javascript/);
});

test("a GIF that is also a page comes back as the GIF alone", async () => {
  const create = { width: 4, height: 4, channels: 3, background: "green" } as const;
  const gif = await sharp({ create }).gif().toBuffer();
  const bytes = Buffer.concat([gif, Buffer.from(script)]);
  const { headers, bytes: got } = await served({ name: "a.html", type: "text/html", bytes });
  expect(headers.get("content-type")).toBe("image/gif");
  expect(headers.get("content-disposition")).toMatch(/^inline;/);
  expect(got.includes("script")).toBe(false);
});

test("a name that would break out of the header stays in it", async () => {
  const { headers } = await served({
    name: 'x"\r\nSet-Cookie: a=b; filename="evil.html',
    bytes: "text",
  });
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("content-disposition")).not.toMatch(/["\\].*["\\].*["\\]/);
});
