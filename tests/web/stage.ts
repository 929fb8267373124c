import { type Download, type Locator, type Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, vi } from "vitest";
import type { Database } from "../../server/database.ts";
import { builtWeb, openWindow, type WindowOptions } from "../support/browser.ts";
import { password, seedCast } from "../support/cast.ts";
import type { Breadth } from "../support/facilities.ts";
import type { SampleFile } from "../support/files.ts";
import { serverFor, startsAt, type TestServer, type TestServerOptions } from "../support/server.ts";

/** Who signs in, how they are called, and what the first page then says. */
export const people = {
  giulia: { userName: "giulia.ferrero", name: "Giulia Ferrero", home: "Ciao, Giulia" },
  marco: { userName: "marco.rossi", name: "Marco Rossi", home: "Ciao, Marco" },
  paolo: { userName: "paolo.conti", name: "Paolo Conti", home: "Ciao, Paolo" },
  reception: { userName: "reception.crocetta", name: "Marta Giordano", home: "Oggi" },
  otherReception: { userName: "reception.sansecondo", name: "Luca Bruno", home: "Oggi" },
  desk: { userName: "centrale.operativa", name: "Anna Rinaldi", home: "Coda" },
  supervisor: { userName: "silvia.moretti", name: "Silvia Moretti", home: "Coda" },
} as const;

export type Who = keyof typeof people;

/** The whole product with the cast of the tests, and windows of a browser onto it. */
export interface Stage {
  readonly server: TestServer;
  /** A window of a person of their own; `next` is where it goes first. */
  open(options?: Omit<WindowOptions, "url">): Promise<Page>;
  /** A window in which somebody has signed in, on their first page or where it is said. */
  openAs(who: Who, options?: Omit<WindowOptions, "url"> & { readonly at?: string }): Promise<Page>;
  /**
   * Signs in as a program does, the second factor too, and hands the session to the window; how people do it is tried by
   * itself. Reads the first page.
   */
  signInAs(page: Page, who: Who): Promise<void>;
}

/**
 * Sets the stage for the tests of a `describe`. It is Monday 23 November 2026, 10:00 in Rome, for the server, for the
 * pages it renders and for every window. Who searches says whether there is a whole country to search.
 */
export function stageFor(
  database: Database,
  breadth?: Breadth,
  { hostName, config }: Pick<TestServerOptions, "hostName" | "config"> = {},
): Stage {
  beforeAll(async () => {
    // The pages, rendered in this very process, ask the system for today's date.
    vi.setSystemTime(new Date(startsAt));
    await seedCast(database.orm.em.fork(), new Date(startsAt), breadth);
  });
  afterAll(() => {
    vi.useRealTimers();
  });
  const server = serverFor({ database, webFolder: builtWeb(), hostName, config });
  const open: Stage["open"] = async (options = {}) => {
    const page = await openWindow({ ...options, url: server.url });
    if (options.javaScript !== false) {
      await page.clock.setFixedTime(new Date(startsAt));
      waitForScripts(page);
    }
    return page;
  };
  const signInAs: Stage["signInAs"] = async (page, who) => {
    await handSession(page, server, who);
    await page.goto("/");
    await heading(page, people[who].home).waitFor();
  };
  return {
    server,
    open,
    signInAs,
    async openAs(who, { at, ...options } = {}) {
      const page = await open(options);
      if (at === undefined) await signInAs(page, who);
      else {
        await handSession(page, server, who);
        await page.goto(at);
      }
      return page;
    },
  };
}

/** From now on the window is signed in. */
export async function handSession(page: Page, server: TestServer, who: Who): Promise<void> {
  const client = server.client();
  await client.signIn(people[who].userName, password);
  const cookies = client.cookieHeader().split("; ");
  await page.context().addCookies(
    cookies.map((cookie) => {
      const [name = "", value = ""] = cookie.split("=");
      return { name, value, url: server.url, httpOnly: true };
    }),
  );
}

/** A page that was gone to answers to what is done on it: what is typed before its scripts run is tried by itself. */
function waitForScripts(page: Page): void {
  const goto = page.goto.bind(page);
  page.goto = async (...asked) => {
    const response = await goto(...asked);
    const isPage = response?.headers()["content-type"]?.startsWith("text/html");
    if (isPage)
      await page
        .locator("html[data-started]")
        .waitFor({ state: "attached", timeout: 5_000 })
        .catch(() => {});
    return response;
  };
}

/** Signs in by typing. */
export async function signInByTyping(page: Page, who: Who, secret = password): Promise<void> {
  await page.getByLabel("Nome utente").fill(people[who].userName);
  await page.getByLabel("Password").fill(secret);
  await button(page, "Accedi").click();
}

/** A telephone or computer that makes passkeys and unlocks them by itself, as Chromium plays one. */
export async function giveAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      ...{ protocol: "ctap2", transport: "internal", automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
}

export function heading(page: Page | Locator, name: string | RegExp): Locator {
  return page.getByRole("heading", { name });
}

export function button(page: Page | Locator, name: string): Locator {
  return page.getByRole("button", { name, exact: true });
}

export function link(page: Page | Locator, name: string | RegExp): Locator {
  return page.getByRole("link", { name });
}

/** Goes to a page by the main navigation. */
export async function goBy(page: Page, entry: string): Promise<void> {
  await link(page.getByRole("navigation", { name: "Navigazione principale" }), entry).click();
}

/** Waits until the window shows a text; live pages get there by themselves. */
export async function shows(page: Page | Locator, text: string | RegExp): Promise<void> {
  await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** Chooses a file for one of the documents that a form asks for, and sees it arrive or be refused. */
export async function chooseFile(
  page: Page | Locator,
  document: string | RegExp,
  file: SampleFile | SampleFile[],
): Promise<void> {
  const files = [file].flat().map(({ name, content, mimeType }) => ({ name, mimeType, buffer: content }));
  const group = page.getByRole("group", { name: document });
  // The first button of the group chooses files, with and without JavaScript.
  await group.getByRole("button").first().setInputFiles(files);
  await group.getByRole("progressbar").first().waitFor({ state: "detached" });
}

/** By how many pixels a page must be moved sideways to be read in a window of this width; leaves the window so. */
export async function sidewaysAt(page: Page, width: number): Promise<number> {
  await page.setViewportSize({ width, height: 700 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What a click downloads: its name and bytes. */
export async function downloaded(page: Page, click: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), click.click()]);
  return { name: download.suggestedFilename(), content: await contentOf(download) };
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFile(await download.path());
}

/** Leaves a mark that only loading the document anew wipes away. */
export async function markDocument(page: Page): Promise<void> {
  await page.evaluate("globalThis.markedByTest = true");
}

export async function isSameDocument(page: Page): Promise<boolean> {
  return page.evaluate<boolean>("globalThis.markedByTest === true");
}
