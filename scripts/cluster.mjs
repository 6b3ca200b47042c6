import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A PostgreSQL for tests and benches: TEST_DATABASE_URL if it is set, else a cluster
 * of its own. Undefined, with a line that says so, when there are no binaries for one
 * (an error with FOYER_TEST_POSTGRES=required).
 */
export async function startCluster({ fsync = "off" } = {}) {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} };
  return startOwnCluster({ fsync, port: await freePort() });
}

/** From the system's binaries under an unprivileged user; who started it may also restart and kill it. */
export async function startOwnCluster({ fsync = "off", port }) {
  const binaries = findBinaries();
  if (!binaries) {
    if (process.env.FOYER_TEST_POSTGRES === "required") throw new Error("PostgreSQL is required");
    console.log("PostgreSQL pass skipped: no server binaries found, and no TEST_DATABASE_URL.");
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "foyer-postgres-"));
  const owner = unprivilegedUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const data = path.join(folder, "data");
  const options = {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    ...(owner ?? {}),
    env: { PATH: process.env.PATH, LANG: "C.UTF-8" },
  };
  const call = (name, parameters) => {
    const { status, stderr } = spawnSync(path.join(binaries, name), parameters, options);
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  };
  call("initdb", ["-D", data, "-U", "foyer", "-A", "trust", "-E", "UTF8", "--no-sync"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=${fsync} -c max_connections=60`;
  const start = ["-D", data, "-w", "-o", settings, "-l", path.join(folder, "log"), "start"];
  call("pg_ctl", start);
  const control = (parameters) =>
    new Promise((resolve, reject) => {
      spawn(path.join(binaries, "pg_ctl"), parameters, { ...options, stdio: "ignore" })
        .once("error", reject)
        .once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`pg_ctl: ${code}`))));
    });
  return {
    url: `postgres://foyer@127.0.0.1:${port}/postgres`,
    /** Resolves once it accepts connections. */
    start: () => control(start),
    /** Every process of it, as a power switch would. */
    kill: () =>
      killFamily(Number(readFileSync(path.join(data, "postmaster.pid"), "utf8").split("\n")[0])),
    halt: () => control(["-D", data, "-m", "immediate", "stop"]),
    stop() {
      call("pg_ctl", ["-D", data, "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findBinaries() {
  const versions = "/usr/lib/postgresql";
  const installed = existsSync(versions) ? readdirSync(versions) : [];
  const newestFirst = installed.sort((a, b) => Number(b) - Number(a));
  return newestFirst
    .map((version) => path.join(versions, version, "bin"))
    .find((folder) => existsSync(path.join(folder, "initdb")));
}

/** Stopped first, so that it has no more children; resolves once none of them is left. */
async function killFamily(pid) {
  process.kill(pid, "SIGSTOP");
  const family = [pid, ...processes().filter((each) => parentOf(each) === pid)];
  for (const each of family) signal(each, "SIGKILL");
  while (family.some((each) => signal(each, 0)))
    await new Promise((resolve) => setTimeout(resolve, 5));
}

const processes = () =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number);

/** The number after the state, which comes after a name in parentheses. */
function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return undefined;
  }
}

/** Whether there was a process to get it. */
function signal(pid, name) {
  try {
    process.kill(pid, name);
    return true;
  } catch (error) {
    if (error.code === "ESRCH") return false;
    throw error;
  }
}

/** The server refuses to run as root. */
function unprivilegedUser() {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((each) => /^(postgres|nobody):/.test(each));
  const [, , uid, gid] = line?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
