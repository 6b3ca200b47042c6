import { expect, test } from "@playwright/test";
import { type Person, people, stateOf } from "../people";

for (const [key, { name, email, password }] of Object.entries(people)) {
  test(`${name} signs in`, async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("textbox", { name: "Email", exact: true }).fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByRole("button", { name: "Account", exact: true })).toBeVisible();
    await page.context().storageState({ path: stateOf(key as Person) });
  });
}
