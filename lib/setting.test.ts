import { expect, test } from "vitest";
import { changedSettings, type Settings, sayValue, standardsOf } from "./setting";
import { settingsSchema } from "./setting.schema";

const settings = {
  emoji: { kind: "switch", label: "Emoji", hint: "", standard: false },
  idle: {
    kind: "number",
    label: "Idle",
    hint: "",
    standard: 10,
    minimum: 5,
    maximum: 30,
    unit: "minutes",
  },
  title: {
    kind: "text",
    label: "Title",
    hint: "",
    standard: "Chat",
    limit: 8,
    required: "Enter a title",
  },
  ground: { kind: "color", label: "Ground", hint: "", standard: "#FFFFFF" },
  enter: {
    kind: "choice",
    label: "Enter",
    hint: "",
    standard: "send",
    options: { send: { label: "Sends" }, break: { label: "Breaks the line" } },
    look: "cards",
  },
} as const satisfies Settings;

const standards = {
  emoji: false,
  idle: 10,
  title: "Chat",
  ground: "#FFFFFF",
  enter: "send",
} as const;

test("settings begin with what they say is standard", () => {
  expect(standardsOf(settings)).toEqual(standards);
});

test("one declaration checks what a form sends", () => {
  const schema = settingsSchema(settings);
  const parsed = schema.parse({ ...standards, title: " Hi ", ground: "#abcdef" });
  expect(parsed).toEqual({ ...standards, title: "Hi", ground: "#ABCDEF" });
  const refused = schema.safeParse({
    ...{ emoji: "yes", idle: 31, title: " ", ground: "red", enter: "never" },
  });
  expect(refused.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ["emoji", expect.any(String)],
    ["idle", "Enter a whole number from 5 to 30"],
    ["title", "Enter a title"],
    ["ground", "Enter a color as #RRGGBB, such as #006278"],
    ["enter", "Choose one"],
  ]);
});

test("what differs is said in the words of the screen", () => {
  const after = { ...standards, emoji: true, idle: 15, enter: "break" } as const;
  const changes = changedSettings(settings, standards, after);
  expect(changes.map(({ setting, ...values }) => [setting.label, values])).toEqual([
    ["Emoji", { before: "Off", after: "On" }],
    ["Idle", { before: "10 minutes", after: "15 minutes" }],
    ["Enter", { before: "Sends", after: "Breaks the line" }],
  ]);
  expect(sayValue(settings.title, "Chat")).toBe("Chat");
});
