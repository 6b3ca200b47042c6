import { expect, it, test } from "vitest";
import type { PreChatField } from "@/features/pre-chat/fields";
import { aPreChatField as field } from "@/features/pre-chat/testing";
import { brandingColors } from "@/protocol/branding";
import { publishedConfig } from "@/protocol/embedded-service-config.schema";
import { compareConfigs } from "./compare";
import { compileDeployment } from "./compile";
import type { DraftContent } from "./draft";
import { standardParts } from "./parts";

const draft: DraftContent = {
  organizationId: "00D000000000001",
  developerName: "Shop",
  deploymentType: "web",
  ...standardParts(),
  preChat: {
    ...standardParts().preChat,
    enabled: true,
    fields: [field("A"), field("B"), field("C"), field("H", { hidden: true })],
  },
  channel: { addressIdentifier: "b0ffeafe-0d89-4338-b14a-172ad203f22a" },
};

function after(change: Partial<DraftContent>) {
  return compareConfigs(compileDeployment(draft), compileDeployment({ ...draft, ...change })).map(
    (change) =>
      change.kind === "changed"
        ? `${change.tab} · ${change.what}: ${change.before} → ${change.after}`
        : `${change.tab} · ${change.what} ${change.kind} ${change.detail}`.trim(),
  );
}

const [A, B, C, H] = draft.preChat.fields as [
  PreChatField,
  PreChatField,
  PreChatField,
  PreChatField,
];
const { details, branding, preChat } = draft;

function asking(fields: PreChatField[]): Partial<DraftContent> {
  return { preChat: { ...preChat, fields } };
}

it.each<[string, Partial<DraftContent>, string[]]>([
  ["nothing", {}, []],
  [
    "a title",
    { details: { ...details, chatTitle: "Ask" } },
    ["Details · Chat title: Chat with us → Ask"],
  ],
  [
    "a first text",
    { details: { ...details, welcomeText: "Hi" } },
    ["Details · Welcome text: (empty) → Hi"],
  ],
  [
    "a color",
    { branding: { ...branding, headerBackground: "#FFFFFF" } },
    ["Branding · Header background: #006278 → #FFFFFF"],
  ],
  [
    "a font and a size",
    { branding: { ...branding, font: "serif", baseFontSize: "large" } },
    ["Branding · Font: Same as the website → Serif", "Branding · Text size: Medium → Large"],
  ],
  ["a width", { branding: { ...branding, width: 400 } }, ["Branding · Width: 384 px → 400 px"]],
  [
    "a logo",
    { branding: { ...branding, logoImage: { fileId: "f1", address: "" } } },
    ["Branding · Logo added"],
  ],
  [
    "the display",
    { preChat: { ...preChat, display: "Session" } },
    ["Pre-Chat · Show the form: Every conversation → Every session"],
  ],
  [
    "the switch",
    { preChat: { ...preChat, enabled: false } },
    [
      "Pre-Chat · Ask before the chat starts: On → Off",
      "Pre-Chat · A removed Text",
      "Pre-Chat · B removed Text",
      "Pre-Chat · C removed Text",
    ],
  ],
  ["one up", asking([B, A, C, H]), ["Pre-Chat · A moved to 2 of 3"]],
  ["the last first", asking([C, A, B, H]), ["Pre-Chat · C moved to 1 of 3"]],
  [
    "one added before",
    asking([field("D", { fieldType: "Email" }), A, B, C, H]),
    ["Pre-Chat · D added Email"],
  ],
  ["one removed", asking([A, C, H]), ["Pre-Chat · B removed Text"]],
  ["a hidden one removed", asking([A, B, C]), ["Pre-Chat · H removed hidden"]],
  [
    "hidden to visible",
    asking([A, B, C, { ...H, hidden: false }]),
    ["Pre-Chat · H added Text", "Pre-Chat · H removed hidden"],
  ],
  [
    "what is asked",
    asking([
      { ...A, label: "Topic", required: true, fieldType: "ChoiceList", choices: ["x", "y"] },
      ...[B, C, H],
    ]),
    [
      "Pre-Chat · Topic: Label: A → Topic",
      "Pre-Chat · Topic: Field type: Text → Choice list",
      "Pre-Chat · Topic: Required: No → Yes",
      "Pre-Chat · Topic: Choices: (empty) → x, y",
    ],
  ],
])("%s", (_, change, expected) => {
  expect(after(change)).toEqual(expected);
});

test("colors are marked, so that they can be shown as swatches", () => {
  for (const key of brandingColors) {
    const changed = { ...draft, branding: { ...branding, [key]: "#123456" } };
    const [change] = compareConfigs(compileDeployment(draft), compileDeployment(changed));
    expect(change).toMatchObject({ color: true, after: "#123456" });
  }
});

test("no difference goes unsaid, even one that only another release could make", () => {
  const live = compileDeployment(draft);
  const other = { ...live, attachments: { endUserToAgent: true, maxFileSize: 5 } };
  expect(compareConfigs(other, live)).toMatchObject([{ what: "Technical format" }]);
});

test("what is compiled is what public doors may read", () => {
  const choice = field("T", { fieldType: "ChoiceList", choices: ["x", "y"] });
  const content = compileDeployment({ ...draft, preChat: { ...preChat, fields: [choice, H] } });
  expect(publishedConfig.parse(content)).toEqual(content);
  expect(content.forms[0].formFields).toMatchObject([
    { name: "T", order: 1, choiceListId: "T", isHidden: false },
    { name: "H", order: -1, isHidden: true },
  ]);
  expect(content.choiceListConfig.choiceList[0]?.choiceListValues).toMatchObject([
    { order: 1, choiceListValueName: "x" },
    { order: 2, choiceListValueName: "y" },
  ]);
});

test("only Web carries branding", () => {
  expect(compileDeployment({ ...draft, deploymentType: "mobile" }).branding).toEqual([]);
});

test("hidden fields are sent while the form is switched off", () => {
  const { forms } = compileDeployment({ ...draft, preChat: { ...preChat, enabled: false } });
  expect(forms[0].formFields.map(({ name }) => name)).toEqual(["H"]);
});
