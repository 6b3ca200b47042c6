import { foyer } from "../addresses";
import { expect, test } from "../fixtures";
import { Customer } from "../pages/customer";
import { deployments } from "../people";

const { label, developerName } = deployments.bakery;

test("switched off, open chats go on and new pages show none", async ({
  setup,
  customer,
  ray,
  browser,
}) => {
  await ray.open();
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Bruno" });
  await customer.send("Still open?");
  await ray.accept("Bruno");

  await setup.openDeployment(label);
  await expect(setup.page.getByText("Showing", { exact: true })).toBeVisible();
  await setup.page.getByRole("switch", { name: "Show chat on websites", exact: true }).click();
  await expect(setup.page.getByText("Not showing", { exact: true })).toBeVisible();

  await ray.reply("For you, yes.");
  await expect(customer.saying("For you, yes.")).toBeVisible();
  await customer.send("Thank you!");
  await expect(ray.saying("Thank you!")).toBeVisible();

  await customer.page.reload();
  await expect(customer.saying("Thank you!")).toBeVisible();
  await customer.send("Still there after a reload.");
  await expect(ray.saying("Still there after a reload.")).toBeVisible();

  const next = new Customer(await browser.newPage());
  await next.visit({ deployment: developerName });
  await expect
    .poll(() => next.said)
    .toContain(
      `[Foyer] Chat not shown (deployment_off). The deployment is switched off. Fix: ${foyer}/setup`,
    );
  await expect(next.launcher).toHaveCount(0);
  await expect(next.window).toHaveCount(0);

  await setup.page.getByRole("button", { name: "Switch on", exact: true }).click();
  await expect(setup.page.getByText("Showing", { exact: true })).toBeVisible();
  await next.page.reload();
  await expect(next.launcher).toBeVisible();
  await next.page.close();
});
