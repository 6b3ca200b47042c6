import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";
import { deployments, people } from "../people";

const { label, developerName } = deployments.saddler;

test("a chat rests, goes on, ends with its reason, and closes with its session", async ({
  setup,
  ray,
  customer,
}) => {
  await ray.open();
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Sol" });
  await customer.send("Do you mend bridles?");
  await ray.accept("Sol");
  await ray.reply("We do.");
  await expect(customer.saying("We do.")).toBeVisible();

  await ray.page.getByRole("button", { name: "More for this chat", exact: true }).click();
  await ray.page.getByRole("menuitem", { name: "Make inactive", exact: true }).click();
  await expect(ray.page.getByText("This chat is inactive", { exact: true })).toBeVisible();
  await expect(customer.saying("The chat is paused. Write to go on.")).toBeVisible();
  await customer.send("Here I am again.");
  await expect(ray.saying("Here I am again.")).toBeVisible();
  await ray.reply("Welcome back.");
  await expect(customer.saying("Welcome back.")).toBeVisible();

  await ray.endChat();
  await expect(
    ray.page.getByText(new RegExp(`^${people.ray.name} ended the chat · `)),
  ).toBeVisible();
  await expect(customer.message).toBeVisible();
  await customer.send("One more question.");
  await ray.accept("Sol");
  const past = ray.details.getByRole("button", { name: /Ray Rep ended the chat$/ });
  if (!(await ray.details.isVisible())) {
    await ray.page.getByRole("button", { name: "Customer details", exact: true }).click();
  }
  await past.click();
  const log = ray.page.getByRole("log", { name: "Past conversation", exact: true });
  await expect(log.getByText("Do you mend bridles?", { exact: true })).toBeVisible();
  await expect(log.getByText("One more question.", { exact: true })).toHaveCount(0);
  await ray.page.keyboard.press("Escape");

  await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "Session");
  await setup.page.getByRole("switch", { name: "End chat when session ends", exact: true }).click();
  await setup.page.getByRole("switch", { name: "Save transcript", exact: true }).click();
  await setup.save();
  await ray.endChat();
  await expect(customer.button("Start new chat")).toBeVisible();
  await expect(customer.message).toHaveCount(0);
  await expect(customer.saying("Welcome back.")).toBeVisible();

  // Live for windows that open from now on; a chat that is over can still be taken away.
  await customer.page.reload();
  await customer.start({ "First name": "Sol" });
  await customer.send("Thank you.");
  await customer.endChat();
  await expect(customer.saying("You ended the chat")).toBeVisible();
  const heard = customer.page.evaluate(
    (name) =>
      new Promise<unknown>((resolve) => {
        addEventListener(name, (event) => resolve((event as CustomEvent).detail), { once: true });
      }),
    "onEmbeddedMessagingTranscriptDownloadSuccessful",
  );
  const saving = customer.page.waitForEvent("download");
  await customer.button("Options").click();
  await customer.window.getByRole("menuitem", { name: "Request transcript", exact: true }).click();
  const file = await readFile(await (await saving).path());
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  await expect(customer.window.getByText("The transcript was downloaded.")).toBeVisible();
  expect(await heard).toEqual({ conversationId: expect.any(String) });
});

test("the timeline shows what is typed, and names what cannot be", async ({ setup }) => {
  await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "Session");
  const way = setup.page.getByRole("list", { name: "The way of a session", exact: true });
  await expect(way.getByText("Stays active", { exact: true })).toBeVisible();
  await setup.page
    .getByRole("switch", { name: "Watch for customer inactivity", exact: true })
    .click();
  await setup.page.getByRole("spinbutton", { name: "Inactive after", exact: true }).fill("20");
  await expect(way.getByText("After 20 min", { exact: true })).toBeVisible();
  await expect(setup.page.getByText("A guest's access holds 6 h", { exact: false })).toBeVisible();
  await setup.page.getByRole("spinbutton", { name: "Inactive after", exact: true }).fill("40");
  await setup.page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(setup.page.getByText("Enter a whole number from 5 to 30").first()).toBeVisible();
});
