import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";

test("eight tabs share one stream; when its tab closes another goes on, and nothing is lost or doubled", async ({
  customer,
  ray,
}) => {
  const context = customer.page.context();
  const readers: Page[] = [];
  context.on("request", (request) => {
    if (request.url().includes("/eventrouter/v1/sse")) readers.push(request.frame().page());
  });

  await ray.open();
  await customer.visit();
  const asking = new Customer(await context.newPage());
  await asking.visit();
  await asking.open();
  await expect(asking.field("First name")).toBeVisible();
  await customer.start({ "First name": "Octavia", Email: "octavia@example.com" });
  await customer.send("from the first tab");
  await ray.accept("Octavia");
  // A tab that still showed the form goes along.
  await expect(asking.saying("from the first tab")).toBeVisible();

  const tabs = [customer, asking];
  while (tabs.length < 8) {
    const tab = new Customer(await context.newPage());
    await tab.visit();
    await expect(tab.saying("from the first tab")).toBeVisible();
    tabs.push(tab);
  }
  await tabs[7]?.send("from the eighth tab");
  await ray.reply("to all tabs");
  for (const tab of tabs) await expect(tab.saying("to all tabs")).toBeVisible();
  expect(readers).toHaveLength(1);

  const others = tabs.filter(({ page }) => page !== readers[0]);
  await Promise.all([readers[0]?.close(), ray.reply("while it closes")]);
  for (const tab of others) await expect(tab.saying("while it closes")).toBeVisible();
  await ray.reply("and after");
  const said = [
    "from the first tab",
    "from the eighth tab",
    "to all tabs",
    "while it closes",
    "and after",
  ];
  for (const tab of others) {
    await expect(tab.saying("and after")).toBeVisible();
    expect(await tab.log.locator(".bubble").allInnerTexts()).toEqual(said);
  }
  expect(readers).toHaveLength(2);
});

test("a tab whose browser has put it to sleep leads no longer", async ({ customer, ray }) => {
  const context = customer.page.context();
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Morpheus", Email: "morpheus@example.com" });
  await customer.send("before the sleep");
  await ray.accept("Morpheus");
  await expect(ray.saying("before the sleep")).toBeVisible();

  // It reads the stream by now, for its own message came back.
  const other = new Customer(await context.newPage());
  await other.visit();
  await expect(other.saying("before the sleep")).toBeVisible();
  const slept = customer.page.evaluate(() => {
    const until = Date.now() + 9000;
    while (Date.now() < until);
  });
  await other.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await ray.reply("while it sleeps");
  await expect(other.saying("while it sleeps")).toBeVisible({ timeout: 8000 });
  await slept;
  await ray.reply("awake again");
  const said = ["before the sleep", "while it sleeps", "awake again"];
  for (const tab of [customer, other]) {
    await expect(tab.saying("awake again")).toBeVisible();
    expect(await tab.log.locator(".bubble").allInnerTexts()).toEqual(said);
  }
});
