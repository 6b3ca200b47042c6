import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.framer;
const text = { name: "order.txt", mimeType: "text/plain", buffer: Buffer.from("Two frames") };

async function aPicture(name: string) {
  const create = { width: 320, height: 200, channels: 3, background: "teal" } as const;
  return { name, mimeType: "image/png", buffer: await sharp({ create }).png().toBuffer() };
}

async function attach(page: Page, within: Locator | Page, files: (typeof text)[]): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await within.getByRole("button", { name: "Attach files", exact: true }).click();
  await (await choosing).setFiles(files);
}

/** Whether the browser could decode what it shows. */
function decoded(picture: Locator): Promise<boolean> {
  return picture.evaluate((image: HTMLImageElement) => image.decode().then(() => true));
}

test("files go both ways, on a page that forbids whatever it can", async ({
  setup,
  ray,
  customer,
}) => {
  await ray.open();
  await customer.visit({ path: "/strict-csp", deployment: developerName });
  await customer.start({ "First name": "Fay" });
  await attach(customer.page, customer.window, [await aPicture("wall.png"), text]);
  await customer.send("It has to fit here");
  await expect(customer.saying("It has to fit here")).toBeVisible();
  const own = customer.log.getByRole("img", { name: "wall.png", exact: true });
  expect(await decoded(own)).toBe(true);
  await expect(
    customer.log.getByRole("link", { name: "Download order.txt", exact: true }),
  ).toBeVisible();

  await ray.accept("Fay");
  await expect(ray.saying("It has to fit here")).toBeVisible();
  expect(await decoded(ray.log.getByRole("img", { name: "wall.png", exact: true }))).toBe(true);
  const downloading = ray.page.waitForEvent("download");
  await ray.log.getByRole("link", { name: "Download order.txt", exact: true }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("order.txt");
  expect(await readFile(await download.path(), "utf8")).toBe("Two frames");

  await attach(ray.page, ray.page, [await aPicture("frame.png")]);
  await ray.reply("This one?");
  await expect(customer.saying("This one?")).toBeVisible();
  expect(await decoded(customer.log.getByRole("img", { name: "frame.png" }))).toBe(true);

  await attach(customer.page, customer.window, [{ ...text, name: "frame.exe" }]);
  await expect(customer.window.getByRole("alert")).toContainText("frame.exe cannot be sent.");
  expect(await customer.page.evaluate(() => window.violations)).toEqual([]);

  await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "Session");
  await setup.page.getByRole("switch", { name: "Customers can send files", exact: true }).click();
  await setup.save();
  await customer.page.reload();
  await expect(customer.saying("This one?")).toBeVisible();
  await expect(customer.message).toBeVisible();
  await expect(customer.button("Attach files")).toHaveCount(0);
});

test("a file that did not get through goes again, and can be given up", async ({ customer }) => {
  await customer.visit({ deployment: deployments.saddler.developerName });
  await customer.start({ "First name": "Fritz" });
  const upload = /\/conversation\/[^/]+\/file$/;
  await customer.page.route(upload, (route) => route.fulfill({ status: 400, body: "{}" }));
  await attach(customer.page, customer.window, [text]);
  await customer.send("My order");
  await expect(customer.window.getByText("Not sent.")).toBeVisible();
  await attach(customer.page, customer.window, [{ ...text, name: "wrong.txt" }]);
  await customer.button("Send message").click();
  await customer.button("Cancel sending wrong.txt").click();
  await customer.page.unroute(upload);
  await customer.button("Try again").click();
  await expect(customer.log.getByRole("link", { name: "Download order.txt" })).toHaveCount(1);
  await expect(customer.log.getByText("wrong.txt")).toHaveCount(0);
});
