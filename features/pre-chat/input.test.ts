import { expect, it, test } from "vitest";
import { type PreChatFields, preChatInput } from "./input";

const email: PreChatFields["visible"][number] = {
  source: "_email",
  label: "Email",
  fieldType: "Email",
  required: true,
  maximumLength: 80,
  choices: "",
};
const topic = { ...email, source: "p1", label: "Topic", fieldType: "ChoiceList" } as const;

function refusals(change: Partial<PreChatFields>): string[] {
  const form = { enabled: true, display: "Conversation", visible: [], hidden: [], ...change };
  return preChatInput.safeParse(form).error?.issues.map(({ path }) => path.join(".")) ?? [];
}

it.each<[string, Partial<PreChatFields>, string[]]>([
  ["an empty form", {}, []],
  ["a standard field", { visible: [email] }, []],
  ["no label", { visible: [{ ...email, label: " " }] }, ["visible.0.label"]],
  ["no source", { visible: [{ ...email, source: "" }] }, ["visible.0.source"]],
  [
    "a standard field of another type",
    { visible: [{ ...email, fieldType: "Text" }] },
    ["visible.0.fieldType"],
  ],
  [
    "a standard field longer than it is",
    { visible: [{ ...email, maximumLength: 81 }] },
    ["visible.0.maximumLength"],
  ],
  ["length 0", { visible: [{ ...email, maximumLength: 0 }] }, ["visible.0.maximumLength"]],
  ["length 1.5", { visible: [{ ...email, maximumLength: 1.5 }] }, ["visible.0.maximumLength"]],
  ["one choice", { visible: [{ ...topic, choices: "x\n\n" }] }, ["visible.0.choices"]],
  ["two choices", { visible: [{ ...topic, choices: "x\r\n y" }] }, []],
  [
    "the same choice twice",
    { visible: [{ ...topic, choices: "x\ny\nx " }] },
    ["visible.0.choices"],
  ],
  [
    "51 choices",
    { visible: [{ ...topic, choices: Array.from({ length: 51 }, (_, at) => at).join("\n") }] },
    ["visible.0.choices"],
  ],
  ["one value twice", { visible: [email, email] }, ["visible.1.source"]],
  [
    "a value both visible and hidden",
    { visible: [{ ...topic, choices: "x\ny" }], hidden: [{ customParameterId: "p1" }] },
    ["hidden.0.customParameterId"],
  ],
])("%s", (_, change, expected) => {
  expect(refusals(change)).toEqual(expected);
});

test("choices come one per line, trimmed, without empty lines", () => {
  const form = { enabled: true, display: "Session", hidden: [] } as const;
  const visible = [{ ...topic, choices: " Billing \r\n\r\nOrders" }];
  expect(preChatInput.parse({ ...form, visible }).visible[0]?.choices).toEqual([
    "Billing",
    "Orders",
  ]);
});
