import { spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A PostgreSQL cluster of its own for tests and benches: TEST_DATABASE_URL if it
 * is set, else the system's binaries under an unprivileged user. Undefined, with
 * a line that says so, when there are none (an error with FOYER_TEST_POSTGRES=required).
 */
export async function startCluster({ fsync = "off" } = {}) {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop() {} };
  const binaries = findBinaries();
  if (!binaries) {
    if (process.env.FOYER_TEST_POSTGRES === "required") throw new Error("PostgreSQL is required");
    console.log("PostgreSQL pass skipped: no server binaries found, and no TEST_DATABASE_URL.");
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), "foyer-postgres-"));
  const owner = unprivilegedUser();
  if (owner) chownSync(folder, owner.uid, owner.gid);
  const port = await freePort();
  const data = path.join(folder, "data");
  const call = (name, parameters) => {
    const { status, stderr } = spawnSync(path.join(binaries, name), parameters, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
      ...(owner ?? {}),
      env: { PATH: process.env.PATH, LANG: "C.UTF-8" },
    });
    if (status !== 0) throw new Error(`${name} failed: ${stderr}`);
  };
  call("initdb", ["-D", data, "-U", "foyer", "-A", "trust", "-E", "UTF8", "--no-sync"]);
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=${fsync} -c max_connections=60`;
  call("pg_ctl", ["-D", data, "-w", "-o", settings, "-l", path.join(folder, "log"), "start"]);
  return {
    url: `postgres://foyer@127.0.0.1:${port}/postgres`,
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
