import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { countSignInAttempt, forgetSignInAttempts } from "./attempts";

test("one address cannot go on trying, whatever the accounts", async () => {
  const address = randomUUID();
  for (let at = 0; at < 100; at++) await countSignInAttempt(`${at}@example.com`, address);
  const refused = { code: "too_many_requests" };
  await expect(countSignInAttempt("next@example.com", address)).rejects.toMatchObject(refused);
  await expect(countSignInAttempt("next@example.com", randomUUID())).resolves.toBeUndefined();
});

test("an office behind one address may sign in all day", async () => {
  const address = randomUUID();
  for (let at = 0; at < 300; at++) {
    await countSignInAttempt(`${at}@example.com`, address);
    await forgetSignInAttempts(`${at}@example.com`, address);
  }
  await expect(countSignInAttempt("one@example.com", address)).resolves.toBeUndefined();
});
