import { expect, it, test } from "vitest";
import { anOrganization } from "@/features/members/testing";
import { maximumLogoBytes } from "@/protocol/limits";
import { storeImage } from "./mutations";
import { readFile } from "./queries";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = Buffer.concat([Buffer.from("ffd8ffe000104a46494600", "hex"), Buffer.alloc(40)]);
const webp = Buffer.concat([
  Buffer.from("RIFF"),
  Buffer.from([36, 0, 0, 0]),
  Buffer.from("WEBPVP8 "),
  Buffer.alloc(28),
]);
const script = "<script>alert(document.domain)</script>";

it.each([
  ["image/png", png],
  ["image/jpeg", jpeg],
  ["image/webp", webp],
])("%s comes back as it was", async (mediaType, bytes) => {
  const { admin, organizationId } = await anOrganization();
  const { id } = await storeImage(admin, { name: "logo.txt", bytes });
  const file = await readFile(organizationId, id);
  expect(file.mediaType).toBe(mediaType);
  expect(Buffer.compare(file.bytes, bytes)).toBe(0);
});

it.each([
  ["HTML named .png", "logo.png", Buffer.from(`<!doctype html>${script}`)],
  ["SVG", "logo.svg", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`)],
  ["SVG behind an XML declaration", "logo.png", Buffer.from('<?xml version="1.0"?><svg/>')],
  ["GIF with a script in it", "logo.png", Buffer.from(`GIF89a/*${script}*/=1`)],
  ["PDF", "logo.webp", Buffer.from("%PDF-1.7\n%")],
  ["half a signature", "logo.png", png.subarray(0, 4)],
  ["text", "logo.jpg", Buffer.from("a picture of a cat")],
])("%s is no image", async (_, name, bytes) => {
  const { admin } = await anOrganization();
  const storing = storeImage(admin, { name, bytes });
  await expect(storing).rejects.toMatchObject({ code: "unsupported_type" });
});

test("a PNG with HTML behind it can be shown as nothing but a PNG", async () => {
  const { admin, organizationId } = await anOrganization();
  const bytes = Buffer.concat([png, Buffer.from(script)]);
  const { id } = await storeImage(admin, { name: "x.html", bytes });
  const { headers } = await readFile(organizationId, id);
  expect(headers).toMatchObject({
    "content-type": "image/png",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
  });
});

test("200 KB are taken, one byte more is not, and nothing is not", async () => {
  const { admin } = await anOrganization();
  const filled = (length: number) => Buffer.concat([png, Buffer.alloc(length - png.length)]);
  await storeImage(admin, { name: "a.png", bytes: filled(maximumLogoBytes) });
  const over = storeImage(admin, { name: "a.png", bytes: filled(maximumLogoBytes + 1) });
  await expect(over).rejects.toMatchObject({ code: "too_large" });
  const empty = storeImage(admin, { name: "a.png", bytes: Buffer.alloc(0) });
  await expect(empty).rejects.toMatchObject({ code: "invalid" });
});

test("a file is read under its own organization alone, and a rep stores none", async () => {
  const { admin, rep } = await anOrganization();
  const { organizationId: other } = await anOrganization();
  const { id } = await storeImage(admin, { name: "a.png", bytes: png });
  await expect(readFile(other, id)).rejects.toMatchObject({ code: "not_found" });
  const storing = storeImage(rep, { name: "a.png", bytes: png });
  await expect(storing).rejects.toMatchObject({ code: "forbidden" });
});
