import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { newKey, signedIn } from "../journeys/story.ts";
import { own, tellFee } from "../journeys/upkeep.ts";
import { Inspector } from "./inspector.ts";
import { button, goBy, heading, link, shows, stageFor, type Who } from "./stage.ts";
import { crocetta, found } from "./steps.ts";

const plain = { javaScript: false };

describeOnOneDatabase("a facility keeps its own data current, in a browser", (database) => {
  const stage = stageFor(database);

  /** Opens the card of Crocetta as a member does. */
  async function openCard(member: Page): Promise<void> {
    await member.goto("/facilities?near=10129");
    await link(found(member), crocetta).click();
    await heading(member, crocetta).waitFor();
  }

  async function propose(code: string, priceCents: number): Promise<void> {
    const program = await signedIn(stage.server, "reception.crocetta");
    const input = { serviceCode: code, priceCents, from: "2026-12-01", idempotencyKey: newKey() };
    expect((await tellFee(program, "changePrice", "ChangePriceInput", input)).errors).toEqual([]);
  }

  test("contacts: what is wrong stands at its field, what is right is on the card at once", async () => {
    const [reception, member] = await Promise.all([stage.openAs("reception"), stage.openAs("giulia")]);
    await goBy(reception, "La struttura");
    await link(reception, "Modifica i contatti").click();
    await reception.getByLabel("Telefono").fill("112");
    await reception.getByLabel("Sito").fill("javascript:alert(1)");
    await reception.getByLabel("CAP").fill("20121");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("alert"), "Ci sono 3 cose da correggere");
    expect(await reception.getByLabel("Telefono").getAttribute("aria-invalid")).toBe("true");
    expect(await reception.getByLabel("Sito").inputValue()).toBe("javascript:alert(1)");
    await link(reception.getByRole("alert"), /Il CAP 20121 non è di Torino/).click();
    await reception.keyboard.type("10129");
    await reception.getByLabel("CAP").fill("10129");
    await reception.getByLabel("Telefono").fill("011/765.4321");
    await reception.getByLabel("Sito").fill("www.crocetta.example");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("status"), "I nuovi contatti sono già visibili agli assistiti.");
    await openCard(member);
    await shows(member, "+39 011 765 4321");
  });

  test("the VAT number: shown, corrected, and what is wrong with it stands at its field", async () => {
    const reception = await stage.openAs("reception", { at: "/blueasy/facility/contacts" });
    const field = reception.getByLabel("Partita IVA");
    expect(await field.inputValue()).toMatch(/^\d{11}$/);
    await field.fill("00905811007");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("alert"), /l’ultima cifra non corrisponde/);
    expect(await field.inputValue()).toBe("00905811007");
    await field.fill("IT 00905811006");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("status"), "I nuovi contatti");
    await shows(reception, "00905811006");
  });

  test("two receptions at one form: the second sees what the first saved, keeps what was typed, and decides", async () => {
    const [first, second] = await Promise.all([stage.openAs("reception"), stage.openAs("reception")]);
    for (const page of [first, second]) await page.goto("/blueasy/facility/contacts");
    await second.getByLabel("Telefono").fill("011 222 2222");
    await first.getByLabel("Telefono").fill("011 111 1111");
    await button(first, "Salva").click();
    await shows(first.getByRole("status"), "I nuovi contatti");
    // the first one's data have reached the page by themselves, and still do not pass for what was shown
    await shows(second, "Un’altra persona ha appena salvato questi dati");
    await button(second, "Salva").click();
    await shows(second.getByRole("alert"), /Un’altra persona ha salvato questi dati/);
    await shows(second, "+39 011 111 1111");
    expect(await second.getByLabel("Telefono").inputValue()).toBe("011 222 2222");
    await button(second, "Salva").click();
    await shows(second.getByRole("status"), "I nuovi contatti");
    await shows(second, "+39 011 222 2222");
  });

  test("opening hours: Monday is copied to the working days; overlaps are told at their day", async () => {
    const reception = await stage.openAs("reception", { width: 820, at: "/blueasy/facility/hours" });
    const time = (name: string, label: string) =>
      reception.getByRole("group", { name }).getByLabel(label, { exact: true });
    await time("lunedì, prima fascia", "Dalle").fill("8");
    await time("lunedì, prima fascia", "Alle").fill("13.00");
    await time("lunedì, fascia 2", "Dalle").fill("1430");
    await time("lunedì, fascia 2", "Alle").fill("19:30");
    await button(reception, "Copia da lunedì ai giorni feriali").click();
    expect(await time("venerdì, fascia 2", "Dalle").inputValue()).toBe("1430");
    await time("mercoledì, fascia 2", "Dalle").fill("12:00");
    await time("giovedì, prima fascia", "Alle").fill("7:00");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("alert"), "Ci sono 2 cose da correggere");
    await shows(reception.getByRole("group", { name: "mercoledì, fascia 2" }), /si sovrappone a 08:00–13:00/);
    await time("mercoledì, fascia 2", "Dalle").fill("14:30");
    await time("giovedì, prima fascia", "Alle").fill("13:00");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("status"), "I nuovi orari");
    expect(await reception.getByText("14:30–19:30").count()).toBe(5);
  });

  test("a doctor is added from the network or registered, by keyboard and click, and leaves again", async () => {
    const reception = await stage.openAs("reception", { width: 390, at: "/blueasy/facility/doctors" });
    await link(reception, "Aggiungi un medico").click();
    await reception.getByLabel("Nome e cognome").fill("rossini alessandro");
    await button(reception, "Cerca").click();
    await link(reception, "Aggiungi Alessandro Rossini").click();
    await button(reception, "Aggiungi alla struttura").click();
    await shows(reception.getByRole("alert"), "Scegli almeno una prestazione");
    await reception.getByLabel("Fisioterapia riabilitativa").check();
    await button(reception, "Aggiungi alla struttura").click();
    await shows(reception.getByRole("status"), "Il medico è già visibile");
    await link(reception, "Alessandro Rossini").click();
    await shows(reception, /lavora anche in un’altra struttura/);
    await link(reception, "Non lavora più qui").click();
    await button(reception.getByRole("dialog"), "Sì, togli dalla struttura").click();
    await shows(reception.getByRole("status"), "Il medico non compare più");

    await link(reception, "Aggiungi un medico").click();
    await reception.getByLabel("Nome e cognome").fill("Zoraide Quaranta");
    await button(reception, "Cerca").click();
    await shows(reception, "Nessun medico della rete si chiama «Zoraide Quaranta».");
    await link(reception, "Registra un nuovo medico").click();
    await reception.getByLabel("Specialità principale").selectOption({ label: "Fisioterapia" });
    await reception.getByLabel("Terapia manuale").check();
    // a double click registers one person
    await button(reception, "Registra e aggiungi").dblclick();
    await shows(reception.getByRole("status"), "Il medico è già visibile");
    expect(await link(reception, "Zoraide Quaranta").count()).toBe(1);
    const member = await stage.openAs("giulia");
    await openCard(member);
    await shows(member, "Zoraide Quaranta");
  });

  test("a raise waits, the desk accepts it, the reception sees it without reloading", async () => {
    const [reception, desk] = await Promise.all([stage.openAs("reception"), stage.openAs("desk")]);
    await goBy(reception, "La struttura");
    await link(reception, "Tariffe").click();
    await link(reception, "Fisioterapia riabilitativa").click();
    await reception.getByLabel(/Prezzo di una unità/).fill("49,50");
    await button(reception, "Salva il prezzo").click();
    await shows(reception.getByRole("status"), "La proposta è in attesa della Centrale Operativa");
    await shows(reception, /da 45,00\s€ a 49,50\s€/);
    await link(desk, "Tariffe (1)").click();
    await shows(desk.getByRole("row", { name: /Crocetta/ }), "+10%");
    await link(desk, "Accetta").click();
    await button(desk.getByRole("dialog"), "Sì, accetta").click();
    await shows(desk.getByRole("status"), "La tariffa è nel tariffario");
    await shows(desk, "Nessuna proposta in attesa");
    await shows(
      reception.getByRole("row", { name: /Fisioterapia riabilitativa/ }),
      /49,50\s€ dal 1 dicembre 2026/,
    );
    await shows(reception, "Accettata");
  });

  test("without scripts: contacts, hours, a doctor, a proposal taken back, one refused with its reason", async () => {
    const [reception, desk] = await Promise.all([
      stage.openAs("reception", plain),
      stage.openAs("desk", plain),
    ]);
    await goBy(reception, "La struttura");
    await link(reception, "Modifica i contatti").click();
    await reception.getByLabel("Email").fill("accettazione");
    await button(reception, "Salva").click();
    await shows(reception.getByRole("alert"), /email non è completo/);
    await reception.getByLabel("Email").fill("nuova@crocetta.example");
    await button(reception, "Salva").click();
    await shows(reception, "nuova@crocetta.example");

    await link(reception, "Modifica gli orari").click();
    const sunday = reception.getByRole("group", { name: "domenica, prima fascia" });
    await sunday.getByLabel("Dalle", { exact: true }).fill("9:00");
    await button(reception, "Salva").click();
    await shows(sunday, /Scrivi sia l’apertura sia la chiusura/);
    await sunday.getByLabel("Alle", { exact: true }).fill("0:00");
    await button(reception, "Salva").click();
    await shows(reception, "09:00–24:00");

    await link(reception, "Medici").click();
    await reception.locator("tbody").getByRole("link").first().click();
    await reception.getByLabel("Elettroterapia").check();
    await button(reception, "Salva le prestazioni").click();
    await shows(reception.getByRole("status"), "Le prestazioni del medico sono aggiornate.");

    await link(reception, "Tariffe").click();
    await link(reception, "Aggiungi una prestazione").click();
    await reception.getByLabel("Prestazione").selectOption({ label: "Psicoterapia" });
    await reception.getByLabel(/Prezzo di una unità/).fill("settanta");
    await reception.getByRole("button", { name: "Invia la proposta" }).click();
    await shows(reception.getByRole("alert"), "Scrivi il prezzo come 45,00.");
    await reception.getByLabel(/Prezzo di una unità/).fill("70");
    await reception.getByRole("button", { name: "Invia la proposta" }).click();
    await shows(reception, "In attesa della Centrale Operativa");
    await link(reception, "Ritira la proposta").click();
    await button(reception.getByRole("dialog"), "Sì, ritira").click();
    await shows(reception.getByRole("status"), "La proposta è ritirata.");

    await propose("FKT-MANUALE", 9_900);
    await desk.goto("/desk/fees");
    await link(desk, "Rifiuta").click();
    const question = desk.getByRole("dialog", { name: "Rifiutare la proposta?" });
    await question.getByLabel("Motivo").fill("   ");
    await button(question, "Sì, rifiuta").click();
    await shows(desk.getByRole("alert"), "Scrivi alla struttura perché rifiuti.");
    await question.getByLabel("Motivo").fill("Supera la media della zona.");
    await button(question, "Sì, rifiuta").click();
    await shows(desk.getByRole("status"), "La struttura vede il rifiuto");
    await reception.reload();
    await shows(reception, "Motivo: Supera la media della zona.");
  });

  test("without scripts: leaving Blueasy asks first, says what it means, and can be taken back", async () => {
    const reception = await stage.openAs("reception", plain);
    await goBy(reception, "La struttura");
    await link(reception, "Esci da Blueasy").click();
    const question = reception.getByRole("dialog", { name: "Uscire da Blueasy?" });
    await link(question, "No, restiamo").click();
    await shows(reception, "La struttura aderisce a Blueasy");
    await link(reception, "Esci da Blueasy").click();
    await button(question, "Sì, esci da Blueasy").click();
    await shows(reception.getByRole("status"), /Le prese in carico aperte proseguono/);
    await link(reception, "Aderisci a Blueasy").click();
    await button(reception.getByRole("dialog"), "Sì, aderisci").click();
    await shows(reception.getByRole("status"), /da ora può aprire prese in carico/);
    const program = await signedIn(stage.server, "reception.crocetta");
    expect((await own(program)).facility.blueasy).toBe(true);
  });

  describe("every page of it can be used by everybody, in both languages", () => {
    const facility = "/blueasy/facility";

    async function inspected(who: Who) {
      const inspector = new Inspector(stage.server.url);
      const page = await stage.openAs(who);
      await page.emulateMedia({ reducedMotion: "reduce" });
      inspector.watch(page);
      return { inspector, page };
    }

    async function tour(inspector: Inspector, page: Page, paths: readonly string[]): Promise<void> {
      for (const path of paths) {
        inspector.expecting(path);
        await page.goto(path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await inspector.look(page, path);
      }
      for (const path of paths) await inspector.readEnglish(page, path);
    }

    test("the facility's data", async () => {
      const { inspector, page } = await inspected("reception");
      await tour(inspector, page, [facility, `${facility}/contacts`, `${facility}/hours`]);
      inspector.expecting("wrong hours", 422);
      await page.goto(`${facility}/hours`);
      await page.getByRole("group", { name: "domenica, fascia 2" }).getByLabel("Dalle").fill("9");
      await button(page, "Salva").click();
      await page.getByRole("alert").waitFor();
      await inspector.look(page, "wrong hours");
      expect(inspector.complaints).toEqual([]);
    });

    test("its doctors", async () => {
      const [doctor] = (await own(await signedIn(stage.server, "reception.crocetta"))).doctors;
      const { inspector, page } = await inspected("reception");
      const doctors = `${facility}/doctors`;
      await tour(inspector, page, [doctors, `${doctors}/${doctor?.id}`]);
      expect(inspector.complaints).toEqual([]);
    });

    test("a doctor to add", async () => {
      const { inspector, page } = await inspected("reception");
      const found = `${facility}/doctors/new?name=rossini`;
      await tour(inspector, page, [found, `${found}&new=1`]);
      inspector.expecting("a wrong doctor", 422);
      await page.goto(`${found}&new=1`);
      await page.getByLabel("Specialità principale").selectOption({ label: "Fisioterapia" });
      await page.getByLabel("Cognome").fill("…");
      await button(page, "Registra e aggiungi").click();
      await page.getByRole("alert").waitFor();
      await inspector.look(page, "a wrong doctor");
      expect(inspector.complaints).toEqual([]);
    });

    test("its fees", async () => {
      await propose("FKT-TECAR", 9_000);
      const { inspector, page } = await inspected("reception");
      const fees = `${facility}/fees`;
      await tour(inspector, page, [fees, `${fees}/new`, `${fees}/FKT-TECAR`]);
      inspector.expecting("stopping");
      await page.goto(`${fees}/FKT-TECAR`);
      await link(page, "Non offrire più").click();
      await page.getByRole("dialog").waitFor();
      await inspector.look(page, "stopping");
      expect(inspector.complaints).toEqual([]);
    });

    test("the desk's queue of prices", async () => {
      await propose("FKT-LASER", 9_000);
      const { inspector, page } = await inspected("desk");
      await tour(inspector, page, ["/desk/fees", "/desk/fees?state=REFUSED", "/desk/fees?state=WITHDRAWN"]);
      inspector.expecting("refusing");
      await page.goto("/desk/fees");
      await link(page, "Rifiuta").first().click();
      await page.getByRole("dialog").waitFor();
      await inspector.look(page, "refusing");
      expect(inspector.complaints).toEqual([]);
    });
  });
});
