import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import type { Setup } from "../pages/setup";
import { Visitor } from "../pages/visitor";

/** Colors are all that the dark scheme changes. */
const schemes = [
  { colorScheme: "light", rules: undefined },
  { colorScheme: "dark", rules: ["color-contrast"] },
] as const;
const lists = [
  "/setup",
  "/setup/messaging-channels",
  "/setup/embedded-service-deployments",
  "/setup/choice-lists",
  "/setup/queues",
  "/setup/business-hours",
  "/setup/cors-allowlist",
  "/setup/user-verification",
  "/setup/team-members",
  "/setup/audit-trail",
  "/setup/audit-trail/deleted",
  "/docs/api",
];
const dialogs = [
  ["/setup", "Set up a website chat"],
  ["/setup/messaging-channels", "New channel"],
  ["/setup/embedded-service-deployments", "New deployment"],
  ["/setup/choice-lists", "New choice list"],
  ["/setup/queues", "New queue"],
  ["/setup/business-hours", "New business hours"],
  ["/setup/cors-allowlist", "Add origin"],
  ["/setup/user-verification", "New keyset"],
  ["/setup/team-members", "Invite member"],
  ["/setup", "Quick Find"],
] as const;
const records = [
  ["/setup/messaging-channels", "Sample Web Channel"],
  ["/setup/queues", "Support"],
  ["/setup/business-hours", "Office"],
  ["/setup/embedded-service-deployments", "Sample Web"],
  ["/setup/embedded-service-deployments", "Sample App"],
  ["/setup/embedded-service-deployments", "Sample API"],
] as const;

/** Fails for what axe finds once the page stands still, in each color scheme. */
async function check(page: Page): Promise<void> {
  for (const { colorScheme, rules } of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(async () => {
      const moving = document.getAnimations().filter(isEnding);
      await Promise.all(moving.map(({ finished }) => finished.catch(() => {})));
      /** Nothing moves, and so nothing ends, in what is folded away. */
      function isEnding({ effect }: Animation): boolean {
        if (!(effect instanceof KeyframeEffect) || !effect.target?.checkVisibility()) return false;
        return effect.getComputedTiming().endTime !== Number.POSITIVE_INFINITY;
      }
    });
    const axe = new AxeBuilder({ page });
    const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target}`),
    );
    expect.soft(found, `${page.url()} in ${colorScheme} colors`).toEqual([]);
  }
}

async function checkTabs({ page }: Setup): Promise<void> {
  const tabs = await page.getByRole("tab").allInnerTexts();
  for (const name of tabs) {
    const tab = page.getByRole("tab", { name, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
    await check(page);
  }
  if (tabs.length === 0) await check(page);
}

test("the doors to Foyer", async ({ browser }) => {
  const { page } = await Visitor.in(browser);
  await page.goto("/sign-in");
  await check(page);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("textbox", { name: "Email" })).toHaveAttribute("aria-invalid");
  await check(page);
  await page.goto("/invite/not-a-secret");
  await check(page);
  await page.goto("/no-such-page");
  await check(page);
});

test("Setup's lists", async ({ setup }) => {
  for (const path of lists) {
    await setup.page.goto(path);
    await expect(setup.page.getByRole("heading", { level: 1 })).toBeVisible();
    await check(setup.page);
  }
});

test("chosen rows, and an event of the audit trail", async ({ setup }) => {
  const { page } = setup;
  await page.goto("/setup/queues");
  await page.getByRole("checkbox", { name: "Select all" }).check();
  await check(page);
  await page.goto("/setup/audit-trail?kind=queue&action=queue_created");
  await page.getByRole("link", { name: "Created the queue" }).first().click();
  await expect(page.getByRole("heading", { name: "What changed" })).toBeVisible();
  await check(page);
});

for (const [path, button] of dialogs) {
  test(`the dialog of "${button}"`, async ({ setup }) => {
    await setup.page.goto(path);
    await setup.button(button).click();
    await expect(setup.page.getByRole("dialog")).toBeVisible();
    await check(setup.page);
  });
}

for (const [list, label] of records) {
  test(`the tabs of ${label}`, async ({ setup }) => {
    test.slow();
    await setup.openRecord(list, label);
    await checkTabs(setup);
  });
}

test("the chat, from its questions to its end, and the Console meanwhile", async ({
  customer,
  ray,
}) => {
  await ray.open();
  await check(ray.page);
  await customer.visit();
  await check(customer.page);
  await customer.open();
  await check(customer.page);
  await customer.button("Start chat").click();
  await expect(customer.field("Email")).toHaveAttribute("aria-invalid", "true");
  await check(customer.page);

  await customer.field("First name").fill("Axel");
  await customer.field("Email").fill("axel@example.com");
  await customer.button("Start chat").click();
  await customer.send("Can everybody read this?");
  await expect(ray.waitingChat("Axel")).toBeVisible();
  await check(ray.page);
  await ray.accept("Axel");
  await ray.reply("Yes.");
  await expect(customer.saying("Yes.")).toBeVisible();
  await check(customer.page);
  await check(ray.page);

  await customer.button("End chat").click();
  await check(customer.page);
  await customer.button("End now").click();
  await expect(customer.button("Start new chat")).toBeVisible();
  await check(customer.page);
  await check(ray.page);
});
