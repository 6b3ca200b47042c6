import { foyer, site } from "../addresses";
import { expect, test } from "../fixtures";
import { organizationId } from "../people";

declare global {
  interface Window {
    /** What a page of `e2e/hosts` saw its policy refuse. */
    violations: string[];
  }
}

test("a page with nonces and Trusted Types shows the chat without a violation", async ({
  customer,
}) => {
  await customer.visit({ path: "/strict-csp" });
  await customer.start({ "First name": "Strix", Email: "strix@example.com" });
  await customer.send("Is this safe?");
  await expect(customer.saying("Is this safe?")).toBeVisible();
  await expect(customer.log).toContainText("Sent");
  expect(await customer.page.evaluate(() => window.violations)).toEqual([]);
});

test("a policy that forgets Foyer is named as the reason", async ({ browser }) => {
  const page = await browser.newPage();
  const said: string[] = [];
  page.on("console", (line) => said.push(line.text()));
  const query = new URLSearchParams({ org: organizationId, deployment: "Sample_Web" });
  await page.goto(`${site}/csp-blocked?${query}`);
  await expect
    .poll(() => said)
    .toContain(
      `[Foyer] Chat not shown (blocked_by_csp). ${site} could not read the configuration. Usual cause: its Content-Security-Policy. Fix: allow ${foyer} in connect-src and script-src`,
    );
  await expect(page.getByRole("button", { name: "Open chat" })).toHaveCount(0);
  await page.close();
});
