import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";

/** A process under measurement. */
export type Child = {
  port: number;
  startedIn: number;
  /** Kilobytes resident. */
  memory(): number;
  /** Milliseconds of processor time since it started. */
  processorTime(): number;
  stop(): Promise<void>;
};

export async function startChild(
  parameters: string[],
  environment: Record<string, string>,
): Promise<Child> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, parameters, {
    env: { ...process.env, ...environment, PORT: String(port), NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await saysReady(child);
  return {
    port,
    startedIn: performance.now() - started,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(proc(child, "status"))?.[1]),
    processorTime: () => {
      const fields = proc(child, "stat").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
    stop: () => stop(child),
  };
}

function proc(child: ChildProcess, file: string): string {
  return readFileSync(`/proc/${child.pid}/${file}`, "utf8");
}

function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The server was not ready in 60 s")), 60_000);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}`)));
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      if (!/is ready/.test(text)) return;
      clearTimeout(late);
      resolve();
    });
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill("SIGKILL"), 28_000);
    child.removeAllListeners("exit").once("exit", () => {
      clearTimeout(late);
      resolve();
    });
    child.kill("SIGTERM");
  });
}

/** Below those that the system gives to clients: thousands of streams have such a one. */
function freePort(): Promise<number> {
  const port = 20_000 + Math.floor(Math.random() * 10_000);
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(freePort()));
    server.listen(port, () => server.close(() => resolve(port)));
  });
}
