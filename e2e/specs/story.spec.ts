import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { newcomer, site } from "../addresses";
import { watchFaults } from "../fixtures";
import { Customer } from "../pages/customer";
import { Desk } from "../pages/desk";
import { Setup } from "../pages/setup";
import { Visitor } from "../pages/visitor";

test.use({ baseURL: newcomer });
test.describe.configure({ mode: "serial" });

let browsers: { admin: BrowserContext; stranger: BrowserContext };
let admin: Page;
let customer: Customer;
let desk: Desk;
let snippet: string;
const faults: string[][] = [];

test.beforeAll(async ({ browser }) => {
  const permissions = ["clipboard-read", "clipboard-write"];
  browsers = {
    admin: await browser.newContext({ baseURL: newcomer, permissions }),
    stranger: await browser.newContext(),
  };
  admin = await browsers.admin.newPage();
  customer = new Customer(await browsers.stranger.newPage());
  faults.push(watchFaults(admin), watchFaults(customer.page));
});
test.afterAll(async () => {
  await browsers.admin.close();
  await browsers.stranger.close();
});

test("the first visit makes the first admin", async () => {
  await admin.goto("/");
  await expect(admin).toHaveURL(/\/welcome$/);
  const visitor = new Visitor(admin);
  await visitor.field("Full name").fill("Ada Admin");
  await visitor.field("Email").fill("ada@example.com");
  await visitor.field("Password").fill("a long enough secret");
  await visitor.field("Organization").fill("Corner Shop");
  await expect(
    admin.getByRole("checkbox", { name: "Load the sample setup", exact: true }),
  ).not.toBeChecked();
  await admin.getByRole("button", { name: "Create account", exact: true }).click();
  await expect(admin).toHaveURL(/\/setup$/);
  await expect(admin.getByRole("heading", { level: 1, name: "Home" })).toBeVisible();
});

test("the first visit is over for ever", async ({ browser }) => {
  const visitor = await Visitor.in(browser);
  await visitor.page.goto(`${newcomer}/welcome`);
  await expect(visitor.page).toHaveURL(/\/sign-in$/);
});

test("one dialog sets up a website chat and leads to its snippet", async () => {
  const setup = new Setup(admin);
  await setup.button("Set up a website chat").click();
  await admin.getByRole("textbox", { name: "Name", exact: true }).fill("Shop chat");
  await admin.getByRole("textbox", { name: "Domain", exact: true }).fill("127.0.0.1:4000");
  await expect(
    admin.getByRole("combobox", { name: "Who answers" }).getByRole("option", { selected: true }),
  ).toHaveText("Me, in a new queue");
  await expect(admin.getByRole("dialog")).toContainText(`Allowed websites: ${site}`);
  await setup.button("Create chat").click();

  await expect(admin.getByRole("heading", { level: 1, name: "Shop chat" })).toBeVisible();
  await expect(admin.getByRole("tab", { name: "Install", exact: true })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await expect(
    admin.getByText("This is a loopback address: only this computer reaches it."),
  ).toBeVisible();
});

test("the snippet that is shown is the snippet that is copied", async () => {
  const region = admin.getByRole("region", { name: "Code snippet", exact: true });
  await region.getByRole("button", { name: "Copy snippet", exact: true }).click();
  await expect(region).toContainText("Copied");
  snippet = await admin.evaluate(() => navigator.clipboard.readText());
  expect(snippet).toBe(await region.locator("code").textContent());
});

test("pasted on the website, it shows the chat", async ({ request }) => {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><link rel="icon" href="data:,"></head><body><h1>Shop</h1>\n${snippet}</body></html>`;
  await request.put(`${site}/pasted/shop`, { data: html });
  await customer.page.goto(`${site}/pasted/shop`);
  await customer.open();
  await customer.send("Do you have rye bread?");
  await expect(customer.saying("Do you have rye bread?")).toBeVisible();
  await expect(customer.log).toContainText("Sent");
});

test("who made the chat answers it", async () => {
  desk = new Desk(admin);
  await desk.open();
  await desk.accept("Guest");
  await expect(desk.saying("Do you have rye bread?")).toBeVisible();
  await expect(customer.log).toContainText("Ada Admin joined");

  await desk.message.pressSequentially("Yes");
  await expect(customer.log).toContainText("Ada Admin is typing");
  await desk.reply("Yes, baked this morning.");
  await expect(customer.saying("Yes, baked this morning.")).toBeVisible();
  await expect(customer.log).not.toContainText("is typing");

  await customer.message.pressSequentially("Gr");
  await expect(desk.log).toContainText("Guest is typing");
  await customer.send("Great, keep me one.");
  await expect(desk.saying("Great, keep me one.")).toBeVisible();
});

test("the rep ends the chat, and the customer may start another", async () => {
  await desk.endChat();
  await expect(customer.log).toContainText("Chat ended");
  await expect(admin.getByText("This chat has ended")).toBeVisible();
  await expect(customer.button("Start new chat")).toBeVisible();
});

test("Home shows that it works", async () => {
  await admin.goto("/setup");
  const guided = admin.getByRole("region", { name: "Guided setup", exact: true });
  await expect(guided).toContainText("Shop chat is live on 127.0.0.1:4000");
  await guided.getByText("Show the steps").click();
  for (const title of ["Who answers", "Publish", "Install", "First conversation"]) {
    const step = guided.getByRole("listitem").filter({ hasText: title });
    await expect(step).toContainText("Done");
  }
});

test("nothing broke on the way", () => {
  expect(faults.flat()).toEqual([]);
});
