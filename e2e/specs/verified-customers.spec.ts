import type { Browser, Page } from "@playwright/test";
import { site } from "../addresses";
import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";
import type { Setup } from "../pages/setup";
import { deployments } from "../people";

const { developerName: deployment, label } = deployments.tailor;
const visitor = { sub: "ann-42", given_name: "Annabel", family_name: "Archer" };
const visit = { path: "/account", deployment };

async function aBrowser(browser: Browser): Promise<Customer> {
  return new Customer(await (await browser.newContext()).newPage());
}

async function openVerification(setup: Setup): Promise<void> {
  await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "User verification");
}

async function chooseMode({ page }: Setup, mode: string): Promise<void> {
  await page.getByRole("radio", { name: mode, exact: true }).check();
}

const api = "embeddedservice_bootstrap.userVerificationAPI";

function setIdentityToken(page: Page, identityToken: string): Promise<boolean> {
  const given = JSON.stringify({ identityTokenType: "JWT", identityToken });
  return page.evaluate(`${api}.setIdentityToken(${given})`);
}

test.describe.configure({ mode: "serial" });

test("an admin accepts the tokens of a JWKS address and observes", async ({ setup }) => {
  const { page } = setup;
  await page.goto("/setup/user-verification");
  await setup.button("New keyset").click();
  await page.getByRole("textbox", { name: "Label", exact: true }).fill("Tailor accounts");
  await page.getByRole("textbox", { name: "Issuer", exact: true }).fill(site);
  await page.getByRole("radio", { name: "JWKS address", exact: true }).check();
  await page.getByRole("textbox", { name: "JWKS address" }).fill(`${site}/jwks.json`);
  await setup.button("Create keyset").click();
  await expect(page.getByRole("heading", { level: 1, name: "Tailor accounts" })).toBeVisible();
  await setup.button("Fetch now").click();
  await expect(page.getByText("corner-shop-1", { exact: true })).toBeVisible();

  await openVerification(setup);
  await chooseMode(setup, "Observe");
  await page.getByRole("checkbox", { name: "Tailor accounts", exact: true }).check();
  await setup.save();
});

test("a verified customer goes on with the conversation in a second browser", async ({
  browser,
  ray,
}) => {
  await ray.open();
  const phone = await aBrowser(browser);
  await phone.visit({ ...visit, visitor });
  await phone.open();
  await expect(phone.field("First name")).toHaveValue("Annabel");
  await phone.button("Start chat").click();
  await phone.send("From my phone");
  await expect(phone.saying("From my phone")).toBeVisible();

  const laptop = await aBrowser(browser);
  await laptop.visit({ ...visit, visitor });
  await laptop.open();
  await expect(laptop.saying("From my phone")).toBeVisible();
  await laptop.send("From my laptop");
  await expect(phone.saying("From my laptop")).toBeVisible();

  await ray.accept("Annabel Archer");
  const name = ray.details.locator("dl > div", { hasText: "First name" });
  await expect(name).toContainText("Verified");
  await expect(ray.details.locator("dl > div", { hasText: "Customer ID" })).toContainText("ann-42");

  // At the next page the same visitor finds the chat open, and nobody else does.
  await laptop.visit({ ...visit, visitor });
  await expect(laptop.saying("From my laptop")).toBeVisible();
  await laptop.visit(visit);
  await laptop.open();
  await expect(laptop.field("First name")).toHaveValue("");
  await expect(laptop.saying("From my laptop")).toHaveCount(0);
  await laptop.visit({ ...visit, visitor });
  await expect(laptop.saying("From my laptop")).toBeVisible();
  await laptop.page.evaluate(`${api}.clearSession()`);
  await expect(laptop.window).toBeHidden();
  expect(await laptop.page.evaluate(() => JSON.stringify(localStorage))).not.toContain("ann-42");
});

test("a bad token makes a guest while the channel observes, and is counted", async ({
  browser,
  setup,
}) => {
  const guest = await aBrowser(browser);
  await guest.visit({ ...visit, visitor: { ...visitor, iss: "https://somebody.else" } });
  await guest.open();
  await expect.poll(() => guest.said.join("\n")).toContain("identity_token_issuer");
  await guest.field("First name").fill("Nobody");
  await guest.button("Start chat").click();
  await guest.send("Who am I?");
  await expect(guest.saying("Who am I?")).toBeVisible();

  await openVerification(setup);
  const counts = setup.page.getByRole("table", { name: "Chats of the last 7 days" });
  await expect(counts.getByRole("row", { name: /^Valid token 1 chat 50 %/ })).toBeVisible();
  await expect(counts.getByRole("row", { name: /^Failed: Issuer wrong 1 chat/ })).toBeVisible();
  await chooseMode(setup, "Required");
  await expect(
    setup.page.getByText("1 of 2 chats in the last 7 days carried no valid token", {
      exact: false,
    }),
  ).toBeVisible();
  await setup.save();
});

test("where a token is required a guest is asked to sign in, and may do so in mid-page", async ({
  browser,
}) => {
  const guest = await aBrowser(browser);
  await guest.visit(visit);
  await guest.open();
  await expect(guest.window.getByText("Sign in to chat with us, then try again.")).toBeVisible();

  const token = await guest.page.evaluate(async (url) => (await fetch(url)).text(), signedUrl());
  await setIdentityToken(guest.page, token);
  await expect(guest.saying("From my laptop")).toBeVisible();
});

function signedUrl(): string {
  return `${site}/identity-token?visitor=${encodeURIComponent(JSON.stringify(visitor))}`;
}

test("a page that misuses setIdentityToken is told how", async ({ browser }) => {
  const page = await aBrowser(browser);
  await page.visit({ path: "/plain", deployment: "Sample_Web" });
  await expect(page.launcher).toBeVisible();
  const set = await setIdentityToken(page.page, "a.b.c");
  expect(set).toBe(false);
  await expect.poll(() => page.said.join("\n")).toContain("User verification is off");
});
