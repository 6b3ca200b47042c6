import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { settleEpoch } from "./epoch";
import { claimInstallation } from "./mutations";

test("the epoch stays with its database and rises with another", async () => {
  const now = await settleEpoch();
  expect(await settleEpoch()).toBe(now);
  const exchanged = transaction(async () => {
    expect(await claimInstallation("another database")).toBe(now + 1);
    expect(await claimInstallation("another database")).toBe(now + 1);
    expect(await claimInstallation("a third")).toBe(now + 2);
    throw new Error("undone, for the other tests of this database");
  });
  await expect(exchanged).rejects.toThrow("undone");
});
