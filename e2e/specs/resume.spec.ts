import type { Locator } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";

const texts = (log: Locator) => log.locator(".bubble").allInnerTexts();

test("a reload in mid-chat shows every message once and goes on", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Rhea", Email: "rhea@example.com" });
  await customer.send("one");
  await ray.accept("Rhea");
  await ray.reply("two");
  await expect(customer.saying("two")).toBeVisible();
  await customer.send("three");
  await expect(ray.saying("three")).toBeVisible();

  await customer.page.reload();
  await expect(customer.saying("three")).toBeVisible();
  await ray.reply("four");
  await expect(customer.saying("four")).toBeVisible();
  expect(await texts(customer.log)).toEqual(["one", "two", "three", "four"]);
});

test("a second tab shows the same chat, and both hear the answer", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Tibor", Email: "tibor@example.com" });
  await customer.send("from the first tab");
  await ray.accept("Tibor");

  const second = new Customer(await customer.page.context().newPage());
  await second.visit();
  await expect(second.saying("from the first tab")).toBeVisible();
  await second.send("from the second tab");
  await expect(customer.saying("from the second tab")).toBeVisible();
  await ray.reply("to both");
  await expect(customer.saying("to both")).toBeVisible();
  await expect(second.saying("to both")).toBeVisible();
  const said = ["from the first tab", "from the second tab", "to both"];
  expect(await texts(customer.log)).toEqual(said);
  expect(await texts(second.log)).toEqual(said);
});

test("what was written without a connection is sent once when it is back", async ({
  customer,
  ray,
}) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Orla", Email: "orla@example.com" });
  await customer.send("before");
  await ray.accept("Orla");
  await expect(ray.saying("before")).toBeVisible();

  await customer.page.context().setOffline(true);
  await expect(customer.window).toContainText(
    "You are offline. Messages will be sent when you are back.",
  );
  await customer.send("written offline, first");
  await customer.send("written offline, second");
  await ray.reply("while you were away");
  await customer.page.context().setOffline(false);

  await expect(ray.saying("written offline, second")).toBeVisible();
  await expect(customer.saying("while you were away")).toBeVisible();
  await ray.reply("after");
  await expect(customer.saying("after")).toBeVisible();
  const said = await texts(customer.log);
  expect(said.toSorted()).toEqual([
    "after",
    "before",
    "while you were away",
    "written offline, first",
    "written offline, second",
  ]);
  const rest = said.filter((text) => text.startsWith("written"));
  expect(rest).toEqual(["written offline, first", "written offline, second"]);
});

test("a send whose answer was lost is stored once", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Ludo", Email: "ludo@example.com" });
  let lost = 0;
  await customer.page.route("**/message", async (route) => {
    if (lost > 0) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await customer.send("only once");
  await ray.accept("Ludo");
  await expect(ray.saying("only once")).toBeVisible();
  await customer.send("and this");
  await expect(ray.saying("and this")).toBeVisible();
  expect(await texts(customer.log)).toEqual(["only once", "and this"]);
  await expect(ray.saying("only once")).toHaveCount(1);
});

test("what could not be sent says so, and goes again when asked", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Nadia", Email: "nadia@example.com" });
  await customer.send("the first arrives");
  await expect(customer.log).toContainText("You are in line.");
  await customer.page.route("**/message", (route) => route.fulfill({ status: 500, body: "" }));
  await customer.send("the second does not");
  await expect(customer.log).toContainText("Not sent.", { timeout: 30_000 });
  await expect(customer.log).not.toContainText("You are in line.");

  await customer.page.unroute("**/message");
  await customer.button("Try again").click();
  await expect(customer.log).not.toContainText("Not sent.");
  await ray.accept("Nadia");
  await expect(ray.saying("the second does not")).toHaveCount(1);
});

test("a stream that is lost says so and misses nothing", async ({ customer, ray }) => {
  await ray.open();
  await customer.visit();
  await customer.start({ "First name": "Stella", Email: "stella@example.com" });
  await customer.send("listening");
  await ray.accept("Stella");

  await customer.page.route("**/eventrouter/v1/sse*", (route) => route.abort());
  await customer.page.context().setOffline(true);
  await expect(customer.window).toContainText("You are offline.");
  await customer.page.context().setOffline(false);
  await expect(customer.window).toContainText("Reconnecting…");
  await ray.reply("said meanwhile");
  await expect(ray.saying("said meanwhile")).toBeVisible();

  await customer.page.unroute("**/eventrouter/v1/sse*");
  await expect(customer.saying("said meanwhile")).toBeVisible({ timeout: 40_000 });
  await expect(customer.window).not.toContainText("Reconnecting…");
  expect(await texts(customer.log)).toEqual(["listening", "said meanwhile"]);
});
