import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { chromiumPath } from "./programs.ts";

/** What to open a window with. */
export interface WindowOptions {
  readonly url: string;
  /** 390 is a phone, 1280 a desk. */
  readonly width?: number;
  readonly javaScript?: boolean;
  readonly language?: "it-IT" | "en-GB";
}

/** One Chromium for all files of a worker: to start one takes longer than many a test. It ends with the worker. */
let launched: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error("Chromium is not installed here.");
  // As root Chromium runs only without its sandbox; it sees nothing but our own pages.
  launched ??= chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  return launched;
}

/** Opens a window inside a test: a person of their own, with their own cookies, until the test is over. */
export async function openWindow(options: WindowOptions): Promise<Page> {
  const { url, width = 1280, javaScript = true, language = "it-IT" } = options;
  const context = await (
    await browser()
  ).newContext({
    baseURL: url,
    viewport: { width, height: width < 700 ? 844 : 900 },
    javaScriptEnabled: javaScript,
    locale: language,
    timezoneId: "Europe/Rome",
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") process.stdout.write(await lastSeen(page));
    await context.close();
  });
  return page;
}

/** What a window showed when its test failed, and what was typed in it. */
async function lastSeen(page: Page): Promise<string> {
  const fields = `[...document.querySelectorAll("input:not([type=hidden]), textarea, select")].map(
    (one) => one.name + "=" + (/radio|checkbox/.test(one.type) ? one.checked : one.value)).join("; ")`;
  const says = await page.innerText("body", { timeout: 2_000 }).catch(String);
  const typed = await page.evaluate<string>(fields).catch(String);
  return `\nThe window at ${page.url()} says:\n${says}\n${typed}\n`;
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on the page, in one line each; and a page that must be moved sideways to be read. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe);
  // Our pages hold no frames: what axe finds in this one is all. What passes is not worth listing, nor what is milder
  // by its rule worth looking for.
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, {
    resultTypes: ["violations"],
    rules: Object.fromEntries(axe._audit.rules
      .filter(({ impact }) => impact !== "serious" && impact !== "critical")
      .map(({ id }) => [id, { enabled: false }])),
  })`);
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join("; ")}`);
  const overflow = await page.evaluate<number>(
    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
  );
  return overflow > 0 ? [...found, `the page is ${overflow} px wider than the window`] : found;
}

/** Whether a built web is there to be looked at. */
export function builtWeb(): string {
  const folder = new URL("../../web/build", import.meta.url).pathname;
  if (!existsSync(folder)) throw new Error("The pages are not built: npm run build.");
  return folder;
}
