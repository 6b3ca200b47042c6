import { readFileSync, unlinkSync, writeFileSync } from "node:fs";

/** When a process started, in clock ticks since boot; undefined when there is no such process. */
function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return isRunning(pid) ? "running" : undefined;
  }
}

/** For systems without /proc: a signal of 0 only asks. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function readOwner(file: string): { pid: number; startedAt: string } | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Owns `file` until the returned function is called. The start time tells the
 * owner from a later process that got its pid, so a lock left by a killed
 * process is taken over. Throws an error that names the pid of a living owner.
 */
export function holdLock(file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, startedAt: startedAt(process.pid) });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      writeFileSync(file, mine, { flag: "wx", mode: 0o600 });
      return () => {
        if (readFileSync(file, "utf8") === mine) unlinkSync(file);
      };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
    const owner = readOwner(file);
    if (owner && startedAt(owner.pid) === owner.startedAt) {
      throw new Error(
        `The embedded database is in use by process ${owner.pid}. Stop it first, or set DATABASE_URL to run several processes.`,
      );
    }
    unlinkSync(file);
  }
  throw new Error(`The lock ${file} changes hands too fast. Start one process at a time.`);
}
