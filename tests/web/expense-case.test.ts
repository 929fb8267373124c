import { expect, test } from "vitest";
import { signedIn, uploaded } from "../journeys/story.ts";
import { giulia } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { vatNumberOf } from "../support/facilities.ts";
import { invoicePdf, prescriptionJpg } from "../support/files.ts";
import { entered } from "../worklist/cases.ts";
import { Inspector } from "./inspector.ts";
import { button, chooseFile, goBy, heading, link, shows, sidewaysAt, stageFor } from "./stage.ts";

describeOnOneDatabase("an expense document at the desk", (database) => {
  const stage = stageFor(database);

  test("is taken from the queue, looked at, reduced with clause and reason: the message is read before it is sent", async () => {
    const colleague = await signedIn(stage.server, "davide.greco");
    const prescription = { kind: "prescription", documentId: await uploaded(colleague, prescriptionJpg) };
    const id = await entered(colleague, { number: "R/1", files: [prescription] });
    const inspector = new Inspector(stage.server.url);
    const desk = await stage.openAs("desk");
    inspector.watch(desk);
    inspector.expecting("the queue");
    await button(desk, "Prendi la prossima").click();
    await heading(desk, "Fattura R/1").waitFor();
    await shows(desk.getByRole("status"), "In valutazione");
    await shows(desk, "La stai lavorando tu");
    await link(desk, /Prescrizione/).click();
    await button(desk, "Ingrandisci").click();
    await button(desk, "Ruota").click();
    await shows(desk, "150%, ruotato di 90°");
    await inspector.look(desk, "a case with its files");

    const decide = desk.getByRole("region", { name: "Decidi" });
    inspector.expecting("nothing chosen", 422);
    await button(decide, "Vedi il messaggio").click();
    await shows(decide, "Scegli se approvare, ridurre o respingere.");
    await decide.getByRole("radio", { name: /Riduci/ }).check();
    await decide.getByLabel(/^Riconosciuto per/).fill("80,00");
    await decide.getByLabel("Articolo").selectOption({ index: 1 });
    const reason = "La seconda visita non risulta.";
    await decide.getByLabel(/^Motivo/).fill(reason);
    await button(decide, "Vedi il messaggio").click();
    const message = decide.getByLabel("Messaggio all’assistito");
    await message.waitFor();
    expect(await message.inputValue()).toMatch(/R\/1/);
    await inspector.look(desk, "a decision before it is sent");

    // what was read is what is sent: another reason is read first
    await decide.getByLabel(/^Motivo/).fill(`${reason} Come detto al telefono.`);
    await message.fill("Scritto per l’altra decisione.");
    await button(decide, "Invia la decisione").click();
    await expect.poll(() => message.inputValue()).toMatch(/R\/1/);
    await message.fill("Abbiamo riconosciuto una visita.");
    await button(decide, "Invia la decisione").click();
    await shows(desk, "La decisione è inviata");
    const decided = desk.getByRole("region", { name: "Che cosa è stato deciso" });
    await shows(decided, "Abbiamo riconosciuto una visita.");
    await shows(decided, `${reason} Come detto al telefono.`);
    await shows(decided, /Anna Rinaldi/);
    for (const width of [390, 1280]) expect(await sidewaysAt(desk, width)).toBe(0);
    await inspector.readEnglish(desk, `/desk/expenses/${id}`);
    expect(inspector.complaints).toEqual([]);
  });

  test("without scripts: asked for documents once, completely, and a second time only with a reason", async () => {
    const id = await entered(await signedIn(stage.server, "davide.greco"), { number: "R/2" });
    const desk = await stage.openAs("desk", { javaScript: false, at: `/desk/expenses/${id}` });
    const ask = desk.getByRole("region", { name: "Chiedi documenti" });
    const open = () => ask.getByText("Chiedi documenti").click();
    await open();
    await ask.getByLabel("Altro documento 1").fill("Referto della visita");
    await button(ask, "Vedi la richiesta").click();
    await shows(ask, "Scrivi perché serve: l’assistito lo legge.");
    await ask.getByLabel("Perché serve (1)").fill("Per vedere quale ginocchio.");
    await button(ask, "Vedi la richiesta").click();
    await shows(ask, /Referto della visita: Per vedere quale ginocchio\./);
    await button(ask, "Invia la richiesta").click();
    await shows(desk, "La richiesta di documenti è inviata");
    await shows(desk.getByRole("status"), "Da integrare");
    await shows(desk.getByRole("region", { name: "Che cosa è stato chiesto" }), /Anna Rinaldi/);

    // one that came by another way: what was not asked for is added, what was is answered
    const add = desk.getByRole("region", { name: "Aggiungi un file" });
    for (const [what, left] of [
      ["Altro", "2 documenti che mancano"],
      ["Referto della visita", "1 documento che manca"],
    ] as const) {
      await add.getByText("Aggiungi un file").click();
      await button(add, "Aggiungi alla pratica").click();
      await shows(add, "Scegli almeno un file.");
      await add.getByLabel("Che cos’è").selectOption({ label: what });
      await chooseFile(desk, "File da aggiungere", invoicePdf(`added ${what}`));
      await button(add, "Aggiungi alla pratica").click();
      await shows(desk, "Il file è fra quelli della pratica.");
      await shows(desk.getByRole("status"), left);
    }

    await open();
    await ask.getByLabel("Altro documento 1").fill("Ricevuta");
    await ask.getByLabel("Perché serve (1)").fill("Manca il pagamento.");
    await ask.getByLabel("Perché si chiede di nuovo").fill(" ");
    await button(ask, "Vedi la richiesta").click();
    await button(ask, "Invia la richiesta").click();
    await desk.getByRole("alert").waitFor();
    await goBy(desk, "Coda");
    await shows(desk.getByRole("row", { name: /R\/2/ }), "Tocca all’assistito");
  });

  test("that came by post is typed in with its scan, everything wrong is told at once and nothing typed is lost", async () => {
    const inspector = new Inspector(stage.server.url);
    const desk = await stage.openAs("desk");
    inspector.watch(desk);
    inspector.expecting("a form with everything wrong", 422);
    await link(desk, "Registra una richiesta").click();
    await heading(desk, "Richiesta su carta o al telefono").waitFor();
    await desk.getByLabel("Codice fiscale dell’assistito").fill("FRRGLI02E54L219Z");
    await desk.getByLabel("Intestatario").fill("Giulia Ferrero");
    await desk.getByLabel("IBAN").fill("IT00X0542811101000000123456");
    await desk.getByLabel("Numero", { exact: true }).fill("P/1");
    await desk.getByLabel("Emesso il").fill("2026-11-10");
    await desk.getByLabel("Prestazione del").fill("2026-11-10");
    await desk.getByLabel("Importo del documento").fill("dodici");
    await desk.getByLabel("Nome", { exact: true }).fill("Ortopedia Bianchi");
    await button(desk, "Registra la richiesta").click();
    await shows(desk.getByRole("alert"), "Scegli la prestazione.");
    await shows(desk.getByRole("alert"), /Scrivi l’importo/);
    await inspector.look(desk, "a form with everything wrong");

    const service = desk.getByRole("combobox", { name: "Prestazione" });
    await service.fill("plantari");
    await desk
      .getByRole("option", { name: /plantari/i })
      .first()
      .click();
    await desk.getByLabel("Importo del documento").fill("120,00");
    await desk.getByLabel(/^Partita IVA/).fill(vatNumberOf(7));
    await desk.getByLabel(/^Patologia/).fill("dolore al ginocchio");
    await chooseFile(desk, /Scansione del documento/, invoicePdf("P/1"));
    await shows(desk, "Caricato");
    await button(desk, "Registra la richiesta").click();
    // not the alert before: what is wrong now takes the focus from whoever types already
    await link(desk.getByRole("alert"), /codice fiscale/).waitFor();
    await desk.getByLabel("Codice fiscale dell’assistito").fill(giulia.taxCode);
    await desk.getByLabel("IBAN").fill("IT60X0542811101000000123456");
    // two more documents, of which one is taken away again: what the first says stays
    const another = button(desk, "Aggiungi un altro documento");
    await another.click();
    await desk.getByRole("region", { name: "Documento 2" }).waitFor();
    await another.click();
    await button(desk, "Togli il documento 3").waitFor();
    await button(desk, "Togli il documento 2").click();
    await button(desk, "Togli il documento 3").waitFor({ state: "detached" });
    const second = desk.getByRole("region", { name: "Documento 2" });
    await second.getByLabel("Numero", { exact: true }).fill("P/2");
    await second.getByLabel("Emesso il").fill("2026-11-10");
    await second.getByLabel("Prestazione del").fill("2026-11-10");
    await second.getByRole("combobox", { name: "Prestazione" }).fill("plantari");
    await second
      .getByRole("option", { name: /plantari/i })
      .first()
      .click();
    await second.getByLabel("Importo del documento").fill("30,00");
    await second.getByLabel(/^Partita IVA/).fill(vatNumberOf(7));
    await second.getByLabel("Nome", { exact: true }).fill("Ortopedia Bianchi");
    await button(desk, "Registra la richiesta").click();
    await link(desk.getByRole("alert"), /./).first().waitFor();
    await inspector.look(desk, "two documents, the second without its file");
    await chooseFile(second, /Scansione del documento/, invoicePdf("P/2"));
    await shows(second, "Caricato");
    await button(desk, "Registra la richiesta").click();
    await heading(desk, "Fattura P/1").waitFor();
    await shows(desk, "Posta");
    await link(desk, "Fattura P/2").waitFor();
    await inspector.readEnglish(desk, "/desk/expenses/new");
    expect(inspector.complaints).toEqual([]);
  });
});
