import type { FrameLocator, Locator } from "@playwright/test";
import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.florist;
const teal = "rgb(0, 98, 120)";
const green = "rgb(10, 90, 20)";

test.describe.configure({ mode: "serial" });

const header = (chat: FrameLocator | Locator) => chat.locator("[data-part=headerBackground]");

test("the preview follows each keystroke and is never loaded again", async ({ setup }) => {
  await setup.openDeployment(label, "Branding");
  const preview = setup.page.frameLocator('iframe[title="Live preview"]');
  await expect(header(preview)).toHaveCSS("background-color", teal);
  const frame = await setup.page.locator('iframe[title="Live preview"]').elementHandle();
  const inside = await frame?.contentFrame();
  await inside?.evaluate("window.kept = true");

  const field = setup.page.getByRole("textbox", { name: "Header background", exact: true });
  await field.fill("#0A5A1");
  await expect(header(preview)).toHaveCSS("background-color", teal);
  await field.pressSequentially("4");
  await expect(header(preview)).toHaveCSS("background-color", green);
  expect(await inside?.evaluate("window.kept")).toBe(true);
  await setup.save();

  await setup.openTab("Details");
  await setup.page.getByRole("textbox", { name: "Welcome text" }).fill("Fresh tulips today.");
  await setup.save();
  await expect(setup.page.getByText("2 unpublished changes")).toBeVisible();
});

test("customers see nothing of a draft", async ({ customer }) => {
  await customer.visit({ deployment: developerName });
  await customer.open();
  await expect(header(customer.window)).toHaveCSS("background-color", teal);
  await expect(customer.window).not.toContainText("Fresh tulips today.");
});

test("publishing shows what will change, in words and values, then makes it live", async ({
  setup,
  customer,
}) => {
  await setup.openDeployment(label);
  await setup.button("Publish").click();
  const dialog = setup.page.getByRole("dialog", { name: "Publish changes", exact: true });
  const branding = dialog.getByRole("region", { name: "Branding", exact: true });
  await expect(branding.getByRole("listitem")).toHaveText(/Header background#006278#0A5A14/);
  await expect(dialog.getByRole("region", { name: "Details" }).getByRole("listitem")).toHaveText(
    /Welcome text.*Fresh tulips today\./,
  );
  await dialog.getByRole("textbox", { name: "Version note", exact: true }).fill("Spring");
  await dialog.getByRole("button", { name: "Publish now", exact: true }).click();
  await expect(setup.page.getByText("Live · v2")).toBeVisible();
  await setup.button("Publish").click();
  await expect(dialog).toContainText("The draft equals version 2.");

  await customer.visit({ deployment: developerName });
  await customer.open();
  await expect(header(customer.window)).toHaveCSS("background-color", green);
  await expect(customer.window).toContainText("Fresh tulips today.");
});

test("rolling back makes the next version and keeps the draft", async ({ setup, customer }) => {
  await setup.openDeployment(label, "Versions");
  const version = (number: number) =>
    setup.page.getByRole("row", { name: `Version ${number}`, exact: true });
  await expect(version(2)).toContainText("Spring");
  await version(1).getByRole("button", { name: "Roll back to this version", exact: true }).click();
  const dialog = setup.page.getByRole("dialog", { name: "Roll back to version 1", exact: true });
  await expect(dialog.getByRole("radio", { name: "Keep my draft" })).toBeChecked();
  await dialog.getByRole("button", { name: "Roll back now", exact: true }).click();
  await expect(version(3)).toContainText("same as version 1");
  await expect(setup.page.getByText("2 unpublished changes")).toBeVisible();

  await customer.visit({ deployment: developerName });
  await customer.open();
  await expect(header(customer.window)).toHaveCSS("background-color", teal);
});
