import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";

test("eight tabs share one stream; when its tab closes another goes on, and nothing is lost or doubled", async ({
  customer,
  ray,
}) => {
  const context = customer.page.context();
  let streams = 0;
  context.on("request", (request) => {
    if (request.url().includes("/eventrouter/v1/sse")) streams += 1;
  });

  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Octavia", Email: "octavia@example.com" });
  await customer.send("from the first tab");
  await ray.accept("Octavia");

  const others: Customer[] = [];
  for (let tab = 2; tab <= 8; tab++) {
    const other = new Customer(await context.newPage());
    await other.visit();
    await expect(other.saying("from the first tab")).toBeVisible();
    others.push(other);
  }
  const last = others.at(-1) as Customer;
  await last.send("from the eighth tab");
  await ray.reply("to all tabs");
  for (const tab of [customer, ...others]) await expect(tab.saying("to all tabs")).toBeVisible();
  expect(streams).toBe(1);

  await Promise.all([customer.page.close(), ray.reply("while it closes")]);
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
  expect(streams).toBe(2);
});
