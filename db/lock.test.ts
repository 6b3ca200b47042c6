import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { holdLock } from "./lock";

function aLockFile(): string {
  return path.join(mkdtempSync(path.join(tmpdir(), "foyer-lock-")), "lock");
}

async function hold(file: string): Promise<void> {
  onTestFinished(await holdLock(file));
}

const ownerIn = (file: string) => JSON.parse(readFileSync(file, "utf8"));

test("a held lock refuses a second holder and names the first one's pid", async () => {
  const file = aLockFile();
  await hold(file);
  await expect(holdLock(file)).rejects.toThrow(`in use by process ${process.pid}`);
});

test("releasing takes the lock away, and leaves nothing beside it", async () => {
  const file = aLockFile();
  const release = await holdLock(file);
  release();
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(path.dirname(file))).toEqual([]);
});

test("the lock of a killed process is taken over", async () => {
  const file = aLockFile();
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  await once(child, "spawn");
  writeFileSync(file, JSON.stringify({ pid: child.pid, startedAt: "1" }));
  child.kill("SIGKILL");
  await once(child, "exit");
  await hold(file);
  expect(ownerIn(file).pid).toBe(process.pid);
});

test("a later process with the same pid is not mistaken for the holder", async () => {
  const file = aLockFile();
  writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: "1" }));
  await hold(file);
  expect(ownerIn(file).startedAt).not.toBe("1");
});

test("an unreadable lock is taken over", async () => {
  const file = aLockFile();
  writeFileSync(file, "");
  await hold(file);
  expect(ownerIn(file).pid).toBe(process.pid);
});

test("of many who find a dead lock at once, one takes it", async () => {
  const file = aLockFile();
  writeFileSync(file, JSON.stringify({ pid: 999_999_999, startedAt: "1" }));
  const attempts = Array.from({ length: 10 }, () => holdLock(file));
  const settled = await Promise.allSettled(attempts);
  const held = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  for (const release of held) onTestFinished(release);
  expect(held).toHaveLength(1);
});

test("who was killed while taking over a dead lock is no hindrance", async () => {
  const file = aLockFile();
  const dead = JSON.stringify({ pid: 999_999_999, startedAt: "1" });
  writeFileSync(file, dead);
  writeFileSync(`${file}.takeover`, dead);
  await hold(file);
  expect(readdirSync(path.dirname(file))).toEqual(["lock"]);
});

const elsewhere = JSON.stringify({ pid: 1, startedAt: "1", among: "another container" });

test("an owner in another container is left alone while it gives signs of life", async () => {
  const file = aLockFile();
  writeFileSync(file, elsewhere);
  const beats = setInterval(() => utimesSync(file, new Date(), new Date()), 200);
  onTestFinished(() => clearInterval(beats));
  await expect(holdLock(file)).rejects.toThrow("in use by process 1");
});

test("an owner in another container that gives none for eight seconds is dead", async () => {
  const file = aLockFile();
  writeFileSync(file, elsewhere);
  await hold(file);
  expect(ownerIn(file).pid).toBe(process.pid);
}, 15_000);

test("a held lock gives signs of life", async () => {
  const file = aLockFile();
  await hold(file);
  utimesSync(file, new Date(0), new Date(0));
  await vi.waitFor(() => expect(statSync(file).mtimeMs).toBeGreaterThan(0), 5000);
});
