import { expect, test } from "vitest";
import { anOrganization } from "@/features/members/testing";
import { aQueue } from "@/features/routing/queues/testing";
import { aSignedIn } from "@/server/console-api/testing";
import { setupApi, setupApiPath } from "./app";

function take(path: string, cookie = ""): Promise<Response> {
  return Promise.resolve(setupApi().request(`${setupApiPath}${path}`, { headers: { cookie } }));
}

test("the audit trail is taken away as a file, as it is filtered", async () => {
  const { admin } = await anOrganization();
  await aQueue(admin);
  const { cookie } = await aSignedIn(admin);
  const answer = await take("/audit-trail.csv?kind=queue", cookie);
  expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="audit-trail-/);
  const lines = (await answer.text()).trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain("Ann Admin");
});

test("it is for Admins who are signed in alone", async () => {
  const { rep } = await anOrganization();
  const { cookie } = await aSignedIn(rep);
  expect((await take("/audit-trail.json", cookie)).status).toBe(403);
  expect((await take("/audit-trail.json")).status).toBe(401);
  expect((await take("/nothing", cookie)).status).toBe(404);
});
