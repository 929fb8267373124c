import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { chromiumPath } from "./programs.ts";

/** What to open a window with. */
export interface WindowOptions {
  readonly url: string;
  /** 390 is a phone, 1280 a desk. */
  readonly width?: number;
  readonly javaScript?: boolean;
  readonly language?: "it-IT" | "en-GB";
}

/** One Chromium for the tests of a file; every window is a person of their own, with their own cookies. */
export function browserForTests(): { open(options: WindowOptions): Promise<Page> } {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    const executablePath = chromiumPath();
    if (executablePath === undefined) throw new Error("Chromium is not installed here.");
    // As root Chromium runs only without its sandbox; it sees nothing but our own pages.
    browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  });
  afterAll(() => browser?.close());
  return {
    async open({ url, width = 1280, javaScript = true, language = "it-IT" }) {
      if (browser === undefined) throw new Error("The browser starts before the first test, not before.");
      const context = await browser.newContext({
        baseURL: url,
        viewport: { width, height: width < 700 ? 844 : 900 },
        javaScriptEnabled: javaScript,
        locale: language,
        timezoneId: "Europe/Rome",
      });
      contexts.push(context);
      context.setDefaultTimeout(30_000);
      return context.newPage();
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds serious or critical on the page, in one line each; and a page that must be moved sideways to be read. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(axe);
  // Our pages hold no frames: what axe finds in this one is all. What passes is not worth listing.
  const { violations } = await page.evaluate<AxeResults>(
    "axe.run(document, { resultTypes: ['violations'] })",
  );
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
