import { expect, test } from "vitest";
import { aChannel } from "@/features/channels/testing";
import { anOrganization } from "@/features/members/testing";
import { aQueue } from "@/features/routing/queues/testing";
import { listNamedRecords } from "./queries";

test("records are found with the page they have", async () => {
  const { admin } = await anOrganization();
  const queue = await aQueue(admin, { label: "Night shift" });
  const channel = await aChannel(admin, { label: "Shop chat" });
  expect(await listNamedRecords(admin)).toEqual(
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

test("another organization's records are not found", async () => {
  const [{ admin }, other] = [await anOrganization(), await anOrganization()];
  await aQueue(other.admin, { label: "Elsewhere" });
  expect((await listNamedRecords(admin)).map(({ label }) => label)).not.toContain("Elsewhere");
});
