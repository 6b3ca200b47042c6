import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { isRunning, type ProcessIdentity, thisProcess } from "./process-identity";

/** Milliseconds between two signs of life of an owner. */
const beat = 1000;
/** After so long without one, an owner whose process cannot be asked is dead. */
const patience = 8000;

/**
 * Owns `file` until the returned function is called. A lock left by a killed process is
 * taken over, by one of those who find it. Throws an error that names the pid of a living owner.
 */
export async function holdLock(file: string): Promise<() => void> {
  const mine = JSON.stringify(thisProcess());
  await take(file, mine);
  const stopBeating = keepBeating(file, mine);
  return () => {
    stopBeating();
    release(file, mine);
  };
}

async function take(file: string, mine: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt++) {
    if (place(file, mine)) return;
    const found = read(file);
    if (found === undefined) continue;
    const owner = ownerOf(found);
    if (owner && (await lives(file, owner))) throw inUse(owner);
    if (await replace(file, found, mine)) return;
  }
  throw new Error(`The lock ${file} changes hands too fast. Start one process at a time.`);
}

/** Whole or not at all, and only where there is none. */
function place(file: string, mine: string): boolean {
  const whole = writeBeside(file, mine);
  try {
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(whole, { force: true });
  }
}

/**
 * The right to replace a dead owner's lock is a lock itself: of several who found the
 * same one dead, a late one must not take away what the first has put in its place.
 */
async function replace(file: string, dead: string, mine: string): Promise<boolean> {
  const right = `${file}.takeover`;
  await take(right, mine);
  try {
    if (read(file) !== dead) return false;
    renameSync(writeBeside(file, mine), file);
    return true;
  } finally {
    release(right, mine);
  }
}

function writeBeside(file: string, text: string): string {
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, text, { mode: 0o600 });
  return beside;
}

function release(file: string, mine: string): void {
  if (read(file) === mine) rmSync(file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function ownerOf(text: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Of another container's process only the signs of life can be watched. */
async function lives(file: string, owner: ProcessIdentity): Promise<boolean> {
  const running = isRunning(owner);
  if (running !== undefined) return running;
  const before = lastBeat(file);
  for (let waited = 0; waited < patience; waited += beat / 2) {
    await sleep(beat / 2);
    if (lastBeat(file) !== before) return true;
  }
  return false;
}

function lastBeat(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
}

/** On a thread of its own: a long query stops the other one, but is no death. Who lost the lock must not write again. */
function keepBeating(file: string, mine: string): () => void {
  const worker = new Worker(beating, {
    eval: true,
    workerData: { file, mine, beat },
    execArgv: [],
  });
  worker.unref();
  return () => void worker.terminate();
}

const beating = `
  const { readFileSync, utimesSync, writeSync } = require("node:fs");
  const { file, mine, beat } = require("node:worker_threads").workerData;
  setInterval(() => {
    try {
      const now = new Date();
      const found = readFileSync(file, "utf8");
      if (found === mine) utimesSync(file, now, now);
      else if (found !== "") {
        writeSync(2, "Another process took the embedded database: " + found + ". This one ends at once.\\n");
        process.kill(process.pid, "SIGKILL");
      }
    } catch {}
  }, beat);
`;

function inUse({ pid }: ProcessIdentity): Error {
  return new Error(
    `The embedded database is in use by process ${pid}. Stop it first, or set DATABASE_URL to run several processes.`,
  );
}
