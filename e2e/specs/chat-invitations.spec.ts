import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.giftShop;

test.describe.configure({ mode: "serial" });

test("an admin adds an invitation, tries it on a visitor and publishes it", async ({ setup }) => {
  await setup.openDeployment(label, "Chat invitations");
  await setup.button("Add invitation").click();
  const row = setup.page.getByRole("group", { name: "Invitation 1", exact: true });
  await row.getByRole("textbox", { name: "Invitation text", exact: true }).fill("A gift for whom?");
  const preview = setup.page.frameLocator('iframe[title="Live preview"]');
  await expect(preview.getByRole("dialog", { name: "Invitation to chat" })).toContainText(
    "A gift for whom?",
  );

  const condition = row.getByRole("group", { name: "Condition 1", exact: true });
  await condition.getByRole("combobox", { name: "What", exact: true }).selectOption("Page views");
  await condition.getByRole("textbox", { name: "Value", exact: true }).fill("two");
  await setup.button("Save").click();
  await expect(condition).toContainText("Enter a whole number, such as 3");
  await condition.getByRole("textbox", { name: "Value", exact: true }).fill("2");
  await row.getByRole("button", { name: "Add condition", exact: true }).click();
  const second = row.getByRole("group", { name: "Condition 2", exact: true });
  await second.getByRole("combobox", { name: "What", exact: true }).selectOption("Custom variable");
  await second.getByRole("textbox", { name: "Variable name", exact: true }).fill("plan");
  await second.getByRole("textbox", { name: "Value", exact: true }).fill("gold");
  await row.getByRole("radio", { name: "A formula" }).check();
  await row.getByRole("textbox", { name: "Formula", exact: true }).fill("1 AND 3");
  await setup.button("Save").click();
  await expect(row).toContainText("There is no condition 3.");
  await row.getByRole("textbox", { name: "Formula", exact: true }).fill("1 OR 2");

  await setup.page.getByRole("spinbutton", { name: "Visitor: Page views" }).fill("1");
  await expect(setup.page.getByText("Nobody would be invited.")).toBeVisible();
  await setup.page.getByRole("textbox", { name: "Visitor: Variable plan" }).fill("Gold");
  await expect(
    setup.page.getByText("Invitation 1 would be shown: “A gift for whom?”"),
  ).toBeVisible();
  await setup.save();
  await setup.publish();
});

test("visitors are invited when the conditions hold, and not again after no", async ({
  customer,
}) => {
  const invitation = customer.page.getByRole("dialog", { name: "Invitation to chat", exact: true });
  await customer.visit({ deployment: developerName });
  await expect(customer.launcher).toBeVisible();
  await expect(invitation).toHaveCount(0);
  await customer.visit({ deployment: developerName });
  await expect(invitation).toContainText("A gift for whom?");
  await invitation.getByRole("button", { name: "No, thanks", exact: true }).click();
  await expect(invitation).toHaveCount(0);
  await customer.visit({ deployment: developerName });
  await expect(customer.launcher).toBeVisible();
  await expect(invitation).toHaveCount(0);
});

test("what the page says of its visitor counts, and accepting opens the chat", async ({
  customer,
}) => {
  const invitation = customer.page.getByRole("dialog", { name: "Invitation to chat", exact: true });
  const settings = { customVariables: { plan: "gold" } };
  await customer.visit({ deployment: developerName, settings });
  await invitation.getByRole("button", { name: "Start chat", exact: true }).click();
  await expect(customer.window).toBeVisible();
  await expect(invitation).toHaveCount(0);
});
