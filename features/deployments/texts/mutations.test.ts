import { expect, it, test } from "vitest";
import { anOrganization } from "@/features/members/testing";
import { getDraft } from "../queries";
import { aDeployment } from "../testing";
import { saveTexts } from "./mutations";

async function save(overrides: Record<string, Record<string, string>>) {
  const { admin } = await anOrganization();
  const { id, revision } = await aDeployment(admin);
  await saveTexts(admin, { id, revision }, { standard: "en", languages: ["de"], overrides });
  return getDraft(admin, id);
}

test("a text that is too long is refused with its place", async () => {
  await expect(save({ de: { chatTitle: "x".repeat(41) } })).rejects.toMatchObject({
    code: "invalid",
    message: "German, chatTitle: Shorten it to 40 characters; it has 41.",
  });
});

it.each([
  { text: "ist da", says: "Keep {name}." },
  { text: "{name} {rep}", says: "Remove {rep}: nothing fills it." },
])("“$text” for who joined is answered “$says”", async ({ text, says }) => {
  await expect(save({ de: { "people.joined": text } })).rejects.toMatchObject({
    message: `German, people.joined: ${says}`,
  });
});

test("what no text of the deployment has as its key is kept for when it comes back", async () => {
  const overrides = { de: { "preChatField.Order": "Bestellung" } };
  expect((await save(overrides)).texts.overrides).toEqual(overrides);
});
