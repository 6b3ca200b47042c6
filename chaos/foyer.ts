import { type ChildProcess, spawn } from "node:child_process";
import { admin, organizationId } from "@/bench/foyer";
import { freePort } from "./ports";

export type Ending = { code: number | null; milliseconds: number };

const alive = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of alive) child.kill("SIGKILL");
});

const remembered = 200;

const settings: Record<string, string> = {
  DATABASE_URL: "",
  FOYER_SECRET: "a secret for chaos alone",
  FOYER_ADMIN_EMAIL: admin.email,
  FOYER_ADMIN_PASSWORD: admin.password,
  FOYER_ORG_ID: organizationId,
  FOYER_SAMPLE: "1",
  FOYER_RATE_LIMITS: "off",
  FOYER_LOG_LEVEL: "info",
};

/** The built server as its operator sees it: a process that can be started, stopped and killed. */
export class Foyer {
  /** Last lines of its log, of all its lives. */
  readonly log: string[] = [];
  /** What it logged as an error: something that nobody foresaw. */
  readonly errors: string[] = [];
  #child: ChildProcess | undefined;
  #exit: Promise<number | null> = Promise.resolve(null);

  private constructor(
    readonly port: number,
    private readonly database: Record<string, string>,
  ) {}

  static async at(database: Record<string, string>): Promise<Foyer> {
    return new Foyer(await freePort(), database);
  }

  /** Another process on the same database. */
  sibling(): Promise<Foyer> {
    return Foyer.at(this.database);
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get running(): boolean {
    return this.#child !== undefined && alive.has(this.#child);
  }

  /** Resolves once it says that it is ready; how long that took. */
  async start(): Promise<number> {
    const began = performance.now();
    const ready = this.launch();
    const code = await Promise.race([ready, this.#exit]);
    if (code !== "ready") throw new Error(`Foyer ended with ${code}: ${this.log.slice(-3)}`);
    return performance.now() - began;
  }

  /** Starts it without waiting: resolves if it ever becomes ready. */
  launch(): Promise<"ready"> {
    const child = spawn(process.execPath, ["dist/server/main.js"], {
      env: {
        ...process.env,
        ...settings,
        ...this.database,
        PORT: String(this.port),
        NODE_ENV: "production",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    alive.add(child);
    this.#child = child;
    this.#exit = new Promise((resolve) =>
      child.once("exit", (code) => {
        alive.delete(child);
        resolve(code);
      }),
    );
    return new Promise((resolve) => {
      for (const output of [child.stdout, child.stderr]) {
        output?.setEncoding("utf8").on("data", (text: string) => {
          const lines = text.split("\n").filter((line) => line !== "");
          this.log.push(...lines);
          this.errors.push(...lines.filter((line) => /^\{"level":[56]0/.test(line)));
          this.log.splice(0, this.log.length - remembered);
          if (/is ready/.test(text)) resolve("ready");
        });
      }
    });
  }

  /** The code it ended with; null for a signal. */
  ended(): Promise<number | null> {
    return this.#exit;
  }

  async kill(): Promise<void> {
    this.#child?.kill("SIGKILL");
    await this.#exit;
  }

  async stop(): Promise<Ending> {
    const began = performance.now();
    this.#child?.kill("SIGTERM");
    const code = await this.#exit;
    return { code, milliseconds: performance.now() - began };
  }
}
