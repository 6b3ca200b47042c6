import { expect, test } from "../fixtures";
import { Setup } from "../pages/setup";
import { deployments } from "../people";

const { label } = deployments.giftShop;

test("of two admins on one form, the second sees what the first saved, and merges it", async ({
  setup,
}) => {
  const other = new Setup(await setup.page.context().newPage());
  await setup.openDeployment(label, "Chat window");
  await other.openDeployment(label, "Chat window");
  await other.page.getByRole("textbox", { name: "Link text", exact: true }).fill("Call us");
  await other.page
    .getByRole("textbox", { name: "Link address", exact: true })
    .fill("tel:+15550100");
  await other.page.getByRole("switch", { name: "Emoji picker", exact: true }).check();
  await other.save();

  const text = setup.page.getByRole("textbox", { name: "Link text", exact: true });
  const address = setup.page.getByRole("textbox", { name: "Link address", exact: true });
  await text.fill("Write to us");
  await address.fill("mailto:us@example.com");
  await setup.button("Save").click();
  const dialog = setup.page.getByRole("alertdialog", { name: "Changed by somebody else" });
  await expect(dialog.getByRole("listitem")).toHaveText([
    /Emoji picker: Off → On/,
    /Link text: .* → Call us.*Yours: Write to us/,
    /Link address: .* → tel:\+15550100.*Yours: mailto:us@example\.com/,
  ]);
  await dialog.getByRole("button", { name: "Keep my changes", exact: true }).click();
  await expect(text).toHaveValue("Write to us");
  await expect(address).toHaveValue("mailto:us@example.com");
  await expect(setup.page.getByRole("switch", { name: "Emoji picker" })).toBeChecked();
  await setup.save();
});
