import { readdirSync, readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { aChannel } from "@/features/channels/testing";
import { aDeployment } from "@/features/deployments/testing";
import { anOrganization } from "@/features/members/testing";
import { aQueue } from "@/features/routing/queues/testing";
import { entriesOf } from "./entries";
import { listNamedRecords } from "./queries";

test("records are found with the page they have", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin, { label: "Night shift" });
  const channel = await aChannel(admin, { label: "Shop chat" });
  expect(entriesOf(await listNamedRecords(admin))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ label: "Night shift", href: `/setup/queues/${queue.id}` }),
      expect.objectContaining({
        label: "Shop chat",
        href: `/setup/messaging-channels/${channel.id}`,
      }),
      expect.objectContaining({ label: "Ray Rep", href: "/setup/team-members?q=Ray%20Rep" }),
    ]),
  );
});

it.each([
  { sought: "Chat title", tab: "" },
  { sought: "Header background", tab: "/branding" },
])("the setting “$sought” leads to its tab", async ({ sought, tab }) => {
  const { admin } = await anOrganization();
  const { id } = await aDeployment(admin);
  const entries = entriesOf(await listNamedRecords(admin));
  expect(entries.find(({ label }) => label === sought)).toMatchObject({
    group: "Settings",
    href: `/setup/embedded-service-deployments/${id}${tab}`,
  });
});

it.each(["color", "logo", "snippet", "publish"])("“%s” finds a deployment's tab", async (word) => {
  const { admin } = await anOrganization();
  await aDeployment(admin, { label: "Shop" });
  const found = entriesOf(await listNamedRecords(admin)).filter(
    ({ group, keywords }) => group === "Tabs" && keywords?.includes(word),
  );
  expect(found.length).toBeGreaterThan(0);
});

test("of many deployments a setting leads to their list", async () => {
  const records = Array.from({ length: 7 }, (_, at) => ({
    kind: "deployment" as const,
    id: String(at),
    label: `Shop ${at}`,
    detail: "",
  }));
  const titles = entriesOf(records).filter(({ label }) => label === "Chat title");
  expect(titles).toMatchObject([{ href: "/setup/embedded-service-deployments" }]);
});

test("every table of declared settings is searched", () => {
  const searched = readFileSync(new URL("./settings.ts", import.meta.url), "utf8");
  const features = new URL("..", import.meta.url);
  const declaring = readdirSync(features, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("settings.ts") && !file.startsWith("quick-find"))
    .filter((file) => readFileSync(new URL(file, features), "utf8").includes("satisfies Settings"));
  expect(declaring.length).toBeGreaterThan(3);
  for (const file of declaring) {
    expect(searched).toContain(`@/features/${file.replace(/\.ts$/, "")}`);
  }
});

test("another organization's records are not found", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  await aQueue(other.admin, { label: "Elsewhere" });
  expect((await listNamedRecords(admin)).map(({ label }) => label)).not.toContain("Elsewhere");
});
