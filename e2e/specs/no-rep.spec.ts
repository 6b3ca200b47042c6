import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.nightShop;

test("with nobody available the customer is told so", async ({ customer }) => {
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Nola" });
  await customer.send("Is anybody up?");
  await expect(customer.saying("Is anybody up?")).toBeVisible();
  await expect(customer.window).toContainText(
    "We have your message. Someone will answer here as soon as they are available.",
  );
});

test("with somebody available the customer is in line", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Linus", Email: "linus@example.com" });
  await customer.send("Hello?");
  await expect(customer.window).toContainText("You are in line. Someone will be with you soon.");
});

test("Setup warns of a queue that nobody answers", async ({ setup }) => {
  await setup.page.goto("/setup");
  await setup.page.getByRole("combobox", { name: "Deployment", exact: true }).selectOption(label);
  const step = setup.page.getByRole("listitem").filter({ hasText: "Who answers" });
  await expect(step).toContainText("Needs attention");
  await expect(step).toContainText("Night has no members, so nobody gets its chats.");
  await expect(step.getByRole("button", { name: "Add me to Night", exact: true })).toBeVisible();

  await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "Routing");
  await expect(setup.page.getByText("Night has no members.")).toBeVisible();
});
