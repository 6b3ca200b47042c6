import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { Desk } from "../pages/desk";
import type { Setup } from "../pages/setup";
import { Visitor } from "../pages/visitor";
import { people } from "../people";

const password = "correct horse battery";

/** The link that Setup shows once. */
async function invite({ page }: Setup, email: string): Promise<string> {
  await page.goto("/setup/team-members");
  await page.getByRole("button", { name: "Invite member", exact: true }).click();
  await page.getByRole("textbox", { name: "Email", exact: true }).fill(email);
  await page.getByRole("button", { name: "Create invite link", exact: true }).click();
  const link = page.getByRole("textbox", { name: "Invite link", exact: true });
  await expect(link).toHaveValue(/^http:\/\/localhost:3100\/invite\/.+/);
  const address = await link.inputValue();
  await page.getByRole("button", { name: "Done", exact: true }).click();
  return address;
}

async function disable({ page }: Setup, name: string): Promise<void> {
  await page.goto("/setup/team-members");
  await page.getByRole("button", { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole("menuitem", { name: "Disable access", exact: true }).click();
  await page.getByRole("button", { name: "Disable now", exact: true }).click();
  await expect(page.getByRole("row", { name })).toContainText("Access off");
}

const alert = (page: Page) => page.getByRole("alert").filter({ hasText: /\w/ });

test("an invite link makes its holder a rep, once", async ({ setup, browser }) => {
  const link = await invite(setup, "ivy@example.com");
  const ivy = await Visitor.in(browser);
  await ivy.join(link, "Ivy Invited", password);
  await new Desk(ivy.page).open();

  const second = await Visitor.in(browser);
  await second.page.goto(link);
  await expect(second.page.getByRole("heading", { level: 1 })).toHaveText(
    "This link opens nothing",
  );
  await expect(second.page.getByRole("button", { name: "Join" })).toHaveCount(0);
});

test("a wrong password says so, and no more", async ({ browser }) => {
  for (const email of [people.ray.email, "nobody@example.com"]) {
    const visitor = await Visitor.in(browser);
    await visitor.signIn(email, "not the password");
    await expect(alert(visitor.page)).toContainText(
      "This email and password do not match. Check both.",
    );
    await expect(visitor.field("Email")).toHaveValue(email);
  }
});

test("a rep has no Setup", async ({ ray }) => {
  for (const path of ["/setup", "/setup/team-members", "/setup/cors-allowlist?add="]) {
    await ray.page.goto(path);
    await expect(ray.page).toHaveURL(/\/console$/);
  }
  await expect(ray.page.getByRole("link", { name: "Setup", exact: true })).toHaveCount(0);
});

test("who loses access is told at the Console at once, and after the right password", async ({
  setup,
  browser,
}) => {
  const dora = await Visitor.in(browser);
  await dora.join(await invite(setup, "dora@example.com"), "Dora Disabled", password);
  await new Desk(dora.page).open();
  await disable(setup, "Dora Disabled");
  const said = dora.page.getByRole("alertdialog", { name: "You are signed out" });
  await expect(said).toBeVisible({ timeout: 5000 });
  await expect(said).toContainText("Your access has been turned off.");

  const again = await Visitor.in(browser);
  await again.signIn("dora@example.com", "not the password");
  await expect(alert(again.page)).toContainText("do not match");
  await again.signIn("dora@example.com", password);
  await expect(alert(again.page)).toContainText("Your access has been turned off.");
});

test("a session that was ended elsewhere says so", async ({ setup, browser }) => {
  const link = await invite(setup, "elsa@example.com");
  const here = await Visitor.in(browser);
  await here.join(link, "Elsa Elsewhere", password);
  const there = await Visitor.in(browser);
  await there.signIn("elsa@example.com", password);
  await expect(there.page).toHaveURL(/\/console$/);
  await there.page.getByRole("button", { name: "Account", exact: true }).click();
  await there.page.getByRole("menuitem", { name: "Sign out everywhere else" }).click();

  await expect(here.page.getByRole("alertdialog", { name: "You are signed out" })).toBeVisible();
  await here.page.goto("/console");
  await expect(here.page).toHaveURL(/\/sign-in/);
  await expect(here.page.getByText("You were signed out from another browser.")).toBeVisible();
});

test("signing out leaves nothing open", async ({ setup, browser }) => {
  const link = await invite(setup, "otto@example.com");
  const otto = await Visitor.in(browser);
  await otto.join(link, "Otto Out", password);
  await otto.page.getByRole("button", { name: "Account", exact: true }).click();
  await otto.page.getByRole("menuitem", { name: "Sign out", exact: true }).click();
  await expect(otto.page).toHaveURL(/\/sign-in/);
  await otto.page.goto("/console");
  await expect(otto.page).toHaveURL(/\/sign-in/);
});
