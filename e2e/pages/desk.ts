import { expect, type Locator, type Page } from "@playwright/test";

/** What a rep does at the Console. */
export class Desk {
  readonly presence: Locator;
  readonly waiting: Locator;
  readonly mine: Locator;
  readonly log: Locator;
  readonly message: Locator;
  readonly details: Locator;

  constructor(readonly page: Page) {
    this.presence = page.getByRole("combobox", { name: "Presence", exact: true });
    this.waiting = page.getByRole("list", { name: "Waiting", exact: true });
    this.mine = page.getByRole("list", { name: "My sessions", exact: true });
    this.log = page.getByRole("log", { name: "Conversation", exact: true });
    this.message = page.getByRole("textbox", { name: "Message", exact: true });
    this.details = page.getByRole("complementary", { name: "Customer", exact: true });
  }

  async open(presence: "Available" | "Busy" | "Offline" = "Available"): Promise<void> {
    await this.page.goto("/console");
    await expect(this.presence).toBeEnabled();
    await this.presence.selectOption(presence);
    await expect(this.presence.getByRole("option", { selected: true })).toHaveText(presence);
  }

  /** A waiting chat, by the customer's name. */
  waitingChat(name: string): Locator {
    return this.waiting.getByRole("group", { name, exact: true });
  }

  async accept(name: string): Promise<void> {
    await this.waitingChat(name).getByRole("button", { name: "Accept", exact: true }).click();
  }

  async reply(text: string): Promise<void> {
    await this.message.fill(text);
    await this.page.getByRole("button", { name: "Send", exact: true }).click();
  }

  saying(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  async endChat(): Promise<void> {
    await this.page.getByRole("button", { name: "End chat", exact: true }).click();
    await this.page
      .getByRole("alertdialog", { name: "End this chat?" })
      .getByRole("button", { name: "End now", exact: true })
      .click();
  }
}
