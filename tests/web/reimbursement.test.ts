import { expect, test } from "vitest";
import { ReimbursementRequest } from "../../server/reimbursement/entity.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { htmlNamedJpg } from "../support/files.ts";
import { Inspector } from "./inspector.ts";
import {
  answer,
  begin,
  goOn,
  iban,
  opener,
  stepOf,
  tellDocument,
  tellPersonAndPayment,
  toSummary,
} from "./reimbursement-steps.ts";
import { button, chooseFile, heading, link, shows, signInByTyping, stageFor } from "./stage.ts";
import { crocetta } from "./steps.ts";

describeOnOneDatabase("a member asks for money back in the browser", (database) => {
  const stage = stageFor(database);

  test("from the introduction to the number, sent by keyboard alone", async () => {
    const page = await stage.openAs("marco");
    await begin(page);
    await page.getByLabel("Email").fill("marco@");
    await goOn(page);
    await shows(page.getByRole("alert"), "Questo indirizzo email non è completo");
    await page.getByLabel("Email").fill("marco@altra.example");
    await answer(page, "Un’altra polizza", "No");
    await goOn(page);
    await stepOf(page, "Pagamento").waitFor();
    await answer(page, "Come vuoi ricevere", "Bonifico");
    await page.getByLabel("IBAN").fill("IT60X0542811101000000123457");
    await goOn(page);
    await shows(page.getByRole("alert"), "cifre di controllo");
    await page.getByLabel("IBAN").fill(iban);
    await goOn(page);
    await stepOf(page, "Documenti di spesa").waitFor();
    await tellDocument(page, "B-1");
    // what the plan pays stands beside the answers, and a facility of the network pays more
    await shows(page.getByRole("complementary"), "Rimborsato dal fondo");
    const provider = page.getByRole("combobox", { name: "Struttura o professionista" });
    await provider.fill("fisioterapico crocetta");
    await page.getByRole("option", { name: new RegExp(crocetta) }).click();
    await shows(page, "Struttura della rete");
    await goOn(page);
    await shows(page, "Completo");
    await goOn(page);
    await heading(page, "Riepilogo della richiesta").waitFor();
    await shows(page, crocetta);
    await opener(page).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await heading(dialog, "Inviare la richiesta?").waitFor();
    await page.keyboard.press("Tab");
    await button(dialog, "Sì, invia").focus();
    await page.keyboard.press("Enter");
    await heading(page, "Richiesta inviata").waitFor();
    await shows(page, /^RR-2026-\d{6}$/);
    // what was sent leads to what it became, and the next one begins with the same account
    const draft = page.url().replace(/\/sent$/, "/summary");
    await page.goto(draft);
    await heading(page, "Richiesta inviata").waitFor();
    await begin(page);
    expect(await page.getByLabel("Email").inputValue()).toBe("marco@altra.example");
  });

  test("without JavaScript, on a phone, with a file that is none", async () => {
    const page = await stage.openAs("giulia", { javaScript: false, width: 390 });
    await begin(page);
    // what the policy says wrongly is told here; the request goes on where it was
    await link(page, "correggi i dati").click();
    await page.getByLabel("Nome", { exact: true }).fill("Giulia Maria");
    await button(page, "Invia la correzione").click();
    await stepOf(page, "Assicurato e contatti").waitFor();
    await shows(page, "Nome: da Giulia a Giulia Maria");
    await tellPersonAndPayment(page);
    await tellDocument(page, "B-2", { javaScript: false });
    await chooseFile(page, "Altri documenti", htmlNamedJpg);
    await goOn(page);
    // one bad file never loses the others, nor what was typed
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel("Numero del documento").inputValue()).toBe("B-2");
    await goOn(page);
    await shows(page, "Completo");
    await goOn(page);
    await heading(page, "Riepilogo della richiesta").waitFor();
    await opener(page).click();
    await button(page.getByRole("dialog"), "Sì, invia").click();
    await heading(page, "Richiesta inviata").waitFor();
  });

  test("two windows on one document: both texts are shown, and either is kept", async () => {
    const [first, second] = await Promise.all([stage.openAs("giulia"), stage.openAs("giulia")]);
    await begin(first);
    await tellPersonAndPayment(first);
    await button(first, "Carica un documento di spesa").click();
    await first.waitForURL(/documents\/[0-9a-f-]{36}/);
    await second.goto(first.url());
    await first.getByLabel("Numero del documento").fill("QUI-1");
    await button(first, "Salva ed esci").click();
    await heading(first, "Ciao, Giulia").waitFor();
    await second.getByLabel("Numero del documento").fill("LI-2");
    await goOn(second);
    await shows(second.getByRole("alert"), "cambiata in un’altra finestra");
    await shows(second, "QUI-1");
    await button(second, "Tieni quello che ho scritto qui").click();
    await second.getByRole("alert").waitFor();
    expect(await second.getByLabel("Numero del documento").inputValue()).toBe("LI-2");
  });

  test("a session that ends at the summary loses nothing, and going back sends nothing twice", async () => {
    const page = await stage.openAs("giulia");
    await toSummary(page, "B-4");
    const before = await database.orm.em.fork().count(ReimbursementRequest);
    await page.context().clearCookies();
    await opener(page).click();
    await button(page.getByRole("dialog"), "Sì, invia").click();
    await page.getByLabel("Nome utente").waitFor();
    await signInByTyping(page, "giulia");
    await heading(page, "Riepilogo della richiesta").waitFor();
    await opener(page).click();
    await button(page.getByRole("dialog"), "Sì, invia").click();
    await heading(page, "Richiesta inviata").waitFor();
    await page.goBack();
    await page.reload();
    await heading(page, "Richiesta inviata").waitFor();
    expect(await database.orm.em.fork().count(ReimbursementRequest)).toBe(before + 1);
  });

  test("every step, refused and filled, can be used by everybody, in both languages", async () => {
    const inspector = new Inspector(stage.server.url);
    const page = await stage.open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    inspector.watch(page);
    inspector.expecting("sign-in");
    await page.goto("/login");
    await signInByTyping(page, "paolo");
    await page.getByRole("navigation", { name: "Navigazione principale" }).waitFor();
    await page.goto("/reimbursements/new");
    await inspector.look(page, "introduction");
    await begin(page);
    inspector.expecting("no answer", 422);
    await goOn(page);
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "no answer");
    await answer(page, "Un’altra polizza", "Sì");
    await inspector.look(page, "another cover");
    await tellPersonAndPayment(page);
    await inspector.look(page, "no document yet");
    await button(page, "Carica un documento di spesa").click();
    await page.waitForURL(/documents\/[0-9a-f-]{36}/);
    inspector.expecting("nothing of a document", 422);
    await goOn(page);
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "nothing of a document");
    await page.goto(page.url().replace(/\/documents\/.*$/, "/documents"));
    await inspector.look(page, "a document to complete");
    await toSummary(page, "B-5");
    await inspector.look(page, "summary");
    await opener(page).click();
    await inspector.look(page, "the question before sending");
    await button(page.getByRole("dialog"), "Sì, invia").click();
    await heading(page, "Richiesta inviata").waitFor();
    await inspector.look(page, "sent");
    for (const path of inspector.paths)
      if (!path.includes("confirm=")) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });
});
