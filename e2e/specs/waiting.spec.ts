import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";
import { deployments } from "../people";

const { developerName: deployment } = deployments.lateShop;

test("the button shows while somebody can answer, and the line moves before the customer's eyes", async ({
  browser,
  customer,
  lena,
}) => {
  await lena.open("Busy");
  await customer.page.clock.install();
  await customer.visit({ deployment });
  await expect.poll(() => customer.said.join("\n")).toContain("(no_rep_available)");
  await expect(customer.launcher).toHaveCount(0);

  await lena.presence.selectOption("Available");
  await expect(async () => {
    await customer.page.clock.fastForward(30_000);
    await expect(customer.launcher).toBeVisible({ timeout: 1000 });
  }).toPass();

  // Who only opens the window takes nobody's time.
  await customer.open();
  await expect(customer.message).toBeVisible();
  await expect(customer.button("End chat")).toHaveCount(0);
  await expect(lena.waitingChat("Guest")).toHaveCount(0);
  await customer.send("Are you there?");
  await expect(customer.window).toContainText("You are number 1 in line.");
  await expect(lena.waitingChat("Guest")).toContainText("Are you there?");

  const context = await browser.newContext();
  const second = new Customer(await context.newPage());
  await second.visit({ deployment });
  await second.open();
  await second.send("Me too");
  await expect(second.window).toContainText("You are number 2 in line.");

  // The oldest is accepted by keys, also while Presence has the focus.
  await lena.presence.focus();
  await lena.page.keyboard.press("Alt+a");
  await expect(lena.saying("Are you there?")).toBeVisible();
  await expect(second.window).toContainText("You are number 1 in line.");
  const why = lena.details.getByRole("region", { name: "Why it came here" });
  await expect(why).toContainText("The channel routes to the queue Late.");
  await expect(why).toContainText("Lena Late accepted it after");

  // A chat that has begun goes on, with its button, whoever leaves.
  await lena.presence.selectOption("Offline");
  await second.page.reload();
  await expect(second.window.or(second.launcher)).toBeVisible();
  await context.close();
});

test("Setup says who would get a chat now", async ({ setup }) => {
  await setup.openRecord("/setup/messaging-channels", "Night shop Channel", "Routing");
  await setup.button("Who would get a chat now?").click();
  await expect(
    setup.page.getByText("Nobody now: it would wait until somebody is available."),
  ).toBeVisible();
  await expect(setup.page.getByText("The queue has no members.")).toBeVisible();
});
