import type { Page } from "playwright-core";
import { faultsOf } from "../support/browser.ts";
import { italianIn } from "../support/italian.ts";
import { sidewaysAt } from "./stage.ts";

/** What fades in or out has done so; what turns for ever is not waited for. */
const rested = `Promise.all(
  document.getAnimations()
    .filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime))
    .map((one) => one.finished.catch(() => {})),
).then(() => undefined)`;

/**
 * The language of a page, and all that it says, shown, spoken or kept for a click, before its scripts come; what these add
 * is in its words, see `pages/words.test.ts`. What is marked as Italian is read as Italian: the language switch, headers of
 * files, reasons about their rows.
 */
const readPage = `async (path) => {
  const html = await (await fetch(path, { headers: { accept: "text/html" } })).text();
  const read = new DOMParser().parseFromString(html.replace(/<style[^]*?<[/]style>/g, ""), "text/html");
  for (const one of read.body.querySelectorAll("script, noscript, template, [lang=it]")) one.remove();
  const attributes = ["aria-label", "alt", "title", "placeholder", "aria-description"];
  const labelled = read.body.querySelectorAll(attributes.map((name) => "[" + name + "]").join());
  const labels = [...labelled].flatMap((one) => attributes.map((name) => one.getAttribute(name)));
  const texts = read.createTreeWalker(read.body, NodeFilter.SHOW_TEXT);
  const said = [read.title, ...labels];
  while (texts.nextNode()) said.push(texts.currentNode.nodeValue);
  return { language: read.documentElement.lang, said: said.join("\\n") };
}`;

/**
 * Looks at pages as a strict reviewer: what axe calls serious or critical at 390 and 1280 pixels, moving sideways at 320,
 * 390 and 1280, errors in the console, answers that failed, and requests to anybody else.
 */
export class Inspector {
  readonly complaints: string[] = [];
  /** Addresses that were looked at, as paths. */
  readonly paths = new Set<string>();
  #state = "";
  /** Statuses that the state looked at is about, such as 404. */
  #expected: readonly number[] = [];

  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Listens to everything that a window says and asks for. */
  watch(page: Page): void {
    page.on("pageerror", (error) => this.#complain(`throws ${error.message}`));
    page.on("console", (message) => {
      // Failed requests are judged by their answers.
      if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
      this.#complain(`the console says ${message.text()}`);
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && origin !== this.#origin) this.#complain(`asks ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 400 && !this.#expected.includes(response.status()))
        this.#complain(`${response.url()} answers ${response.status()}`);
    });
  }

  /** Names what is about to be seen, so that complaints say where they come from. */
  expecting(state: string, ...statuses: number[]): void {
    this.#state = state;
    this.#expected = statuses;
  }

  /** Looks at what the window shows now, at three widths, and leaves it as wide as it was. */
  async look(page: Page, state: string): Promise<void> {
    this.#state = state;
    const { pathname, search } = new URL(page.url());
    // What a refused form leaves in the address is no page of its own.
    if (!search.startsWith("?/")) this.paths.add(pathname + search);
    const before = page.viewportSize();
    // until its own letters are there, a page is as wide as those of the machine
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: width < 700 ? 844 : 900 });
      await page.evaluate(rested);
      for (const fault of await faultsOf(page)) this.#complain(`at ${width} px ${fault}`);
    }
    const overflow = await sidewaysAt(page, 320);
    if (overflow > 0) this.#complain(`at 320 px the page is ${overflow} px wider than the window`);
    if (before) await page.setViewportSize(before);
  }

  /** Reads all that an English page says, seen or only spoken, and notes Italian words. The window stays where it is. */
  async readEnglish(page: Page, path: string): Promise<void> {
    this.expecting(`/en${path}`);
    const address = JSON.stringify(path === "/" ? "/en" : `/en${path}`);
    const { language, said } = await page.evaluate<{ language: string; said: string }>(
      `(${readPage})(${address})`,
    );
    if (language !== "en") this.#complain("is not marked as English");
    const found = italianIn(said);
    if (found.length > 0) this.#complain(`says ${found.join(", ")}`);
  }

  #complain(what: string): void {
    this.complaints.push(`${this.#state}: ${what}`);
  }
}
