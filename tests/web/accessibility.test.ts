import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { authorised, confirmed, invoiced, opened, signedIn, tell, newKey } from "../journeys/story.ts";
import { personId, sofia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { htmlNamedJpg } from "../support/files.ts";
import { Inspector } from "./inspector.ts";
import { button, chooseFile, heading, link, shows, signInByTyping, stageFor, type Who } from "./stage.ts";
import { askAboutPhysiotherapy, crocetta, findMember, found, goOnToOpening, sendOpening } from "./steps.ts";

describeOnOneDatabase("every page can be used by everybody, in every state", (database) => {
  const stage = stageFor(database, "country");
  /** Takes-in-charge of the student, by what became of them. */
  const cases: Record<string, string> = {};
  let claimId = "";
  let reception: Client;
  let member: Client;

  beforeAll(async () => {
    reception = await signedIn(stage.server, "reception.crocetta");
    member = await signedIn(stage.server, "giulia.ferrero");
  });

  async function inspected(who?: Who): Promise<{ page: Page; inspector: Inspector }> {
    const inspector = new Inspector(stage.server.url);
    const page = await stage.open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    inspector.watch(page);
    inspector.expecting("sign-in");
    if (who !== undefined) await stage.signInAs(page, who);
    return { page, inspector };
  }

  /** Looks at each path once its title stands. */
  async function tour(inspector: Inspector, page: Page, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      inspector.expecting(path);
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await inspector.look(page, path);
    }
  }

  test("the sign-in page, refused, and the page that is not there", async () => {
    const { page, inspector } = await inspected();
    await tour(inspector, page, ["/login", "/login?next=%2Fplan"]);
    inspector.expecting("a refused sign-in", 422);
    await signInByTyping(page, "giulia", "not-the-password");
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "a refused sign-in");
    inspector.expecting("nothing there", 404);
    await page.goto("/nothing-here");
    await inspector.look(page, "nothing there");
    await inspector.readEnglish(page, "/login");
    expect(inspector.complaints).toEqual([]);
  });

  test("the member's pages before anything happened", async () => {
    const { page, inspector } = await inspected("giulia");
    await tour(inspector, page, ["/", "/takes-in-charge", "/takes-in-charge?status=SETTLED", "/plan"]);
    await tour(inspector, page, ["/plan/ask", "/plan/ask?q=fisioterapia"]);
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    // Its letters are in both languages.
    await tour(inspector, page, ["/dev/inbox"]);
    expect(inspector.complaints).toEqual([]);
  });

  test("the pages of a family, about all of them, the father and the child", async () => {
    const { page, inspector } = await inspected("marco");
    await tour(inspector, page, ["/?person=all", `/?person=${personId(sofia)}`, "/more", "/profile"]);
    await tour(inspector, page, ["/profile/contacts", "/profile/correction"]);
    for (const path of ["/profile", "/profile/contacts", "/profile/correction"])
      await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("the search: list, map, filters, nothing found, a place nobody knows, and the cards", async () => {
    const { page, inspector } = await inspected("giulia");
    await tour(inspector, page, [
      "/facilities",
      "/facilities?near=10129&name=zzzz",
      "/facilities?near=Atlantide",
    ]);
    inspector.expecting("suggestions");
    await page.goto("/facilities");
    await page.getByRole("combobox", { name: "Dove" }).fill("tor");
    await page.getByRole("option").first().waitFor();
    await inspector.look(page, "suggestions");
    inspector.expecting("the map");
    await page.goto("/facilities?near=10129&view=map");
    const map = page.getByRole("region", { name: "Mappa delle strutture" });
    await map.getByRole("button", { name: crocetta }).waitFor();
    await page.getByText("Altri filtri").click();
    await inspector.look(page, "the map with its filters");
    // The map takes a moment to settle after the window changed its width, and closes its labels then.
    const card = link(map, "Apri la scheda");
    await expect
      .poll(
        async () => {
          if (!(await card.isVisible())) await map.getByRole("button", { name: crocetta }).press("Enter");
          return card.isVisible();
        },
        { timeout: 20_000, interval: 500 },
      )
      .toBe(true);
    await inspector.look(page, "the map with a label open");
    await page.goto("/facilities?near=10129");
    await link(found(page), crocetta).click();
    await heading(page, crocetta).waitFor();
    await inspector.look(page, "the card of a Blueasy facility");
    await page.goto("/facilities?near=10129");
    await found(page)
      .getByRole("listitem")
      .filter({ hasNotText: "Blueasy" })
      .getByRole("link")
      .first()
      .click();
    await shows(page, "Prima di andare");
    await inspector.look(page, "the card of another facility");
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("the reception's pages, from the first day to an opening refused", async () => {
    const { page, inspector } = await inspected("reception");
    await tour(inspector, page, ["/blueasy", "/blueasy/takes-in-charge", "/blueasy/payments"]);
    await tour(inspector, page, ["/blueasy/cover", "/blueasy/cover?expired=1"]);
    inspector.expecting("a refused search", 422);
    await page.getByLabel("Codice fiscale").fill("RSSMRA85T10A562X");
    await page.getByLabel("Data di nascita").fill("1985-12-10");
    await button(page, "Cerca l’assistito").click();
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "a refused search");
    inspector.expecting("the question");
    await findMember(page);
    await inspector.look(page, "the question");
    const question = new URL(page.url()).pathname;
    await tour(inspector, page, [
      `${question}?serviceCode=&cause=&units=0&on=`,
      `${question}?serviceCode=FKT-RIABILITATIVA&units=1&unitPrice=46&serviceCode=&units=0&unitPrice=x&cause=ILLNESS&on=2026-11-25`,
      `${question}?serviceCode=FKT-RIABILITATIVA&units=1&serviceCode=FKT-MANUALE&units=2&cause=INJURY&injuredOn=2026-11-10&on=2026-11-25`,
      `${question}?serviceCode=FKT-RIABILITATIVA&cause=ILLNESS&units=1&on=2026-11-25`,
    ]);
    await askAboutPhysiotherapy(page);
    await inspector.look(page, "covered");
    await goOnToOpening(page);
    await inspector.look(page, "the opening");
    inspector.expecting("a refused file and doctor", 415, 422);
    await chooseFile(page, /Prescrizione/, htmlNamedJpg);
    await shows(page.getByRole("listitem"), /prescription\.jpg non|di prescription\.jpg/);
    const doctor = page.getByLabel(/Medico che esegue/);
    await doctor.evaluate((input) => input.removeAttribute("maxlength"));
    await doctor.fill("Elena ".repeat(30));
    await sendOpening(page);
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "a refused file and doctor");
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("the desk's pages while there is nothing to pay", async () => {
    const { page, inspector } = await inspected("desk");
    await tour(inspector, page, [
      ...["/desk", "/desk/alarms", "/desk/payments/due", "/desk/batches"],
      ...["/desk/takes-in-charge", "/desk/claims", "/desk/expenses"],
    ]);
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("cases of every status, as the member sees them", async () => {
    await makeCases();
    const { page, inspector } = await inspected("giulia");
    await tour(inspector, page, ["/", "/takes-in-charge", "/plan", `/claims/${claimId}`]);
    await tour(inspector, page, ["/expenses", "/expenses/to-complete", "/statement"]);
    await page.goto("/expenses");
    await page.locator('main td a[href*="/expenses/"]').first().click();
    await page.waitForURL(/\/expenses\/[0-9a-f-]{36}/);
    await inspector.look(page, "a document");
    await tour(
      inspector,
      page,
      Object.values(cases).map((id) => `/takes-in-charge/${id}`),
    );
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    // The mails themselves are in the member's language.
    await tour(inspector, page, ["/dev/inbox"]);
    inspector.expecting("declining");
    await page.goto(`/takes-in-charge/${cases["awaiting"]}`);
    await link(page, "Non l’ho chiesta io").click();
    await page.getByRole("dialog").waitFor();
    await inspector.look(page, "declining");
    expect(inspector.complaints).toEqual([]);
  });

  test("cases of every status, as the reception sees them", async () => {
    const { page, inspector } = await inspected("reception");
    await tour(inspector, page, ["/blueasy", "/blueasy/takes-in-charge", "/blueasy/payments"]);
    await tour(
      inspector,
      page,
      Object.values(cases).map((id) => `/blueasy/takes-in-charge/${id}`),
    );
    inspector.expecting("a wrong code", 422);
    await page.goto(`/blueasy/takes-in-charge/${cases["awaiting"]}`);
    await page.getByLabel("Codice di 6 cifre").fill("12");
    await button(page, "Conferma").click();
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "a wrong code");
    await link(page, "Annulla la presa in carico").click();
    await page.getByRole("dialog").waitFor();
    await inspector.look(page, "cancelling");
    inspector.expecting("an invoice without its file", 422);
    await page.goto(`/blueasy/takes-in-charge/${cases["authorised"]}`);
    await page.getByLabel("Numero della fattura").fill("9");
    await button(page, "Invia la fattura").click();
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "an invoice without its file");
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("the desk's pages from the payments due to the batch executed", async () => {
    const { page, inspector } = await inspected("desk");
    await tour(inspector, page, [
      ...["/desk", "/desk/payments/due"],
      "/desk/takes-in-charge",
      "/desk/claims",
      `/desk/claims/${claimId}`,
    ]);
    await tour(inspector, page, [`/desk/takes-in-charge/${cases["settled"]}`]);
    inspector.expecting("nothing selected", 422);
    await page.goto("/desk/payments/due");
    await button(page, "Crea distinta").click();
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "nothing selected");
    await page.getByLabel("Seleziona tutti").check();
    await inspector.look(page, "all selected");
    await button(page, "Crea distinta").click();
    await heading(page, /^Distinta /).waitFor();
    await inspector.look(page, "a batch to execute");
    await link(page, "Segna come eseguita").click();
    await page.getByRole("dialog").waitFor();
    await inspector.look(page, "marking a batch");
    await button(page, "Sì, è stata eseguita").click();
    await shows(page.getByRole("status"), "Eseguita");
    await inspector.look(page, "a batch executed");
    await tour(inspector, page, ["/desk/batches"]);
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  async function makeCases(): Promise<void> {
    const settled = await invoiced(reception, await authorised(reception, member, { units: 2 }));
    claimId = settled.claim?.id ?? "";
    cases["settled"] = settled.id;
    cases["authorised"] = (await authorised(reception, member, { units: 1 })).id;
    const incomplete = await opened(reception, { units: 1, withDocuments: false });
    cases["underEvaluation"] = (await confirmed(member, incomplete.id)).id;
    const declined = await opened(reception, { units: 1 });
    await tell(member, "declineTakeInCharge", "ConfirmInput", {
      idempotencyKey: newKey(),
      takeInChargeId: declined.id,
    });
    cases["declined"] = declined.id;
    cases["awaiting"] = (await opened(reception, { units: 1 })).id;
  }
});
