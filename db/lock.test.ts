import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { holdLock } from "./lock";

function aLockFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), "foyer-lock-")), "lock");
}

test("a held lock refuses a second holder and names the first one's pid", () => {
  const file = aLockFile();
  holdLock(file);
  expect(() => holdLock(file)).toThrow(`in use by process ${process.pid}`);
});

test("releasing takes the lock away", () => {
  const file = aLockFile();
  holdLock(file)();
  expect(existsSync(file)).toBe(false);
});

test("the lock of a killed process is taken over", async () => {
  const file = aLockFile();
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  writeFileSync(file, JSON.stringify({ pid: child.pid, startedAt: "1" }));
  child.kill("SIGKILL");
  await once(child, "exit");
  holdLock(file);
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
});

test("a later process with the same pid is not mistaken for the holder", () => {
  const file = aLockFile();
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "1" }));
  holdLock(file);
  expect(readFileSync(file, "utf8")).not.toContain('"startedAt":"1"}');
});

test("an unreadable lock is taken over", () => {
  const file = aLockFile();
  writeFileSync(file, "");
  holdLock(file);
  expect(JSON.parse(readFileSync(file, "utf8")).pid).toBe(process.pid);
});
