import { expect, test } from "vitest";
import { cloneChannel } from "@/features/channels/mutations";
import { aChannel } from "@/features/channels/testing";
import { anOrganization } from "@/features/members/testing";
import { responseFieldsOf } from "./fields";
import { automatedResponsesFields } from "./input";
import { getAutomatedResponses } from "./queries";
import { standardAutomatedResponses } from "./stored";
import { respond } from "./testing";

test("a merge field that nobody can fill is refused at its text, with the nearest", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  const saving = () =>
    respond(
      admin,
      id,
      { start: { en: "Hi", de: "Hallo {customer.firstname}" } },
      {
        languages: ["en", "de"],
      },
    );
  await expect(saving()).rejects.toMatchObject({
    code: "invalid",
    details: {
      fields: {
        "slots.start.texts.de": "{customer.firstname} is no merge field. Use {customer.firstName}.",
      },
    },
  });
});

test("an acknowledgement cannot name the rep", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  const saving = () => respond(admin, id, { acknowledgement: "{rep.name} is coming" });
  await expect(saving()).rejects.toMatchObject({ code: "invalid" });
});

test("each text stands in the column as content of a type", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await respond(admin, id, { end: { en: "Bye", de: "" } }, { languages: ["en", "de"] });
  const { content } = await getAutomatedResponses(admin, id);
  expect(content.slots.end).toEqual({
    on: true,
    contents: { en: { type: "text", text: "Bye" } },
  });
});

test("a response that is on needs a text in the default language", () => {
  const fields = responseFieldsOf(standardAutomatedResponses());
  const { error } = automatedResponsesFields.safeParse({
    ...fields,
    slots: { ...fields.slots, end: { on: true, texts: { en: " ", de: "Tschüss" } } },
  });
  expect(error?.issues).toMatchObject([{ path: ["slots", "end", "texts", "en"] }]);
});

test("a clone says the same by itself", async () => {
  const { admin } = await anOrganization();
  const { id } = await aChannel(admin);
  await respond(admin, id, { end: "Bye" });
  const clone = await cloneChannel(admin, { id, label: "Second", developerName: "Second" });
  expect((await getAutomatedResponses(admin, clone.id)).content).toEqual(
    (await getAutomatedResponses(admin, id)).content,
  );
});
