import { expect, it, test } from "vitest";
import { anOrganization } from "@/features/members/testing";
import { maximumLogoBytes } from "@/protocol/limits";
import { storeImage } from "./mutations";
import { readFile } from "./queries";
import {
  aJpeg,
  aJpegWithHiddenFrame,
  aLosslessWebp,
  aLossyWebp,
  anExtendedWebp,
  aPng,
} from "./testing";

const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);
const jpeg = aJpeg(40, 30);
const webp = aLossyWebp(40, 30);
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

it.each([
  ["PNG", aPng],
  ["JPEG", aJpeg],
  ["lossy WebP", aLossyWebp],
  ["lossless WebP", aLosslessWebp],
  ["extended WebP", anExtendedWebp],
])("a %s of 4,096 × 4,096 pixels is taken, and nothing wider or higher", async (_, make) => {
  const { admin } = await anOrganization();
  await storeImage(admin, { name: "a", bytes: make(4096, 4096) });
  const wide = storeImage(admin, { name: "a", bytes: make(4097, 20) });
  await expect(wide).rejects.toMatchObject({
    code: "too_large",
    message: "This image is 4,097 × 20 pixels. Scale it down to at most 4,096 × 4,096.",
  });
  const high = storeImage(admin, { name: "a", bytes: make(20, 16_000) });
  await expect(high).rejects.toMatchObject({
    code: "too_large",
    message: "This image is 20 × 16,000 pixels. Scale it down to at most 4,096 × 4,096.",
  });
});

it.each([
  ["a PNG cut in its header", aPng(40, 30).subarray(0, 20)],
  ["a JPEG without a frame", aJpeg(40, 30).subarray(0, 20)],
  ["a JPEG whose frame is cut", aJpeg(40, 30).subarray(0, 26)],
  ["a JPEG whose segment has no length", Buffer.from("ffd8ffe00000ffc00000", "hex")],
  ["a JPEG that hides its frame", aJpegWithHiddenFrame()],
  ["a JPEG of fill bytes", Buffer.concat([Buffer.from("ffd8", "hex"), Buffer.alloc(50, 0xff)])],
  ["a WebP cut in its header", aLossyWebp(40, 30).subarray(0, 24)],
  ["a WebP of an unknown kind", Buffer.from("RIFF0000WEBPVP8?0000000000000000")],
  ["an image of no height", aPng(40, 0)],
])("%s is not taken", async (_, bytes) => {
  const { admin } = await anOrganization();
  const storing = storeImage(admin, { name: "a", bytes });
  await expect(storing).rejects.toMatchObject({ code: "unsupported_type" });
});

test("a file is read under its own organization alone, and a rep stores none", async () => {
  const { admin, rep } = await anOrganization();
  const { organizationId: other } = await anOrganization();
  const { id } = await storeImage(admin, { name: "a.png", bytes: png });
  await expect(readFile(other, id)).rejects.toMatchObject({ code: "not_found" });
  const storing = storeImage(rep, { name: "a.png", bytes: png });
  await expect(storing).rejects.toMatchObject({ code: "forbidden" });
});
