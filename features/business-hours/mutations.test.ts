import { expect, test } from "vitest";
import { restoreRecord } from "@/features/deleted-records/mutations";
import { cloneDeployment, deleteDeployment } from "@/features/deployments/mutations";
import { aDeployment } from "@/features/deployments/testing";
import { anOrganization } from "@/features/members/testing";
import { businessHoursInput } from "./input";
import {
  cloneBusinessHours,
  createBusinessHours,
  deleteBusinessHours,
  editBusinessHours,
  keepBusinessHours,
} from "./mutations";
import { getBusinessHours, getDeploymentHours, listBusinessHours } from "./queries";
import { aBusinessHours, aWeek, someHours } from "./testing";

const fields = { label: "Office", developerName: "Office", standard: false };

test("business hours come back as they were saved", async () => {
  const { admin } = await anOrganization();
  const saved = await aBusinessHours(admin);
  expect(await getBusinessHours(admin, saved.id)).toMatchObject({ ...fields, ...someHours() });
});

test("an edit raises the revision, and one from an older record is refused", async () => {
  const { admin } = await anOrganization();
  const { id, revision } = await aBusinessHours(admin);
  const edit = { id, revision, ...fields, ...someHours(), timeZone: "Asia/Tokyo" };
  expect(await editBusinessHours(admin, edit)).toMatchObject({ revision: 2 });
  await expect(editBusinessHours(admin, edit)).rejects.toMatchObject({
    code: "conflict",
    details: { current: { timeZone: "Asia/Tokyo" } },
  });
});

test("one is the default at most: the last that was made it", async () => {
  const { admin } = await anOrganization();
  await aBusinessHours(admin, { standard: true });
  await aBusinessHours(admin, { label: "Night", developerName: "Night", standard: true });
  const standards = (await listBusinessHours(admin)).map(({ label, standard }) => [
    label,
    standard,
  ]);
  expect(standards).toEqual([
    ["Night", true],
    ["Office", false],
  ]);
});

test("new deployments begin with the default, and a clone keeps what its original kept", async () => {
  const { admin } = await anOrganization();
  const { id: businessHoursId } = await aBusinessHours(admin, { standard: true });
  const { id } = await aDeployment(admin);
  const hours = await getDeploymentHours(admin, id);
  expect(hours).toMatchObject({ businessHoursId, outside: "hide" });
  await keepBusinessHours(admin, { deploymentId: id, businessHoursId, outside: "say" });
  const clone = await cloneDeployment(admin, { id, label: "Two", developerName: "Two" });
  expect(await getDeploymentHours(admin, clone.id)).toMatchObject({
    businessHoursId,
    outside: "say",
  });
});

test("a developer name is taken once", async () => {
  const { admin } = await anOrganization();
  await aBusinessHours(admin);
  const again = createBusinessHours(admin, { ...fields, developerName: "office", ...someHours() });
  await expect(again).rejects.toMatchObject({
    details: { fields: { developerName: expect.any(String) } },
  });
});

test("a clone has the same times, and is not the default", async () => {
  const { admin } = await anOrganization();
  const { id } = await aBusinessHours(admin, { standard: true, timeZone: "Asia/Kathmandu" });
  const clone = await cloneBusinessHours(admin, { id, label: "Two", developerName: "Two" });
  expect(clone).toMatchObject({ label: "Two", standard: false, timeZone: "Asia/Kathmandu" });
});

test("business hours in use name the deployments that keep them", async () => {
  const { admin } = await anOrganization();
  const { id } = await aBusinessHours(admin);
  const deployment = await aDeployment(admin);
  const chosen = { deploymentId: deployment.id, businessHoursId: id, outside: "say" } as const;
  await keepBusinessHours(admin, chosen);
  expect(await getDeploymentHours(admin, deployment.id)).toMatchObject({
    businessHoursId: id,
    outside: "say",
  });
  await expect(deleteBusinessHours(admin, id)).rejects.toMatchObject({
    message: "Shop keeps Office. Choose other business hours there first.",
  });
  await deleteDeployment(admin, deployment.id);
  await deleteBusinessHours(admin, id);
  await expect(getBusinessHours(admin, id)).rejects.toMatchObject({ code: "not_found" });
  await restoreRecord(admin, { kind: "business_hours", id });
  expect(await getBusinessHours(admin, id)).toMatchObject(someHours());
});

test("business hours of another organization cannot be kept, and reps change nothing", async () => {
  const [{ admin, rep }, stranger] = [await anOrganization(), await anOrganization()];
  const { id } = await aBusinessHours(stranger.admin);
  const { id: deploymentId } = await aDeployment(admin);
  const chosen = { deploymentId, businessHoursId: id, outside: "hide" } as const;
  await expect(keepBusinessHours(admin, chosen)).rejects.toMatchObject({ code: "invalid" });
  await expect(keepBusinessHours(rep, chosen)).rejects.toMatchObject({ code: "forbidden" });
  await expect(getBusinessHours(admin, id)).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["equal times", { monday: "09:00-09:00" }, "week.monday.0.to"],
  ["overlaps of a day", { monday: "09:00-12:00 11:00-18:00" }, "week.monday.1.to"],
  [
    "a night that runs into the next day's hours",
    { sunday: "22:00-02:00", monday: "01:00-05:00" },
    "week.sunday.0.to",
  ],
  ["what lies beside an open day", { monday: "00:00-24:00 09:00-18:00" }, "week.monday.1.to"],
])("%s are refused at their line", (_, times, path) => {
  const parsed = businessHoursInput.safeParse({ ...fields, ...someHours({ week: aWeek(times) }) });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("hours that touch are no overlap", () => {
  const week = aWeek({ monday: "22:00-00:00", tuesday: "00:00-06:00 06:00-12:00" });
  expect(businessHoursInput.safeParse({ ...fields, ...someHours({ week }) }).success).toBe(true);
});

test("an unknown time zone and a holiday without an end are refused", () => {
  const holiday = { name: "Break", date: "2026-12-24", recurrence: "daily", until: "" } as const;
  const parsed = businessHoursInput.safeParse({
    ...fields,
    ...someHours({ timeZone: "Mars/Base", holidays: [{ ...holiday, intervals: [] }] }),
  });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([
    "timeZone",
    "holidays.0.until",
  ]);
});
