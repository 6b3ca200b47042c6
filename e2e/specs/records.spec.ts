import { readFile } from "node:fs/promises";
import { expect, test } from "../fixtures";

test.describe.configure({ mode: "serial" });

test("several records are deleted at once, what is in use says why, and Undo brings them back", async ({
  setup,
}) => {
  const { page } = setup;
  await page.goto("/setup/queues");
  const choose = (name: string) => page.getByRole("checkbox", { name: `Select ${name}` });
  await choose("Spring").press("Space");
  await choose("Summer").check();
  await choose("Support").check();
  const bar = page.getByRole("group", { name: "Selection" });
  await expect(bar).toContainText("3 selected");
  await bar.getByRole("button", { name: "Delete" }).click();
  await setup.button("Delete 3 queues").click();

  await expect(page.getByText("2 deleted, 1 not.")).toBeVisible();
  await expect(page.getByText(/ route chats to Support\./)).toBeVisible();
  await expect(bar).toContainText("1 selected");
  await expect(page.getByRole("row", { name: "Spring" })).toBeHidden();

  await setup.button("Undo").click();
  await expect(page.getByRole("row", { name: "Spring" })).toBeVisible();
  await expect(page.getByRole("row", { name: "Summer" })).toBeVisible();
});

test("a record's history says what changed, and is exported as it is filtered", async ({
  setup,
  ray,
}) => {
  const { page } = setup;
  await page.goto("/setup/queues");
  await setup.button("Actions for Spring").click();
  await page.getByRole("menuitem", { name: "History" }).click();
  await expect(setup.button("Show all records")).toHaveText("Only Spring");
  const events = page.getByRole("table", { name: "Audit events" }).getByRole("link");
  await expect(page.getByRole("link", { name: "Restored the queue" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Created the queue" })).toBeVisible();

  await setup.button("Export").click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "As CSV" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^audit-trail-.*\.csv$/);
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines[0]).toBe(
    "When,Who,Who (ID),What,Action,Record kind,Record ID,Record,From,Before,After",
  );
  expect(lines.slice(1).map((line) => line.split(",")[4])).toEqual([
    "queue_restored",
    "queue_deleted",
    "queue_created",
  ]);
  const json = await page.request.get("/api/setup/v1/audit-trail.json?action=queue_restored");
  expect((await json.json()).map(({ record }: { record?: string }) => record)).toHaveLength(2);
  expect((await ray.page.request.get("/api/setup/v1/audit-trail.csv")).status()).toBe(403);

  await page.getByRole("combobox", { name: "Action" }).selectOption({ label: "Created the queue" });
  await expect(page).toHaveURL(/action=queue_created/);
  await expect(page.getByRole("link", { name: "Restored the queue" })).toBeHidden();
  await events.first().click();
  await expect(
    page.getByRole("heading", { level: 1, name: "Ann Admin created the queue Spring" }),
  ).toBeVisible();
  const label = page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: "Label" }) });
  await expect(label).toContainText("Spring");
});

test("what was deleted alone is restored from Recently deleted", async ({ setup }) => {
  const { page } = setup;
  await page.goto("/setup/queues");
  await setup.button("Actions for Summer").click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await setup.button("Delete queue").click();
  await expect(page.getByRole("row", { name: "Summer" })).toBeHidden();
  await page.goto("/setup/audit-trail/deleted");
  await setup.button("Restore Summer").click();
  await expect(page.getByText("Summer is back.")).toBeVisible();
  await page.goto("/setup/queues");
  await expect(page.getByRole("row", { name: "Summer" })).toBeVisible();
});

test("Quick Find leads to the tab of a setting by another name", async ({ setup }) => {
  const { page } = setup;
  await page.goto("/setup");
  await setup.button("Quick Find").click();
  await page.getByRole("combobox", { name: "Search Setup" }).fill("logo");
  await page
    .getByRole("option", { name: /Sample Web › Branding/ })
    .first()
    .click();
  await expect(page.getByRole("tab", { name: "Branding", selected: true })).toBeVisible();
});
