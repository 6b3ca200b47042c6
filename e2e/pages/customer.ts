import { expect, type Locator, type Page } from "@playwright/test";
import { foyer, site } from "../addresses";
import { organizationId } from "../people";

type Visit = {
  /** One of `e2e/hosts/pages.ts`. */
  path?: string;
  deployment?: string;
  at?: string;
  settings?: Record<string, unknown>;
  hidden?: Record<string, string>;
  /** Claims of whoever is signed in on the page; see `/account`. */
  visitor?: Record<string, unknown>;
};

/** What a stranger does on a website with a chat. */
export class Customer {
  readonly launcher: Locator;
  readonly window: Locator;
  readonly log: Locator;
  readonly message: Locator;
  /** Each line that the browser's console showed. */
  readonly said: string[] = [];

  constructor(readonly page: Page) {
    this.launcher = page.getByRole("button", { name: "Open chat", exact: true });
    this.window = page.getByRole("dialog", { name: "Chat", exact: true });
    this.log = this.window.getByRole("log", { name: "Conversation", exact: true });
    this.message = this.window.getByRole("textbox", { name: "Message", exact: true });
    page.on("console", (line) => this.said.push(line.text()));
  }

  async visit({
    path = "/plain",
    deployment = "Sample_Web",
    at = site,
    settings = {},
    hidden = {},
    visitor,
  }: Visit = {}): Promise<void> {
    const query = new URLSearchParams({
      foyer,
      org: organizationId,
      deployment,
      settings: JSON.stringify(settings),
      hidden: JSON.stringify(hidden),
      ...(visitor && { visitor: JSON.stringify(visitor) }),
    });
    await this.page.goto(`${at}${path}?${query}`);
  }

  async open(): Promise<void> {
    await this.launcher.click();
    await expect(this.window).toBeVisible();
  }

  field(label: string): Locator {
    return this.window.getByRole("textbox", { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.window.getByRole("button", { name, exact: true });
  }

  /** Opens the chat and answers what is asked first. */
  async start(answers: Record<string, string>): Promise<void> {
    await this.open();
    for (const [label, answer] of Object.entries(answers)) await this.field(label).fill(answer);
    await this.button("Start chat").click();
    await expect(this.message).toBeVisible();
  }

  async send(text: string): Promise<void> {
    await this.message.fill(text);
    await this.button("Send message").click();
  }

  /** Messages of exactly this text in the log. */
  saying(text: string): Locator {
    return this.log.getByText(text, { exact: true });
  }

  /** What the page hears from here on: each event with the type of its entry. */
  async listen(...names: string[]): Promise<() => Promise<string[]>> {
    const heard = await this.page.evaluateHandle((listened) => {
      const list: string[] = [];
      for (const name of listened) {
        window.addEventListener(name, (event) => {
          const { detail } = event as CustomEvent<{ conversationEntry: { entryType: string } }>;
          list.push(`${name} ${detail.conversationEntry.entryType}`);
        });
      }
      return list;
    }, names);
    return () => heard.jsonValue();
  }

  async endChat(): Promise<void> {
    await this.button("End chat").click();
    await this.window
      .getByRole("alertdialog", { name: "End this chat?" })
      .getByRole("button", { name: "End now", exact: true })
      .click();
  }
}
