import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A PostgreSQL server of our own, on loopback, in a temporary folder, gone when stopped. */
export interface Cluster {
  /** Folder of the server's programs (createdb, dropdb …). */
  readonly programs: string;
  readonly port: number;
  /** Address of one of its databases. */
  addressOf(name: string): string;
  /** Ends the server as `pg_ctl stop -m` would: fast rolls back what is open, immediate just falls over. */
  halt(mode: "fast" | "immediate"): Promise<void>;
  /** Starts it again, on the same data and port. */
  resume(): Promise<void>;
  /** Lets no process of the server do anything, as a machine that hangs; connections stay open. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

export const clusterUser = "blueasy";

const prefix = "blueasy-postgres-";

/** Folders of servers whose tests were killed outright. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(prefix))) {
    const folder = join(tmpdir(), name);
    try {
      const old = Date.now() - statSync(folder).mtimeMs > 60_000;
      if (old && !existsSync(join(folder, "data", "postmaster.pid"))) rmSync(folder, { recursive: true });
    } catch {
      // Somebody else's, or gone by now.
    }
  }
}

/**
 * Starts a server with everything off that only a power loss needs; one that is to be stopped outright keeps what it has
 * acknowledged. PostgreSQL refuses to run as root, so root runs it as `postgres` or `nobody`.
 */
export async function startCluster(programs: string, { keepsAcknowledged = false } = {}): Promise<Cluster> {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), prefix));
  const owner = unprivilegedUser();
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const port = await freePort();
  let server: ChildProcess | undefined;
  const launch = async () => {
    const launched = spawn(...serverCommand(programs, data, port, keepsAcknowledged), {
      ...owner,
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    server = launched;
    await ready(launched);
  };
  const isRunning = () => server !== undefined && server.exitCode === null && server.signalCode === null;
  const end = async (signal: NodeJS.Signals) => {
    if (server === undefined || !isRunning()) return;
    const { exited } = watch(server);
    server.kill(signal);
    await exited;
  };
  const tellAll = (signal: NodeJS.Signals) => {
    const postmaster = server?.pid;
    if (postmaster === undefined || !isRunning()) return;
    const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, "utf8");
    for (const pid of [postmaster, ...children.split(" ").filter(Boolean).map(Number)])
      process.kill(pid, signal);
  };
  const removeNow = () => {
    tellAll("SIGCONT");
    // At the exit of a process nothing can be awaited: give the server a moment to be gone.
    if (server?.exitCode === null && server.kill("SIGQUIT"))
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20 });
  };
  process.once("exit", removeNow);
  try {
    const initial = [
      "-D",
      data,
      "-U",
      clusterUser,
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "--no-sync",
    ];
    await run(join(programs, "initdb"), initial, { ...owner, cwd: folder });
    await launch();
  } catch (error) {
    removeNow();
    throw error;
  }
  return {
    programs,
    port,
    addressOf: (name) => `postgres://${clusterUser}@127.0.0.1:${port}/${name}`,
    halt: (mode) => end(mode === "fast" ? "SIGINT" : "SIGQUIT"),
    resume: launch,
    freeze: () => tellAll("SIGSTOP"),
    thaw: () => tellAll("SIGCONT"),
    async stop() {
      tellAll("SIGCONT");
      await end("SIGINT");
      process.off("exit", removeNow);
      removeNow();
    },
  };
}

function serverCommand(
  programs: string,
  data: string,
  port: number,
  keepsAcknowledged: boolean,
): [string, string[]] {
  const careless = keepsAcknowledged ? [] : ["synchronous_commit=off", "full_page_writes=off"];
  const settings = ["fsync=off", "max_connections=200", ...careless];
  const args = [
    "-D",
    data,
    "-p",
    String(port),
    "-h",
    "127.0.0.1",
    "-k",
    "",
    ...settings.flatMap((one) => ["-c", one]),
  ];
  const postgres = join(programs, "postgres");
  // Even when the tests are killed outright no server stays behind.
  const setpriv = "/usr/bin/setpriv";
  return existsSync(setpriv) ? [setpriv, ["--pdeathsig", "INT", postgres, ...args]] : [postgres, args];
}

function unprivilegedUser(): { uid: number; gid: number } | Record<"uid" | "gid", undefined> {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined };
  for (const name of ["postgres", "nobody"]) {
    try {
      const number = (flag: string) =>
        Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: "pipe" }));
      return { uid: number("-u"), gid: number("-g") };
    } catch {
      continue;
    }
  }
  throw new Error("PostgreSQL does not run as root, and there is neither a user postgres nor nobody.");
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.once("error", reject);
    server.once("exit", (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${said}`)));
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-4000);
      if (said.includes("ready to accept connections")) resolve();
    });
  });
}

function watch(server: ChildProcess): { exited: Promise<void> } {
  return { exited: new Promise((resolve) => server.once("exit", () => resolve())) };
}

/** A TCP port on loopback that nobody holds at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Makes `name` a copy of the database `template` in the cluster listening on `port`. */
export async function cloneDatabase(
  programs: string,
  port: number,
  template: string,
  name: string,
): Promise<void> {
  await run(join(programs, "createdb"), [...connection(port), "-T", template, name]);
}

export async function createDatabase(programs: string, port: number, name: string): Promise<void> {
  await run(join(programs, "createdb"), [...connection(port), name]);
}

export async function dropDatabase(programs: string, port: number, name: string): Promise<void> {
  await run(join(programs, "dropdb"), [...connection(port), "--force", "--if-exists", name]);
}

function connection(port: number): string[] {
  return ["-h", "127.0.0.1", "-p", String(port), "-U", clusterUser];
}
