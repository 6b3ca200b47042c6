import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.apothecary;

test("a chat waits for consent, is greeted, and ends with one word", async ({
  setup,
  customer,
  ray,
}) => {
  await test.step("the admin asks for an explicit opt-in, complete or not at all", async () => {
    await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "Consent");
    await setup.page.getByRole("radio", { name: "Explicit opt-in" }).click();
    await setup.button("Save").click();
    const prompt = setup.page.getByRole("textbox", { name: "Opt-in prompt", exact: true });
    await expect(prompt).toHaveAttribute("aria-invalid", "true");
    await setup.button("Fill in suggestions").click();
    await setup.save();
  });

  await test.step("tries a message, and lets the channel greet", async () => {
    await setup.page
      .getByRole("textbox", { name: "Customer's message", exact: true })
      .fill("please stop");
    const outcome = setup.page.getByRole("region", { name: "What would happen" });
    await expect(outcome).toContainText("only the whole message counts");
    await setup.openTab("Automated responses");
    await setup.page.getByRole("switch", { name: "Start conversation", exact: true }).click();
    await setup.save();
  });

  await test.step("the customer agrees before a rep hears of the chat", async () => {
    await ray.open();
    await customer.visit({ deployment: developerName });
    await customer.start({ "First name": "Connie" });
    await expect(customer.log).toContainText("Send START to agree");
    await expect(ray.waitingChat("Connie")).toHaveCount(0);
    await customer.send("start");
    await ray.accept("Connie");
    await expect(customer.saying("Hi Connie, this is Ray Rep. How can I help?")).toBeVisible();
    await expect(customer.log.getByText("Automated message").first()).toBeVisible();
    await expect(ray.details).toContainText("Explicitly opted in");
  });

  await test.step("one word ends it, and the rep reads why", async () => {
    await customer.send("STOP");
    await expect(customer.log).toContainText("we will not message you here any more");
    await expect(ray.page.getByText("This chat has ended", { exact: true })).toBeVisible();
    await expect(ray.details).toContainText("Opted out");
    await expect(ray.message).toHaveCount(0);
  });
});
