import { type Browser, test as base, expect, type Page } from "@playwright/test";
import { Customer } from "./pages/customer";
import { Desk } from "./pages/desk";
import { Setup } from "./pages/setup";
import { type Person, stateOf } from "./people";

export { expect };

type Fixtures = {
  /** Ann's browser, in Setup. */
  setup: Setup;
  /** Ray's browser, at the Console. */
  ray: Desk;
  /** Rita's browser, at the Console. */
  rita: Desk;
  /** Lena's browser, at the Console. */
  lena: Desk;
  /** A stranger's browser. */
  customer: Customer;
};

/** Each person has a browser of their own, which fails the test when a page of theirs breaks. */
export const test = base.extend<Fixtures>({
  setup: ({ browser }, use) => visit(browser, "ann", (page) => use(new Setup(page))),
  ray: ({ browser }, use) => visit(browser, "ray", (page) => use(new Desk(page))),
  rita: ({ browser }, use) => visit(browser, "rita", (page) => use(new Desk(page))),
  lena: ({ browser }, use) => visit(browser, "lena", (page) => use(new Desk(page))),
  customer: ({ browser }, use) => visit(browser, undefined, (page) => use(new Customer(page))),
});

async function visit(
  browser: Browser,
  person: Person | undefined,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(person ? { storageState: stateOf(person) } : {});
  const page = await context.newPage();
  const faults = watchFaults(page);
  await work(page);
  await context.close();
  expect(faults).toEqual([]);
}

/** What breaks in a page: exceptions, and whatever React or the page's policy complains about. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // The browser's own words on an answer of 4xx, a foreign origin, or a connection that was cut.
    if (/^(Failed to load resource|Access to fetch)/.test(message.text())) return;
    faults.push(message.text());
  });
  return faults;
}
