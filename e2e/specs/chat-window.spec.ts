import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.toyShop;

test.describe.configure({ mode: "serial" });

test("by default Enter sends, and the end is asked for", async ({ customer }) => {
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Tom" });
  await expect(customer.button("Emoji")).toHaveCount(0);
  await expect(customer.button("Start new chat")).toHaveCount(0);
  await customer.message.fill("Hello");
  await customer.message.press("Shift+Enter");
  await customer.message.pressSequentially("there");
  await customer.message.press("Enter");
  await expect(customer.saying("Hello there")).toBeVisible();
  await customer.endChat();
  await expect(customer.button("Start new chat")).toBeVisible();
});

test("an admin changes the window and publishes it", async ({ setup }) => {
  await setup.openDeployment(label, "Chat window");
  const preview = setup.page.frameLocator('iframe[title="Live preview"]');
  await expect(preview.getByText("Ann is typing")).toBeAttached();
  await setup.page.getByRole("switch", { name: "Typing indicators", exact: true }).uncheck();
  await expect(preview.getByText("Ann is typing")).toHaveCount(0);
  await setup.page.getByRole("switch", { name: "Emoji picker", exact: true }).check();
  await expect(preview.getByRole("button", { name: "Emoji", exact: true })).toBeVisible();
  await expect(preview.getByText("Delivered", { exact: true })).toBeVisible();
  await setup.page.getByRole("switch", { name: "Read receipts", exact: true }).check();
  await expect(preview.getByText("Read", { exact: true })).toBeVisible();
  await setup.page.getByRole("radio", { name: "Starts a new line" }).check();
  await setup.page.getByRole("switch", { name: "Ask before a chat ends", exact: true }).uncheck();
  await setup.page.getByRole("radio", { name: "At any time" }).check();

  const address = setup.page.getByRole("textbox", { name: "Link address", exact: true });
  await setup.page.getByRole("textbox", { name: "Link text", exact: true }).fill("Write an email");
  await address.fill("javascript:alert(1)");
  await setup.button("Save").click();
  await expect(
    setup.page.getByText("Begin with https://, mailto: or tel:, such as tel:+15550100").first(),
  ).toBeVisible();
  await address.fill("mailto:toys@example.com");
  await setup.button("Nobody available").click();
  await expect(preview.getByRole("link", { name: "Write an email" })).toBeVisible();
  await setup.save();
  await setup.publish();
});

test("then the window behaves as it was set", async ({ customer, ray }) => {
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Tina" });
  await customer.message.fill("I like");
  await customer.message.press("Enter");
  await expect(customer.log).not.toContainText("I like");

  await customer.button("Emoji").click();
  const picker = customer.window.getByRole("dialog", { name: "Emoji", exact: true });
  await expect(picker.getByRole("button").first()).toBeFocused();
  await customer.page.keyboard.press("Escape");
  await expect(picker).toHaveCount(0);
  await customer.button("Emoji").click();
  await expect(picker.getByRole("button").first()).toBeFocused();
  await customer.page.keyboard.press("ArrowRight");
  await customer.page.keyboard.press("Enter");
  await expect(customer.message).toHaveValue("I like\n😄");
  await expect(customer.message).toBeFocused();
  await customer.message.press("Control+Enter");
  await expect(customer.saying("I like 😄")).toBeVisible();

  const heard = await customer.listen("onEmbeddedMessageDelivered", "onEmbeddedMessageRead");
  await expect(customer.saying("Sent")).toBeVisible();
  await ray.open();
  await ray.accept("Tina");
  await expect(customer.saying("Read")).toBeVisible();
  expect(await heard()).toEqual([
    "onEmbeddedMessageDelivered DeliveryAcknowledgement",
    "onEmbeddedMessageRead ReadAcknowledgement",
  ]);
  await ray.message.pressSequentially("Let me see");
  await customer.message.pressSequentially("And?");
  await ray.reply("We have it.");
  await expect(customer.saying("We have it.")).toBeVisible();
  await expect(customer.window).not.toContainText("is typing");
  await expect(ray.page.getByText("is typing")).toHaveCount(0);
  await expect(ray.log).toContainText("· Read");

  const said: unknown[] = [];
  customer.page.on("request", (request) => {
    if (request.url().endsWith("/acknowledge-entries")) said.push(request.postDataJSON().acks);
  });
  await customer.page.reload();
  await expect(customer.saying("Read")).toBeVisible();
  await customer.button("Minimize").click();
  await ray.reply("Two of them.");
  await expect(ray.log).toContainText("· Delivered");
  await customer.open();
  await expect(ray.log).toContainText("· Read");
  expect(said).toMatchObject([[{ entryType: "Delivery" }], [{ entryType: "Read" }]]);

  await customer.button("Start new chat").click();
  await expect(customer.field("First name")).toBeVisible();
  await customer.field("First name").fill("Tina");
  await customer.button("Start chat").click();
  await expect(customer.message).toBeVisible();
  await customer.button("End chat").click();
  await expect(customer.log).toContainText("You ended the chat");
});

test("while nobody is available, another way is offered", async ({ customer, ray, rita }) => {
  await ray.open("Offline");
  await rita.open("Offline");
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Tess" });
  const link = customer.window.getByRole("link", { name: "Write an email", exact: true });
  await expect(link).toHaveAttribute("href", "mailto:toys@example.com");
});
