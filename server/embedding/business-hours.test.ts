import { beforeEach, expect, test } from "vitest";
import { editBusinessHours, keepBusinessHours } from "@/features/business-hours/mutations";
import { aBusinessHours, aWeek, someHours } from "@/features/business-hours/testing";
import { aChat, allowedOrigin, type Chat } from "@/features/conversations/testing";
import { listSightings } from "@/features/diagnostics/queries";
import { flushSightings } from "@/features/diagnostics/sightings";
import type { OutsideHours } from "@/protocol/business-hours";
import type { PublishedAnswer } from "@/protocol/embedded-service-config";
import { askConfig } from "./testing";

const mondayMorning = "2026-11-23T07:00:00Z";
const mondayNoon = "2026-11-23T11:00:00Z";
let chat: Chat;
let hoursId: string;

beforeEach(async () => {
  chat = await aChat();
  hoursId = (await aBusinessHours(chat.admin)).id;
});

function keep(outside: OutsideHours): Promise<void> {
  const { admin, deploymentId } = chat;
  return keepBusinessHours(admin, { deploymentId, businessHoursId: hoursId, outside });
}

async function ask(iso: string) {
  const query = { orgId: chat.organizationId, esConfigName: "Shop" };
  const call = { now: Date.parse(iso), headers: { origin: allowedOrigin } };
  const answer = await askConfig(query, call);
  const { businessHours } = (await answer.json()) as PublishedAnswer;
  return { businessHours, etag: answer.headers.get("etag") };
}

test("without business hours the answer says nothing of them", async () => {
  expect((await ask(mondayNoon)).businessHours).toBeUndefined();
});

test("before nine a page learns that it is closed, and when it opens and closes", async () => {
  await keep("hide");
  const { businessHours } = await ask(mondayMorning);
  expect(businessHours).toMatchObject({
    open: false,
    opensAt: Date.parse("2026-11-23T08:00:00Z"),
    closesAt: Date.parse("2026-11-23T17:00:00Z"),
    outside: "hide",
  });
  expect(businessHours?.changes).toHaveLength(14);
});

test("the answer and its ETag change with the hour, not with the version", async () => {
  await keep("hide");
  const [before, within, later] = [
    await ask(mondayMorning),
    await ask(mondayNoon),
    await ask("2026-11-23T12:00:00Z"),
  ];
  expect(within.businessHours?.open).toBe(true);
  expect(within.etag).not.toBe(before.etag);
  expect(later.etag).toBe(within.etag);
});

test("an edit of the hours is in the next answer", async () => {
  await keep("say");
  expect((await ask(mondayMorning)).businessHours?.open).toBe(false);
  await editBusinessHours(chat.admin, {
    ...{ id: hoursId, revision: 1 },
    ...{ label: "Office", developerName: "Office", standard: false },
    ...someHours({ week: aWeek({ monday: "06:00-18:00" }) }),
  });
  expect((await ask(mondayMorning)).businessHours?.open).toBe(true);
});

test("a load outside hours that hide the button is counted with its reason", async () => {
  await keep("hide");
  await ask(mondayMorning);
  await ask(mondayNoon);
  await flushSightings();
  const seen = (await listSightings(chat.admin, "Shop")).map(({ outcome }) => outcome);
  expect(seen.sort()).toEqual(["outside_business_hours", "shown"]);
});
