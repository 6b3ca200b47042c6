import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.bookshop;

test("customers read their language, and each text where it is found first", async ({
  setup,
  customer: { page },
  customer,
}) => {
  const inLanguage = (language: string) =>
    customer.visit({ deployment: developerName, settings: { language } });
  const button = (name: string) => page.getByRole("button", { name, exact: true });

  await test.step("German, as we ship it", async () => {
    await inLanguage("de_AT");
    await button("Chat öffnen").click();
    const chat = page.getByRole("dialog", { name: "Chat", exact: true });
    await expect(chat.getByRole("textbox", { name: "Vorname", exact: true })).toBeVisible();
    await button("Chat starten").click();
    await expect(chat).toContainText("Füllen Sie dieses Feld aus, um den Chat zu starten.");
  });

  await test.step("an override is published", async () => {
    await setup.openDeployment(label, "Texts");
    await setup.page.getByLabel("Add a language", { exact: true }).selectOption("de");
    for (const [cell, text] of [
      ["launcher.open in German", "Frag uns"],
      ["Label of First name in German", "Ihr Vorname"],
    ]) {
      await setup.page.getByRole("button", { name: new RegExp(`^${cell}: `) }).click();
      await setup.page.getByRole("textbox", { name: cell ?? "", exact: true }).fill(text ?? "");
      await setup.page.keyboard.press("Enter");
    }
    const preview = setup.page.frameLocator('iframe[title="Live preview"]');
    await setup.page.getByLabel("Preview in", { exact: true }).selectOption("de");
    await setup.button("Questions").click();
    await expect(preview.getByRole("textbox", { name: "Ihr Vorname", exact: true })).toBeVisible();
    await setup.save();
    await setup.publish();
  });

  await test.step("and stands on the page, text by text", async () => {
    await inLanguage("de");
    await button("Frag uns").click();
    await expect(page.getByRole("textbox", { name: "Ihr Vorname", exact: true })).toBeVisible();
    await expect(button("Chat starten")).toBeVisible();
  });

  await test.step("Arabic is written from right to left", async () => {
    await inLanguage("ar");
    const launcher = button("فتح المحادثة");
    const { x = 0 } = (await launcher.boundingBox()) ?? {};
    expect(x).toBeLessThan(200);
    await launcher.click();
    const chat = page.getByRole("dialog", { name: "محادثة", exact: true });
    await expect(chat).toHaveCSS("direction", "rtl");
  });

  await test.step("a language that nobody wrote falls back to the default", async () => {
    await inLanguage("xx");
    await expect(customer.launcher).toBeVisible();
  });
});
