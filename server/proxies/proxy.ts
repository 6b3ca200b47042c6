import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished, vi } from "vitest";

export const proxies = ["nginx", "haproxy"] as const;
export type ProxyName = (typeof proxies)[number];

const places = ["/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];

export function findProxy(proxy: ProxyName): string | undefined {
  return places.map((place) => path.join(place, proxy)).find((file) => existsSync(file));
}

/** The guide's own lines, so that what is documented is what was tried. */
function documented(proxy: ProxyName): string {
  const guide = readFileSync("docs/guides/proxies.md", "utf8");
  const lines = new RegExp(`^\`\`\`${proxy}\n(.*?)^\`\`\``, "ms").exec(guide)?.[1];
  if (!lines) throw new Error(`The guide has no lines for ${proxy}`);
  return lines;
}

type Place = { port: number; upstream: string; idle: number; directory: string };

/** Where the guide's lines listen, what they lead to, and how many milliseconds their 60 s of patience are. */
const configurations = {
  nginx: ({ port, upstream, idle, directory }: Place) => `
    daemon off; master_process off; pid ${directory}/pid; error_log ${directory}/log;
    events {}
    http {
      access_log off;
      proxy_read_timeout ${idle}ms; send_timeout ${idle}ms;
      ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${directory}/${kind};`).join(" ")}
      ${documented("nginx").replace("listen 80", `listen 127.0.0.1:${port}`).replace("127.0.0.1:3000", upstream)}
    }`,
  haproxy: ({ port, upstream, idle }: Place) =>
    documented("haproxy")
      .replace("bind :80", `bind 127.0.0.1:${port}`)
      .replace("127.0.0.1:3000", upstream)
      .replaceAll("60s", `${idle}ms`),
} satisfies Record<ProxyName, (place: Place) => string>;

const commands = {
  nginx: (file: string, directory: string) => ["-p", directory, "-c", file],
  haproxy: (file: string) => ["-db", "-f", file],
} satisfies Record<ProxyName, (file: string, directory: string) => string[]>;

/** The real program before a server, on a port of its own, for one test. */
export async function startProxy(
  proxy: ProxyName,
  { upstream, idle = 60_000 }: { upstream: string; idle?: number },
): Promise<string> {
  const program = findProxy(proxy);
  if (!program) throw new Error(`${proxy} is not installed`);
  const directory = mkdtempSync(path.join(tmpdir(), `foyer-${proxy}-`));
  const port = await freePort();
  const file = path.join(directory, "configuration");
  const place = { port, upstream: new URL(upstream).host, idle, directory };
  writeFileSync(file, `${configurations[proxy](place)}\n`);
  const child = spawn(program, commands[proxy](file, directory), { stdio: "pipe" });
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (part) => (said += part));
  onTestFinished(async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.kill("SIGKILL")) await gone;
    rmSync(directory, { recursive: true });
  });
  await vi.waitFor(
    () => {
      if (child.exitCode !== null) throw new Error(`${proxy} did not start: ${said}`);
      return answers(port);
    },
    { timeout: 5000 },
  );
  return `http://127.0.0.1:${port}`;
}

function answers(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve();
    });
    socket.on("error", reject);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
