import { expect, test } from "vitest";
import { connection, setConnection } from "@/db/client";
import { aChat, allowedOrigin } from "@/features/conversations/testing";
import { configurationChanged } from "@/features/organizations/mutations";
import { isOriginListedAnywhere } from "./live";

test("after a moment without the database, listed pages may ask again", async () => {
  const { admin } = await aChat();
  await configurationChanged(admin);
  const open = connection();
  const database = Object.create(open.database, {
    selectDistinct: {
      value: () => {
        throw new Error("The database is away");
      },
    },
  });
  setConnection({ ...open, database });
  await expect(isOriginListedAnywhere(allowedOrigin)).rejects.toThrow("away");
  setConnection(open);
  expect(await isOriginListedAnywhere(allowedOrigin)).toBe(true);
});
