import { gzipSync } from "node:zlib";
import type { Page, Response } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { invoiced, authorised, signedIn } from "../journeys/story.ts";
import { added, begun } from "../reimbursement/drafts.ts";
import { entered } from "../worklist/cases.ts";
import { heading, signInByTyping, stageFor } from "./stage.ts";
import { askAboutPhysiotherapy, findMember, goOnToOpening } from "./steps.ts";

/** Most kB of JavaScript, gzipped, that a page of each kind may bring. */
const most = { login: 60, list: 90, form: 150, map: 130 } as const;

/** Most scripts, whatever the page: each is asked for on the way to the first click, six at a time. */
const mostScripts = 40;

describeOnOneDatabase("pages stay light", (database) => {
  const stage = stageFor(database, "country");

  /** Loads a page into a window that has seen nothing yet and weighs the scripts that come. */
  async function weigh(page: Page, path: string): Promise<{ scripts: number; kilobytes: number }> {
    const context = await page
      .context()
      .browser()
      ?.newContext({
        baseURL: stage.server.url,
        viewport: page.viewportSize(),
        storageState: await page.context().storageState(),
      });
    if (context === undefined) throw new Error("the browser is gone");
    const fresh = await context.newPage();
    const scripts: Response[] = [];
    fresh.on("response", (response) => {
      if (response.request().resourceType() === "script") scripts.push(response);
    });
    await fresh.goto(path, { waitUntil: "networkidle" });
    const bodies = await Promise.all(scripts.map((response) => response.body()));
    await context.close();
    expect(bodies.length).toBeGreaterThan(3);
    const kilobytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0) / 1000;
    return { scripts: bodies.length, kilobytes };
  }

  /** Each path with what it brings when that is too much. */
  async function tooHeavy(page: Page, kind: keyof typeof most, paths: readonly string[]) {
    const weighed = await Promise.all(paths.map(async (path) => ({ path, ...(await weigh(page, path)) })));
    return weighed
      .filter(({ kilobytes, scripts }) => kilobytes > most[kind] || scripts > mostScripts)
      .map(({ path, kilobytes, scripts }) => `${path}: ${kilobytes.toFixed(1)} kB in ${scripts} scripts`);
  }

  test("signing in and proving bring at most 60 kB of scripts: what asks for a passkey comes when it is asked for", async () => {
    const page = await stage.open();
    expect(await tooHeavy(page, "login", ["/login", "/login/passkey"])).toEqual([]);
    await page.goto("/login");
    await signInByTyping(page, "desk");
    await heading(page, "Conferma che sei tu").waitFor();
    expect(await tooHeavy(page, "login", ["/login/prove"])).toEqual([]);
  });

  test("lists and cases bring at most 90 kB", async () => {
    const reception = await signedIn(stage.server, "reception.crocetta");
    const member = await signedIn(stage.server, "giulia.ferrero");
    const { id, claim } = await invoiced(reception, await authorised(reception, member));
    const expense = await entered(await signedIn(stage.server, "davide.greco"), { number: "W/1" });
    const lists = {
      giulia: [
        ...["/", `/takes-in-charge/${id}`, `/claims/${claim?.id}`, "/plan"],
        ...["/expenses", `/expenses/${expense}`, "/statement", "/profile", "/security"],
      ],
      reception: ["/blueasy", "/blueasy/takes-in-charge"],
      desk: ["/desk", "/desk/payments/due", `/desk/takes-in-charge/${id}`, "/desk/expenses"],
    } as const;
    for (const who of ["giulia", "reception", "desk"] as const) {
      expect(await tooHeavy(await stage.openAs(who), "list", lists[who])).toEqual([]);
    }
  });

  test("forms with files bring at most 150 kB", async () => {
    const reception = await stage.openAs("reception");
    await findMember(reception);
    const question = reception.url();
    await askAboutPhysiotherapy(reception);
    await goOnToOpening(reception);
    const opening = reception.url();
    const program = await signedIn(stage.server, "reception.crocetta");
    const member = await signedIn(stage.server, "giulia.ferrero");
    const { id } = await authorised(program, member, { units: 1 });
    const invoice = `/blueasy/takes-in-charge/${id}`;
    const paths = [question, opening, invoice];
    expect(await tooHeavy(reception, "form", paths)).toEqual([]);
    const draft = await added(member, await begun(member));
    const document = `/reimbursements/${draft.id}/documents/${draft.documents[0]?.id}`;
    expect(await tooHeavy(await stage.openAs("giulia"), "form", [document])).toEqual([]);
    const expense = await entered(await signedIn(stage.server, "davide.greco"), { number: "W/2" });
    expect(await tooHeavy(await stage.openAs("desk"), "form", [`/desk/expenses/${expense}`])).toEqual([]);
  });

  test("the search with its map brings at most 130 kB, and without the map less", async () => {
    const student = await stage.openAs("giulia", { at: "/facilities?near=10129" });
    await heading(student, /intorno a/).waitFor();
    expect(await tooHeavy(student, "map", ["/facilities?near=10129"])).toEqual([]);
    const phone = await stage.openAs("giulia", { width: 390 });
    expect(await tooHeavy(phone, "list", ["/facilities?near=10129"])).toEqual([]);
  });
});
