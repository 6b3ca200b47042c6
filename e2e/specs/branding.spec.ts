import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.giftShop;
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test.describe.configure({ mode: "serial" });

test("a look is made at once, in the dark too, and published", async ({ setup }) => {
  await setup.openDeployment(label, "Branding");
  const brand = setup.page.getByRole("textbox", { name: "Brand color", exact: true });
  await brand.fill("#7A2E6B");
  await setup.button("Use brand color").click();
  const header = setup.page.getByRole("textbox", { name: "Header background", exact: true });
  await expect(header).toHaveValue("#7A2E6B");
  await setup.button("Undo").click();
  await expect(header).toHaveValue("#006278");
  await setup.button("Use brand color").click();
  await setup.page.getByRole("radio", { name: "As the visitor’s system" }).check();
  const image = setup.page.getByLabel("Chat button icon", { exact: true });
  await image.setInputFiles({ name: "icon.png", mimeType: "image/png", buffer: pixel });
  await expect(
    setup.page.getByRole("img", { name: "Chat button icon as it is now" }),
  ).toBeVisible();
  await setup.save();
  await setup.publish();
});

test("customers see it, each in the light of their own screen", async ({ customer }) => {
  await customer.page.emulateMedia({ colorScheme: "light" });
  await customer.visit({ deployment: developerName });
  await expect(customer.launcher).toHaveCSS("background-color", "rgb(122, 46, 107)");
  const icon = await customer.launcher.evaluate(
    (button) => getComputedStyle(button, "::before").backgroundImage,
  );
  expect(icon).toMatch(/\/embed\/00D[0-9A-Za-z]{12}\/files\//);
  await customer.open();
  const ground = () => customer.window.evaluate((panel) => getComputedStyle(panel).backgroundColor);
  expect(await ground()).toBe("rgb(255, 255, 255)");
  await customer.page.emulateMedia({ colorScheme: "dark" });
  expect(await ground()).toBe("rgb(27, 25, 22)");
});

test("another deployment takes the look over", async ({ setup }) => {
  await setup.openDeployment(deployments.toyShop.label, "Branding");
  await setup.button("Copy from another deployment").click();
  const dialog = setup.page.getByRole("dialog", { name: "Copy from another deployment" });
  await dialog.getByRole("combobox", { name: "Copy from", exact: true }).selectOption(label);
  await dialog.getByRole("button", { name: "Copy look", exact: true }).click();
  await expect(
    setup.page.getByRole("textbox", { name: "Header background", exact: true }),
  ).toHaveValue("#7A2E6B");
  await setup.button("Discard").click();
});
