import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Tells this process from every other one, also from a later one that gets its pid. */
export type ProcessIdentity = {
  pid: number;
  startedAt: string | undefined;
  /** Among which processes the pid means something; containers of one machine have one each. */
  among?: string;
};

export function thisProcess(): ProcessIdentity {
  return { pid: process.pid, startedAt: startedAt(process.pid), among: neighbourhood() };
}

/** Undefined when its pid means nothing here. */
export function isRunning({ pid, startedAt: then, among }: ProcessIdentity): boolean | undefined {
  if (among !== undefined && among !== neighbourhood()) return undefined;
  return then !== undefined && startedAt(pid) === then;
}

/** When a process started, in clock ticks since boot; undefined when there is no such process. */
function startedAt(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return answersSignals(pid) ? "running" : undefined;
  }
}

/** For systems without /proc: a signal of 0 only asks. */
function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function neighbourhood(): string {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    return `${boot} ${readlinkSync("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}
