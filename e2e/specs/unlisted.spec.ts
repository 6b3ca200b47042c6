import { foyer, unlistedSite } from "../addresses";
import { expect, test } from "../fixtures";

test("a page of an origin that is not listed shows no chat until an admin allows it", async ({
  customer,
  setup,
}) => {
  await customer.visit({ at: unlistedSite });
  await expect
    .poll(() => customer.said)
    .toContain(
      `[Foyer] Chat not shown (origin_not_allowed). ${unlistedSite} could not read the configuration. Usual cause: it is not in the CORS Allowlist. Fix: ${foyer}/setup/cors-allowlist?add=${encodeURIComponent(unlistedSite)}`,
    );
  await expect(customer.launcher).toHaveCount(0);

  await setup.openDeployment("Sample Web", "Domains");
  const row = setup.page
    .getByRole("table", { name: "Refused in the last 7 days", exact: true })
    .getByRole("row", { name: unlistedSite, exact: true });
  await row.getByRole("button", { name: "Allow this origin", exact: true }).click();

  const dialog = setup.page.getByRole("dialog", { name: "Add origin" });
  await expect(dialog.getByRole("textbox", { name: "Origin pattern", exact: true })).toHaveValue(
    unlistedSite,
  );
  await dialog.getByRole("button", { name: "Allow origin", exact: true }).click();
  await expect(row).toContainText("Allowed now");

  await customer.page.reload();
  await customer.open();
});
