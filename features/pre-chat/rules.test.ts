import fc from "fast-check";
import { expect, test } from "vitest";
import type { FormField } from "@/protocol/embedded-service-config";
import { readAnswer } from "@/protocol/pre-chat-rules";

const plain: FormField = {
  ...{ name: "x", label: "X", order: 1, type: "Text", required: false },
  ...{ maxLength: 255, isHidden: false },
};

test("an answer that was kept is kept the same when it is read again", () => {
  const types = ["text", "number", "boolean", "date", "datetime"] as const;
  const written = ["7", "-1,5", "no", "1.12.2026", "2026-11-22T10:00Z", "x y"];
  const texts = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom(...written));
  fc.assert(
    fc.property(fc.constantFrom(...types), texts, (dataType, text) => {
      const field = { ...plain, dataType };
      const { value } = readAnswer(field, text, []);
      if (value !== undefined) expect(readAnswer(field, String(value), []).value).toBe(value);
    }),
  );
});
