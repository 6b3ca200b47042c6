import { type Browser, expect, type Locator, type Page } from "@playwright/test";

/** Somebody at Foyer's doors: sign-in, welcome, invitation. */
export class Visitor {
  constructor(readonly page: Page) {}

  static async in(browser: Browser): Promise<Visitor> {
    return new Visitor(await (await browser.newContext()).newPage());
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true });
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto("/sign-in");
    await this.field("Email").fill(email);
    await this.field("Password").fill(password);
    await this.page.getByRole("button", { name: "Sign in", exact: true }).click();
  }

  async join(link: string, name: string, password: string): Promise<void> {
    await this.page.goto(link);
    await this.field("Full name").fill(name);
    await this.field("Password").fill(password);
    await this.page.getByRole("button", { name: "Join", exact: true }).click();
    await expect(this.page).toHaveURL(/\/console$/);
  }
}
