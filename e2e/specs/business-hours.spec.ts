import { foyer } from "../addresses";
import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";
import type { Setup } from "../pages/setup";
import { deployments } from "../people";

const { label, developerName } = deployments.clockmaker;
const days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const twoDays = 48 * 3_600_000;

test.describe.configure({ mode: "serial" });

test("outside its business hours a chat is hidden, and comes when they begin", async ({
  setup,
  customer,
}) => {
  const now = new Date();
  await setup.page.goto("/setup/business-hours?new");
  await setup.page.getByRole("textbox", { name: "Label", exact: true }).fill("Workshop");
  await setup.page.getByRole("combobox", { name: "Time zone", exact: true }).fill("UTC");
  await setup.button("Create business hours").click();
  await expect(setup.page.getByRole("heading", { level: 1, name: "Workshop" })).toBeVisible();
  for (const day of days.slice(1, 6)) {
    await dayOf(setup, day).getByRole("button", { name: "Remove hours", exact: true }).click();
  }
  const openDay = days[new Date(now.getTime() + twoDays).getUTCDay()] ?? "";
  await openAllDay(setup, openDay);
  await setup.save();

  await setup.openDeployment(label);
  await expect(setup.page.getByText("Showing", { exact: true })).toBeVisible();
  await setup.page
    .getByRole("combobox", { name: "Business hours", exact: true })
    .selectOption("Workshop");
  await expect(setup.page.getByText("Not showing", { exact: true })).toBeVisible();
  await expect(setup.page.getByText(/^Outside business hours, opens /)).toBeVisible();
  await expect(
    setup.page.getByRole("link", { name: "Open Workshop", exact: true }).first(),
  ).toBeVisible();

  await customer.page.clock.install({ time: now });
  await customer.visit({ deployment: developerName });
  await expect
    .poll(() => customer.said)
    .toContain(`[Foyer] Chat not shown (outside_business_hours). Fix: ${foyer}/setup`);
  await expect(customer.launcher).toHaveCount(0);
  await customer.page.clock.fastForward(twoDays);
  await expect(customer.launcher).toBeVisible();
});

test("outside its business hours the window says when the chat opens, or takes messages", async ({
  setup,
  customer,
}) => {
  await setup.openDeployment(label);
  await setup.page.getByRole("radio", { name: "Say when you are back", exact: true }).check();
  await expect(setup.page.getByText("Showing", { exact: true })).toBeVisible();
  await customer.visit({ deployment: developerName });
  await customer.open();
  await expect(customer.window).toContainText("We are closed right now.");
  await expect(customer.window).toContainText(/The chat opens again \w+day, /);
  await expect(customer.message).toHaveCount(0);

  await setup.page.getByRole("radio", { name: "Take messages", exact: true }).check();
  await expect(setup.page.getByText("Saved. Live now.").last()).toBeVisible();
  const next = new Customer(await customer.page.context().newPage());
  await next.visit({ deployment: developerName });
  await next.start({ "First name": "Nick" });
  await next.send("Is my watch ready?");
  await expect(next.window).toContainText(
    /We have your message\. Someone will answer here from \w+day, /,
  );
});

test("an edit of the hours reaches customers without publishing", async ({ setup, customer }) => {
  await setup.openDeployment(label);
  await setup.page.getByRole("radio", { name: "Hide the chat button", exact: true }).check();
  await expect(setup.page.getByText("Not showing", { exact: true })).toBeVisible();
  await customer.visit({ deployment: developerName });
  await expect.poll(() => customer.said.join()).toContain("outside_business_hours");

  await setup.openRecord("/setup/business-hours", "Workshop");
  await openAllDay(setup, "Monday");
  await choose(setup, "Monday", "Copy to every day");
  await setup.save();
  await customer.page.reload();
  await expect(customer.launcher).toBeVisible();
});

function dayOf(setup: Setup, day: string) {
  return setup.page.getByRole("group", { name: day, exact: true });
}

async function openAllDay(setup: Setup, day: string): Promise<void> {
  if ((await dayOf(setup, day).getByText("Open all day").count()) > 0) return;
  await choose(setup, day, "Open all day");
}

async function choose(setup: Setup, day: string, item: string): Promise<void> {
  await dayOf(setup, day).getByRole("button", { name: "More hours", exact: true }).click();
  await setup.page.getByRole("menuitem", { name: item, exact: true }).click();
}
