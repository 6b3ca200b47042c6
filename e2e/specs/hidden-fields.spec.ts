import { expect, test } from "../fixtures";

test("what the page sets reaches the rep, marked as not verified", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit({ path: "/hidden-fields", hidden: { Order_Number: "A-1042" } });

  await customer.open();
  await customer.button("Start chat").click();
  await expect(customer.field("First name")).toHaveAttribute("aria-invalid", "true");
  await expect(customer.field("Email")).toHaveAttribute("aria-invalid", "true");
  await expect(customer.field("First name")).toBeFocused();
  await expect(customer.window.getByText("Order_Number")).toHaveCount(0);
  await expect(customer.window.getByText("Order number")).toHaveCount(0);

  await customer.field("First name").fill("Hidde");
  await customer.field("Email").fill("no address");
  await customer.button("Start chat").click();
  await expect(customer.field("Email")).toBeFocused();
  await customer.field("Email").fill("hidde@example.com");
  await customer.button("Start chat").click();
  await customer.send("Where is my order?");
  await expect(customer.saying("Where is my order?")).toBeVisible();

  await ray.accept("Hidde");
  for (const [label, value] of [
    ["First name", "Hidde"],
    ["Email", "hidde@example.com"],
    ["Order number", "A-1042"],
  ] as const) {
    const fact = ray.details.locator("dl > div", { hasText: label }).filter({ hasText: value });
    await expect(fact).toContainText("Not verified");
    await expect(fact.getByText("Set by the page")).toHaveCount(label === "Order number" ? 1 : 0);
  }
});
