import type { Locator, Page } from "@playwright/test";
import { foyer } from "../addresses";
import { expect, test } from "../fixtures";

test("the API's page leads a stranger from Setup's link to a conversation in five calls", async ({
  setup,
  customer: { page },
}) => {
  await setup.openDeployment("Sample API", "Install");
  const link = setup.page.getByRole("link", { name: "Open the API reference", exact: true });
  const elsewhere = requestsElsewhere(page);
  await page.goto(foyer + (await link.getAttribute("href")));
  const values = page.getByRole("form", { name: "Your values", exact: true });
  await expect(values.getByRole("textbox", { name: "Deployment", exact: true })).toHaveValue(
    "Sample_Api",
  );

  const step = (name: string) => page.getByRole("region", { name, exact: true });
  await expectAnswer(step("1. Get a token"), "200");
  await expectAnswer(step("2. Begin a conversation"), "201");
  await expectAnswer(step("3. Say something"), "202");
  const listen = step("4. Listen");
  await button(listen, "Try it").click();
  await button(listen, "Open the stream").click();
  const events = listen.getByRole("log", { name: "Events", exact: true });
  await expect(events.getByText("CONVERSATION_MESSAGE · id 3", { exact: true })).toBeVisible();
  await expectAnswer(step("5. End it"), "204");
  await expect(events.getByText(/^CONVERSATION_CLOSE_CONVERSATION/)).toBeVisible();
  expect(elsewhere).toEqual([]);
});

test("the API's page brings what a call lacks, and shows a name where it is explained", async ({
  customer: { page },
}) => {
  await page.goto("/docs/api");
  await page.getByRole("textbox", { name: "Organization ID", exact: true }).fill("00D000000000009");
  await page.getByRole("textbox", { name: "Deployment", exact: true }).fill("Nothing");
  const send = page.getByRole("region", { name: "Send a message", exact: true });
  await button(send, "Try it").click();
  await button(send, "Get a token and begin").click();
  await expect(send.getByRole("alert")).toHaveText(/No deployment of this organization/);
  await send.getByRole("link", { name: "CustomerStaticContentMessage", exact: true }).click();
  await expect(page.getByText("A text.", { exact: true }).first()).toBeVisible();
});

function button(within: Locator, name: string): Locator {
  return within.getByRole("button", { name, exact: true });
}

async function expectAnswer(within: Locator, status: string): Promise<void> {
  await button(within, "Try it").click();
  await button(within, "Send").click();
  await expect(within.getByRole("status").getByText(status, { exact: true })).toBeVisible();
}

function requestsElsewhere(page: Page): string[] {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(foyer)) elsewhere.push(request.url());
  });
  return elsewhere;
}
