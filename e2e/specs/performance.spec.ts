import type { Page } from "@playwright/test";
import { foyer, site } from "../addresses";
import { expect, test } from "../fixtures";
import { organizationId } from "../people";

test("before the click the page loads the loader and the configuration, from Foyer alone", async ({
  customer,
}) => {
  const requested: string[] = [];
  customer.page.on("request", (request) => requested.push(request.url()));
  await customer.visit();
  await expect(customer.launcher).toBeVisible();
  await customer.page.waitForLoadState("networkidle");

  const others = requested.filter((url) => !url.startsWith(site) && !url.startsWith("data:"));
  expect(others.map((url) => new URL(url).origin)).toEqual([foyer, foyer]);
  expect(others.map((url) => new URL(url).pathname)).toEqual([
    `/embed/${organizationId}/Sample_Web/assets/js/bootstrap.min.js`,
    "/embeddedservice/v1/embedded-service-config",
  ]);
  expect(await stored(customer.page)).toEqual([]);
});

test("neither the launcher nor the window moves the page", async ({ customer }) => {
  await customer.page.addInitScript(() => {
    const seen = { shifts: 0 };
    Object.assign(window, { seen });
    const observer = new PerformanceObserver((list) => {
      seen.shifts += list.getEntries().length;
    });
    observer.observe({ type: "layout-shift", buffered: true });
  });
  await customer.visit();
  await expect(customer.launcher).toBeVisible();
  const before = await customer.page.locator("h1").boundingBox();
  await customer.open();
  await expect(customer.field("First name")).toBeFocused();
  expect(await customer.page.locator("h1").boundingBox()).toEqual(before);
  expect(await customer.page.evaluate("seen.shifts")).toBe(0);
});

function stored(page: Page): Promise<string[]> {
  return page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}
