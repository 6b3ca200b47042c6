import { expect, test } from "../fixtures";
import { deployments } from "../people";

test("questions come after the first message, hang on answers, and are asked once where known", async ({
  customer,
  ray,
}) => {
  const { window } = customer;
  const topic = (name: string) => window.getByRole("radio", { name, exact: true });
  const terms = window.getByRole("checkbox", { name: "I agree to the rules." });
  await ray.open();

  await test.step("the chat begins with a message, and the form follows it", async () => {
    await customer.visit({ deployment: deployments.workshop.developerName });
    await customer.open();
    await customer.send("My saw is dull");
    await expect(window.getByText("One moment before we connect you:")).toBeVisible();
    await expect(window.getByText("My saw is dull")).toBeVisible();
    await expect(customer.field("First name")).toBeFocused();
    await expect(ray.waitingChat("Paula")).toHaveCount(0);
  });

  await test.step("a question hangs on the answer before it", async () => {
    await customer.field("First name").fill("Paula");
    await expect(customer.field("Order number")).toHaveCount(0);
    await topic("Order").check();
    await expect(customer.field("Order number")).toBeVisible();
  });

  await test.step("an answer that does not fit is named, and so are terms not accepted", async () => {
    await customer.field("Order number").fill("B-12");
    await customer.button("Continue").click();
    await expect(customer.field("Order number")).toBeFocused();
    await expect(window.getByText("Enter A- and four digits.")).toBeVisible();
    await expect(window.getByText("Accept the terms to start the chat.")).toBeVisible();
    await customer.field("Order number").fill("A-1234");
    await expect(window.getByText("Enter A- and four digits.")).toHaveCount(0);
    await customer.button("Continue").click();
    await expect(terms).toBeFocused();
    await expect(window.getByRole("link", { name: "rules" })).toHaveAttribute(
      "href",
      "https://a.example",
    );
    await terms.check();
    await customer.button("Continue").click();
  });

  await test.step("the message goes on with the answers, and the rep reads them", async () => {
    await expect(customer.saying("My saw is dull")).toBeVisible();
    await ray.accept("Paula");
    await expect(ray.saying("My saw is dull")).toBeVisible();
    await expect(ray.details.locator("dl > div", { hasText: "Order" }).first()).toBeVisible();
    await expect(ray.details.getByText("A-1234")).toBeVisible();
    await expect(ray.details.getByText("I agree to the rules.")).toBeVisible();
  });

  await test.step("a later session asks only what is asked again", async () => {
    await ray.endChat();
    await customer.send("One more thing");
    await expect(topic("Repair")).toBeVisible();
    await expect(customer.field("First name")).toHaveCount(0);
    await expect(terms).toHaveCount(0);
    await topic("Repair").check();
    await customer.button("Continue").click();
    await expect(customer.saying("One more thing")).toBeVisible();
    await ray.accept("Paula");
    await expect(ray.details.getByText("Repair")).toBeVisible();
  });
});
