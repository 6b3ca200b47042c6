import { beforeEach, expect, type MockInstance, test, vi } from "vitest";
import type { FormField } from "@/protocol/embedded-service-config";
import { explainMistake } from "../mistakes/explain-mistake";
import { emptyPreChat, type PreChat, preChatApi } from "./pre-chat-api";

const aField = (field: Partial<FormField>): FormField => ({
  name: "Order_Number",
  label: "Order number",
  order: 1,
  type: "Text",
  required: false,
  maxLength: 10,
  isHidden: true,
  ...field,
});

const fields = [aField({}), aField({ name: "_email", isHidden: false })];

function aPage(given: Partial<PreChat> = {}) {
  const preChat = { ...emptyPreChat(), fields, ...given };
  return { preChat, api: preChatApi(() => preChat, explainMistake) };
}

let errors: MockInstance<typeof console.error>;
beforeEach(() => {
  errors = vi.spyOn(console, "error").mockReset().mockReturnValue();
});

test("an unknown hidden field is refused and the known one beside it is kept", () => {
  const { preChat, api } = aPage();
  api.setHiddenPrechatFields({ Nope: "x", Order_Number: "123" });
  expect(preChat.hidden).toEqual({ Order_Number: "123" });
  expect(errors.mock.calls[0]?.[0]).toContain('"Nope" is no hidden pre-chat field');
});

test("a hidden field cannot be set as a visible one", () => {
  const { preChat, api } = aPage();
  api.setVisiblePrechatFields({ Order_Number: { value: "123" } });
  expect(preChat.visible).toEqual({});
});

test.each(["12345678901", 5, null])("%j does not fit a text of ten characters", (value) => {
  const { preChat, api } = aPage();
  api.setHiddenPrechatFields({ Order_Number: value as string });
  expect(preChat.hidden).toEqual({});
  expect(errors).toHaveBeenCalledOnce();
});

test("nothing can be set after the conversation began", () => {
  const { preChat, api } = aPage({ fixed: true });
  api.setHiddenPrechatFields({ Order_Number: "1" });
  expect(preChat.hidden).toEqual({});
  expect(errors.mock.calls[0]?.[0]).toContain("after the conversation began");
});

test("nothing can be set before the chat is ready", () => {
  const { api } = aPage({ fields: undefined });
  api.setHiddenPrechatFields({ Order_Number: "1" });
  expect(errors.mock.calls[0]?.[0]).toContain("onEmbeddedMessagingReady");
});

test("a visible field is editable unless the page says otherwise", () => {
  const { preChat, api } = aPage();
  api.setVisiblePrechatFields({ _email: { value: "a@b.co" } });
  expect(preChat.visible).toEqual({ _email: { value: "a@b.co", isEditableByEndUser: true } });
  api.unsetVisiblePrechatFields(["_email"]);
  expect(preChat.visible).toEqual({});
});
