import { expect, test } from "vitest";
import { hiddenFieldsExample } from "./hidden-fields-example";

test("a page sets hidden fields by script, a client by routing attributes", () => {
  expect(hiddenFieldsExample("web", ["Order_Number", "Plan"])).toBe(
    `embeddedservice_bootstrap.prechatAPI.setHiddenPrechatFields({
  "Order_Number": "value",
  "Plan": "value"
});`,
  );
  expect(hiddenFieldsExample("custom_client", ["Plan"])).toBe(
    `"routingAttributes": {
  "Plan": "value"
}`,
  );
});
