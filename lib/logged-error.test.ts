import { expect, test } from "vitest";
import { db } from "@/db/client";
import { users } from "@/db/schema/users";
import { loggedError } from "./logged-error";

test("the log names a failed query and holds nothing that it was given", async () => {
  const person = { id: "taken", name: "A secret name", passwordHash: "a secret hash" };
  const insert = () =>
    db()
      .insert(users)
      .values({ ...person, email: "Upper@example.com" });
  const error = await insert().catch((caught: unknown) => caught);
  const logged = JSON.stringify(loggedError(error));
  expect(logged).toContain("insert into");
  expect(logged).toContain("users_email_lower_check");
  expect(logged).toContain("logged-error.test.ts");
  expect(logged).not.toContain("secret");
});
