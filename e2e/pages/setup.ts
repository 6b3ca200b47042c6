import { expect, type Locator, type Page } from "@playwright/test";

/** What an admin does in Setup. */
export class Setup {
  constructor(readonly page: Page) {}

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** Opens a record from its list, then one of its tabs. */
  async openRecord(list: string, label: string, tab?: string): Promise<void> {
    await this.page.goto(list);
    await this.page.getByRole("link", { name: label, exact: true }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: label })).toBeVisible();
    if (tab) await this.openTab(tab);
  }

  openDeployment(label: string, tab?: string): Promise<void> {
    return this.openRecord("/setup/embedded-service-deployments", label, tab);
  }

  async openTab(name: string): Promise<void> {
    const tab = this.page.getByRole("tab", { name, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute("aria-selected", "true");
  }

  async save(): Promise<void> {
    const bar = this.page.getByRole("region", { name: "Unsaved changes" });
    await bar.getByRole("button", { name: "Save", exact: true }).click();
    await expect(bar).toBeHidden();
  }

  /** Publishes what the dialog shows. */
  async publish(): Promise<void> {
    await this.button("Publish").click();
    const dialog = this.page.getByRole("dialog", { name: "Publish changes" });
    await dialog.getByRole("button", { name: "Publish now", exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}
