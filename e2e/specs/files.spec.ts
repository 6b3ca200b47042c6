import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, test } from "../fixtures";
import { deployments } from "../people";

const { label, developerName } = deployments.framer;
const text = { name: "order.txt", mimeType: "text/plain", buffer: Buffer.from("Two frames") };

async function aPicture(name: string, format: "png" | "gif" = "png") {
  const create = { width: 320, height: 200, channels: 3, background: "teal" } as const;
  const buffer = await sharp({ create }).toFormat(format).toBuffer();
  return { name, mimeType: `image/${format}`, buffer };
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

test("what was made to run in a browser does not run when it is opened", async ({
  setup,
  customer,
}) => {
  const script = "<script>fetch('/ran')</script>";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`;
  const { buffer: gif } = await aPicture("a.gif", "gif");
  const attacks = [
    { name: "page.html", mimeType: "text/html", buffer: Buffer.from(`<!doctype html>${script}`) },
    { name: "logo.svg", mimeType: "image/svg+xml", buffer: Buffer.from(svg) },
    { name: "feed.xml", mimeType: "text/xml", buffer: Buffer.from(`<?xml version="1.0"?>${svg}`) },
    { name: "both.gif", mimeType: "image/gif", buffer: Buffer.concat([gif, Buffer.from(script)]) },
  ];
  await setup.openRecord("/setup/messaging-channels", `${label} Channel`, "Session");
  await setup.page.getByRole("switch", { name: "Customers can send files", exact: true }).check();
  await setup.page.getByRole("radio", { name: "Any type" }).click();
  await setup.save();
  await customer.visit({ deployment: developerName });
  await customer.start({ "First name": "Eve" });
  await attach(customer.page, customer.window, attacks);
  await customer.button("Send message").click();
  await expect(customer.log.getByRole("img", { name: "both.gif", exact: true })).toBeVisible();
  const links = customer.log.locator("a[href*='/files/']");
  await expect(links).toHaveCount(attacks.length);

  const asked: string[] = [];
  const outcomes: string[] = [];
  for (const link of await links.all()) {
    const page = await customer.page.context().newPage();
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const opened = page.goto((await link.getAttribute("href")) ?? "");
    outcomes.push(
      await opened.then(
        () => "shown",
        () => "downloaded",
      ),
    );
    await page.close();
  }
  expect(outcomes).toEqual(["downloaded", "downloaded", "downloaded", "shown"]);
  expect(asked.filter((path) => !path.includes("/files/"))).toEqual([]);
});
