import { expect, test, vi } from "vitest";
import { Absence } from "./absence";
import { isDatabaseAway } from "./errors";

const failing = (code: string) => () =>
  Promise.reject(Object.assign(new Error("It failed"), { code }));

test.each(["ECONNREFUSED", "EPIPE", "ETIMEDOUT", "CONNECTION_CLOSED", "57P03"])(
  "after %s nobody is let through for a moment",
  async (code) => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const absence = new Absence();
    await expect(absence.watch(failing(code))).rejects.toThrow("It failed");
    const refused = await absence.watch(async () => 1).catch((error: unknown) => error);
    expect(isDatabaseAway(refused)).toBe(true);
    expect(() => absence.refuse()).toThrow("The database is away");
    vi.advanceTimersByTime(300);
    expect(await absence.watch(async () => 1)).toBe(1);
    vi.useRealTimers();
  },
);

test("a statement that fails says nothing about the database", async () => {
  const absence = new Absence();
  await expect(absence.watch(failing("23505"))).rejects.toThrow("It failed");
  expect(await absence.watch(async () => 1)).toBe(1);
});
