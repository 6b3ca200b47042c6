import { expect, it, test } from "vitest";
import { attachmentHeaders } from "./headers";

const file = { name: "a.txt", mediaType: "text/plain", size: 1, inline: false };

it.each([
  ["Bericht März.pdf", "filename=\"Bericht M_rz.pdf\"; filename*=UTF-8''Bericht%20M%C3%A4rz.pdf"],
  ['say "hi".txt', "filename=\"say _hi_.txt\"; filename*=UTF-8''say%20_hi_.txt"],
  [
    "a\r\nSet-Cookie: x=1.txt",
    "filename=\"aSet-Cookie_ x=1.txt\"; filename*=UTF-8''aSet-Cookie_%20x%3D1.txt",
  ],
  ["../../etc/passwd", "filename=\"_.._etc_passwd\"; filename*=UTF-8''_.._etc_passwd"],
  ["C:\\secret.txt", "filename=\"C__secret.txt\"; filename*=UTF-8''C__secret.txt"],
  ["photo\u202Egnp.exe", "filename=\"photognp.exe\"; filename*=UTF-8''photognp.exe"],
  ["nul\0.txt", "filename=\"nul.txt\"; filename*=UTF-8''nul.txt"],
  ["it's (1)*.txt", "filename=\"it's (1)_.txt\"; filename*=UTF-8''it%27s%20%281%29_.txt"],
  ["100%.txt", "filename=\"100_.txt\"; filename*=UTF-8''100%25.txt"],
  ["\u202E\u0000", "filename=\"file\"; filename*=UTF-8''file"],
])("a file called %j is offered as %s", (name, parameters) => {
  const { "content-disposition": disposition = "" } = attachmentHeaders({ ...file, name });
  expect(disposition).toBe(`attachment; ${parameters}`);
});

test("a name of 300 characters is cut and keeps its ending", () => {
  const { "content-disposition": disposition = "" } = attachmentHeaders({
    ...file,
    name: `${"é".repeat(300)}.docx`,
  });
  const name = decodeURIComponent(disposition.split("''")[1] ?? "");
  expect(name).toBe(`${"é".repeat(115)}.docx`);
});

test("whatever it is, nothing in it can run", () => {
  expect(attachmentHeaders({ ...file, mediaType: "application/xml" })).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment;/),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "cross-origin",
    "referrer-policy": "no-referrer",
    "cache-control": "private, no-store",
  });
});
