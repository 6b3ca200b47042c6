import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { foyer } from "../addresses";
import { expect, test } from "../fixtures";
import { anApiCustomer } from "../pages/api-customer";
import { organizationId } from "../people";

test("the app's file is downloaded byte by byte as it is shown", async ({ setup }) => {
  await setup.openDeployment("Sample App", "Install");
  const region = setup.page.getByRole("region", { name: "Configuration file", exact: true });
  const shown = await region.locator("code").textContent();
  const started = setup.page.waitForEvent("download");
  await region.getByRole("button", { name: "Download configuration file", exact: true }).click();
  const download = await started;
  expect(download.suggestedFilename()).toBe("configFile.json");
  const bytes = readFileSync(await download.path());
  expect(bytes.toString("utf8")).toBe(shown);
  expect(bytes.toString("utf8")).toBe(
    `{\n  "OrganizationId": "${organizationId}",\n  "DeveloperName": "Sample_App",\n  "Url": "${foyer}"\n}\n`,
  );
});

test("the curl runs as pasted, and a rep can answer what it sent", async ({ setup, ray }) => {
  await setup.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await setup.openDeployment("Sample API", "Install");
  const region = setup.page.getByRole("region", { name: "curl", exact: true });
  await region.getByRole("button", { name: "Copy curl", exact: true }).click();
  await expect(region).toContainText("Copied");
  const pasted = await setup.page.evaluate(() => navigator.clipboard.readText());
  expect(pasted).toBe(await region.locator("code").textContent());

  const { stdout } = await promisify(execFile)("bash", ["-c", pasted]);
  expect(stdout).toContain("201");
  expect(stdout).toContain("202");
  await ray.open();
  const chat = ray.waiting.getByRole("listitem").filter({ hasText: "Hello from curl" });
  await chat.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(ray.saying("Hello from curl")).toBeVisible();
});

test("a client written from the API's description alone sends and hears the answer", async ({
  ray,
}) => {
  const place = { address: foyer, organizationId, deployment: "Sample_Api" };
  const client = await anApiCustomer(place);
  const events = await client.follow();
  expect(await client.start({ _firstName: "Apia" })).toBe(201);
  expect(await client.send("Hello from a client")).toBe(202);
  const echo = await events.until("CONVERSATION_MESSAGE");
  expect(echo.id).toMatch(/^\d+$/);
  expect(textIn(echo.data)).toBe("Hello from a client");

  await ray.open();
  await ray.waiting
    .getByRole("listitem")
    .filter({ hasText: "Hello from a client" })
    .getByRole("button", { name: "Accept", exact: true })
    .click();
  const joined = await events.until("CONVERSATION_PARTICIPANT_CHANGED");
  expect(joined.data.conversationEntry.sender.role).toBe("System");
  await ray.reply("Hello, client");
  const answer = await events.until("CONVERSATION_MESSAGE");
  expect(textIn(answer.data)).toBe("Hello, client");
  expect(answer.data.conversationId).toBe(client.conversationId);
  expect(answer.data.conversationEntry.sender.role).toBe("Agent");
  expect(Number(answer.id)).toBeGreaterThan(Number(echo.id));
  events.stop();
});

/** In the stream an entry's payload is a string of JSON. */
function textIn({ conversationEntry }: { conversationEntry: { entryPayload: string } }): string {
  return JSON.parse(conversationEntry.entryPayload).abstractMessage.staticContent.text;
}
