import { expect, it, test } from "vitest";
import { aField } from "@/features/deployments/testing";
import type { Parameter } from "@/features/parameters/queries";
import type { ParameterDataType } from "@/protocol/channel";
import { compileField } from "./compile";
import { detailFieldsOf } from "./detail-fields";
import { filledFields } from "./filled";
import { type PreChatFields, preChatInput } from "./input";

function aParameter(name: string, dataType: ParameterDataType = "text", maximumLength = 255) {
  const parameter = { id: name, channelVariableName: name, label: name, choiceListId: null };
  return { ...parameter, dataType, maximumLength } as Parameter;
}

const parameters = [
  aParameter("Topic"),
  aParameter("Order", "text", 20),
  aParameter("Seats", "number"),
  aParameter("Since", "datetime"),
];

type Visible = PreChatFields["visible"][number];

function saved(...fields: Partial<Visible>[]) {
  const visible = fields.map((field) => ({ ...aField, maximumLength: 20, choices: "", ...field }));
  const form = { enabled: true, display: "Conversation", visible, hidden: [] };
  const parsed = preChatInput.parse(form);
  return filledFields(parsed, { parameters, lists: [] });
}

const text = { fieldType: "Text" } as const;

test("a condition is kept with the name of the field that it looks at", () => {
  const shownWhen = {
    match: "all" as const,
    conditions: [{ field: "Topic", test: "is" as const, value: "Orders" }],
  };
  const [, order] = saved(
    { ...text, source: "Topic" },
    { ...text, source: "Order", details: { ...detailFieldsOf(), shownWhen } },
  );
  expect(order && compileField(order, 2)).toMatchObject({
    ...{ name: "Order", required: false, requiredWhenShown: true, shownWhen },
  });
});

it.each<[string, Partial<Visible>[], string]>([
  [
    "a condition on a field that stands below",
    [
      {
        ...{ ...text, source: "Order" },
        details: {
          ...detailFieldsOf(),
          shownWhen: { match: "all", conditions: [{ field: "Topic", test: "is", value: "x" }] },
        },
      },
      { ...text, source: "Topic" },
    ],
    "stands above",
  ],
  [
    "a condition on the field itself",
    [
      {
        ...{ ...text, source: "Topic" },
        details: {
          ...detailFieldsOf(),
          shownWhen: {
            match: "any",
            conditions: [{ field: "Topic", test: "isFilled", value: "" }],
          },
        },
      },
    ],
    "stands above",
  ],
  [
    "more than the parameter holds",
    [{ ...text, source: "Order", maximumLength: 21 }],
    "at most 20",
  ],
  ["a text for a number", [{ ...text, source: "Seats" }], "Choose Number"],
  ["a question for a moment", [{ ...text, source: "Since" }], "Make it a hidden field"],
  [
    "a range that ends before it begins",
    [
      {
        ...{ source: "Seats", fieldType: "Number" },
        details: { ...detailFieldsOf(), minimum: "10", maximum: "9" },
      },
    ],
    "Ends before it begins",
  ],
  [
    "a default that its own pattern refuses",
    [
      {
        ...{ ...text, source: "Topic" },
        details: { ...detailFieldsOf(), pattern: "A-\\d", defaultValue: "B" },
      },
    ],
    "does not fit",
  ],
  [
    "a pattern that looks ahead",
    [{ ...text, source: "Topic", details: { ...detailFieldsOf(), pattern: "(?=a)" } }],
    "look ahead",
  ],
])("%s is refused", (_, fields, message) => {
  expect(() => saved(...fields)).toThrow(message);
});

test("clients that know the field's types alone read a date and a text area as texts", () => {
  const [date, lines] = saved(
    { source: "Topic", fieldType: "Date" },
    { source: "Order", fieldType: "TextArea" },
  );
  expect(date && compileField(date, 1)).toMatchObject({ type: "Text", control: "Date" });
  expect(lines && compileField(lines, 2)).toMatchObject({ type: "Text", control: "TextArea" });
});
