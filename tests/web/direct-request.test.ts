import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { physiotherapy } from "../journeys/story.ts";
import { crocettaId } from "../support/facilities.ts";
import { emergencyRoomPng, htmlNamedJpg, prescriptionJpg } from "../support/files.ts";
import { Inspector } from "./inspector.ts";
import {
  button,
  chooseFile,
  downloaded,
  goBy,
  heading,
  link,
  shows,
  signInByTyping,
  stageFor,
} from "./stage.ts";
import { crocetta, type Scripts } from "./steps.ts";

/** The steps of a direct request as a member takes them; Italian pages. */

const stepOf = (page: Page, name: string): Locator => heading(page, new RegExp(`Passo \\d di 4 · ${name}$`));

async function begin(page: Page): Promise<void> {
  await page.goto("/direct-requests/new");
  await shows(page, "Se la invii oggi, la prima data possibile è 26 novembre 2026.");
  await button(page, "Inizia").click();
  await stepOf(page, "Assicurato e contatti").waitFor();
}

async function goOn(page: Page): Promise<void> {
  await button(page, "Continua").click();
}

async function chooseFacility(page: Page): Promise<void> {
  await stepOf(page, "Struttura").waitFor();
  // what is typed while the script takes the page over would be a race of the test's own
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Che cosa", { exact: true }).fill("fisioterapico crocetta");
  await button(page, "Cerca").click();
  await page.getByRole("radio", { name: new RegExp(`^${crocetta}`) }).check();
  await goOn(page);
}

interface Asking extends Scripts {
  readonly on?: string;
  readonly tied?: boolean;
}

async function tellService(page: Page, asking: Asking = {}): Promise<void> {
  const { javaScript = true, on = "2026-11-26", tied = false } = asking;
  await stepOf(page, "Prestazione").waitFor();
  await page.getByRole("radio", { name: tied ? "Sì" : "No" }).check();
  const service = page.getByRole("combobox", { name: "Prestazione" });
  if (javaScript) {
    await service.fill("riabilitativa");
    await page
      .getByRole("option", { name: /riabilitativa/i })
      .first()
      .click();
  } else {
    await service.selectOption(physiotherapy);
  }
  if (tied) return;
  await page.getByLabel("Data della prestazione").fill(on);
  await page.getByLabel("Sedute").fill("5");
  await page.getByRole("radio", { name: "Infortunio" }).check();
  await page.getByLabel("Giorno dell’infortunio").fill("2026-11-10");
  await page.getByRole("textbox", { name: "Patologia" }).fill("Distorsione del ginocchio");
  await page.getByRole("combobox", { name: "Da quanto tempo" }).selectOption("UNDER_ONE_MONTH");
}

async function attach(
  page: Page,
  document: RegExp,
  file: typeof prescriptionJpg,
  { javaScript = true }: Scripts = {},
) {
  await chooseFile(page, document, file);
  if (javaScript) await page.getByRole("group", { name: document }).getByText("Caricato").waitFor();
}

/** The question before sending, where scripts run and where they do not. */
async function askToSend(page: Page): Promise<Locator> {
  await button(page, "Invia la richiesta").or(link(page, "Invia la richiesta")).first().click();
  const dialog = page.getByRole("dialog");
  await heading(dialog, "Inviare la richiesta?").waitFor();
  return dialog;
}

describeOnOneDatabase("a member asks for direct billing in the browser", (database) => {
  const stage = stageFor(database, "country");

  test("from the introduction to the number, reloading every step on the way", async () => {
    const [student, reception] = await Promise.all([stage.openAs("giulia"), stage.openAs("reception")]);
    await begin(student);
    const draft = /direct-requests\/([0-9a-f-]{36})/.exec(student.url())?.[1] ?? "";
    // 1. Wrong contacts are said at their fields, and go on when they are right; what was mended is no longer wrong.
    await student.getByLabel("Email").fill("giulia@");
    await goOn(student);
    await shows(student.getByRole("alert"), "Questo indirizzo email non è completo");
    await student.getByLabel("Email").fill("giulia@altra.example");
    await student.getByRole("alert").waitFor({ state: "detached" });
    await student.reload();
    expect(await student.getByLabel("Email").inputValue()).toBe("giulia@altra.example");
    await goOn(student);

    // 2. Without a facility there is no going on; a later step leads back to where the draft stands.
    await stepOf(student, "Struttura").waitFor();
    await goOn(student);
    await shows(student.getByRole("alert"), "Scegli la struttura in cui hai prenotato");
    await student.goto(`/direct-requests/${draft}/summary`);
    await chooseFacility(student);
    await stepOf(student, "Prestazione").waitFor();
    await student.goBack();
    await stepOf(student, "Struttura").waitFor();
    expect(await student.getByRole("radio", { name: new RegExp(`^${crocetta}`) }).isChecked()).toBe(true);
    await student.reload();
    expect(await student.getByRole("radio", { name: new RegExp(`^${crocetta}`) }).isChecked()).toBe(true);
    await goOn(student);

    // 3. Two working days ahead is refused with the first date; the estimate answers while one types.
    await tellService(student, { on: "2026-11-25" });
    await goOn(student);
    await shows(student.getByRole("alert"), "la prima data possibile è gio 26 nov 2026");
    await student.getByLabel("Data della prestazione").fill("2026-11-26");
    await shows(student.getByRole("complementary"), /^Coperta$/);
    await shows(student.getByRole("complementary"), "225,00 €");
    await shows(student.getByRole("complementary"), "Certificato di Pronto Soccorso");
    // The pathology is chosen in everyday words; words that choose nothing, and half a number, are said.
    const about = student.getByRole("combobox", { name: "Di che cosa si tratta" });
    const number = student.getByLabel("NRE");
    await about.fill("ginocchio");
    await number.fill("4000000001");
    await goOn(student);
    await shows(student.getByRole("alert"), "Scegli una delle voci sotto");
    await shows(student.getByRole("alert"), "L’NRE ha 15 caratteri e questo ne ha 10");
    await student.getByRole("radio", { name: "Distorsione del ginocchio" }).waitFor();
    await about.fill("ginochio slogato");
    await student.getByRole("option", { name: "Distorsione del ginocchio" }).click();
    await number.fill("1200a 4000000001");
    await student.getByRole("alert").waitFor({ state: "detached" });
    await shows(student, /Bozza salvata alle/);
    await student.reload();
    expect(await about.inputValue()).toBe("Distorsione del ginocchio");
    expect(await number.inputValue()).toBe("1200A4000000001");
    expect(await student.getByRole("textbox", { name: "Patologia" }).inputValue()).toBe(
      "Distorsione del ginocchio",
    );
    // The time line is moved by keys as well, and says the same as the list.
    await student.getByRole("slider").press("ArrowRight");
    expect(await student.getByRole("combobox", { name: "Da quanto tempo" }).inputValue()).toBe(
      "UNDER_THREE_MONTHS",
    );
    await goOn(student);

    // 4. A bad file loses nobody else's; files kept survive another reload.
    await stepOf(student, "Documenti").waitFor();
    await chooseFile(student, /Prescrizione/, htmlNamedJpg);
    await shows(student, /prescription\.jpg non/);
    await attach(student, /Prescrizione/, prescriptionJpg);
    await attach(student, /Pronto Soccorso/, emergencyRoomPng);
    await shows(student.getByRole("complementary"), "Certificato di Pronto Soccorso · caricato");
    await student.reload();
    await shows(student, "emergency-room-certificate.png");
    await goOn(student);

    // The summary leads to each step and back; No sends nothing.
    await heading(student, "Riepilogo della richiesta").waitFor();
    await link(student, "Modifica: Assicurato e contatti").click();
    await student.getByLabel("Cellulare").fill("333 000 0009");
    await button(student, "Salva e torna al riepilogo").click();
    await shows(student, "333 000 0009");
    await button(await askToSend(student), "No, torna al riepilogo")
      .or(link(student.getByRole("dialog"), "No, torna al riepilogo"))
      .click();
    await student.getByRole("dialog").waitFor({ state: "hidden" });
    await goBy(reception, "Prese in carico");
    await shows(reception, "Ancora nessuna");
    const send = button(await askToSend(student), "Sì, invia");
    await send.dblclick();
    await heading(student, "Richiesta inviata").waitFor();
    await shows(student, "Il fondo paga 225,00 €: a tuo carico non resta nulla.");

    // Going back or asking again changes nothing any more, and there is one.
    await student.goBack();
    await heading(student, "Richiesta inviata").waitFor();
    await link(student, "Segui la richiesta").click();
    await heading(student, /^Presa in carico PC-2026-/).waitFor();
    await goBy(student, "Prese in carico");
    await shows(student, "chiesta da te");
    await shows(student, "1–1 di 1");
    // The reception's list shows it without reloading, and says who asked.
    await shows(reception, "chiesta dall’assistito");
    await link(reception, "Giulia Ferrero").click();
    await shows(reception, "Assistito, dalla sua area");
    const sheet = await downloaded(reception, link(reception, /Prescrizione/));
    expect(sheet.content.equals(prescriptionJpg.content)).toBe(true);
  });

  test("the whole way without scripts, on a phone", async () => {
    const plain = { javaScript: false };
    const student = await stage.openAs("paolo", { ...plain, width: 390 });
    await begin(student);
    await goOn(student);
    await chooseFacility(student);
    await goOn(student);
    await shows(student.getByRole("alert"), "Scegli la prestazione");
    await tellService(student, plain);
    await button(student, "Salva e aggiorna la stima").click();
    await shows(student, /^Coperta$/);
    // The list looks for what was typed, or for the words of the prescription.
    const about = student.getByLabel("Di che cosa si tratta");
    await about.fill("slogata");
    await button(student, "Cerca nell’elenco").click();
    await student.getByRole("radio", { name: "Distorsione della caviglia o del piede" }).waitFor();
    await about.fill("");
    await button(student, "Cerca nell’elenco").click();
    await student.getByRole("radio", { name: "Distorsione del ginocchio" }).check();
    await student.getByLabel("NRE").fill("12");
    await goOn(student);
    await shows(student.getByRole("alert"), "questo ne ha 2");
    expect(await about.inputValue()).toBe("Distorsione del ginocchio");
    await student.getByLabel("NRE").fill("");
    await goOn(student);
    await stepOf(student, "Documenti").waitFor();
    await goOn(student);
    await shows(student.getByRole("alert"), "Carica la prescrizione");
    await attach(student, /Prescrizione/, prescriptionJpg, plain);
    await goOn(student);
    await heading(student, "Riepilogo della richiesta").waitFor();
    await shows(student, "Documenti che mancano");
    await shows(student, "Di che cosa si tratta");
    await link(student, "Modifica: Documenti").click();
    await shows(student, "prescription.jpg");
    await button(student, "Salva e torna al riepilogo").click();
    await button(await askToSend(student), "Sì, invia").click();
    await heading(student, "Richiesta inviata").waitFor();
    await shows(student, "In valutazione");
    await shows(student, "Certificato di Pronto Soccorso");
  });

  test("two windows on one step: a page shows both texts, and either can be kept", async () => {
    for (const javaScript of [true, false]) {
      const first = await stage.openAs("giulia", { javaScript });
      await begin(first);
      const second = await first.context().newPage();
      await second.goto(first.url());
      await stepOf(second, "Assicurato e contatti").waitFor();
      await first.getByLabel("Cellulare").fill("333 111 1111");
      await goOn(first);
      await stepOf(first, "Struttura").waitFor();
      await second.getByLabel("Cellulare").fill("333 222 2222");
      await goOn(second);
      await shows(second.getByRole("alert"), "cambiata in un’altra finestra");
      await shows(second, "333 111 1111");
      await button(second, "Tieni quello che ho scritto qui").click();
      await stepOf(second, "Struttura").waitFor();
      await link(second, "Assicurato e contatti").first().click();
      expect(await second.getByLabel("Cellulare").inputValue()).toBe("333 222 2222");
      // and the other way round
      await first.goto(second.url());
      await first.getByLabel("Cellulare").waitFor();
      await second.getByLabel("Cellulare").fill("333 333 3333");
      await goOn(second);
      await stepOf(second, "Struttura").waitFor();
      await first.getByLabel("Cellulare").fill("333 444 4444");
      await goOn(first);
      await link(first, "Tieni quello salvato altrove").click();
      await stepOf(first, "Assicurato e contatti").waitFor();
      expect(await first.getByLabel("Cellulare").inputValue()).toBe("333 333 3333");
      await button(first, "Annulla richiesta").or(link(first, "Annulla richiesta")).first().click();
      await button(first.getByRole("dialog"), "Sì, annulla la richiesta").click();
      await heading(first, "Prese in carico").waitFor();
    }
  });

  test("a draft waits at home and on another device, and a card begins it with what it was about", async () => {
    const phone = await stage.openAs("paolo", {
      width: 390,
      at: `/direct-requests/new?facility=${crocettaId}&service=${physiotherapy}`,
    });
    await shows(phone, crocetta);
    await button(phone, "Inizia").click();
    await stepOf(phone, "Assicurato e contatti").waitFor();
    await button(phone, "Salva ed esci").click();
    const desktop = await stage.openAs("paolo");
    await shows(desktop, "Richiesta di diretta in bozza");
    await link(desktop, "Riprendi").click();
    await stepOf(desktop, "Prestazione").waitFor();
    await shows(desktop, crocetta);
    expect(await desktop.getByRole("combobox", { name: "Prestazione" }).inputValue()).toBe(
      "Fisioterapia riabilitativa",
    );
  });

  test("tied to a later stay: the voucher, and the reception checks its number", async () => {
    const student = await stage.openAs("giulia");
    await begin(student);
    await goOn(student);
    await chooseFacility(student);
    await tellService(student, { tied: true });
    await goOn(student);
    await heading(student, "Qui la diretta non si può chiedere").waitFor();
    await button(student, "Ottieni il voucher").click();
    await heading(student, "Voucher tariffe agevolate").waitFor();
    await shows(student, "Dopo il ricovero");
    const number = /VT-2026-\d{6}/.exec(await student.getByRole("main").innerText())?.[0] ?? "";
    const file = await downloaded(student, link(student, "Scarica il voucher (PDF)"));
    expect(file.name).toBe(`voucher-${number}.pdf`);
    expect(file.content.subarray(0, 5).toString()).toBe("%PDF-");
    await student.goto("/direct-requests/vouchers");
    await shows(student, number);

    const [reception, other] = await Promise.all([stage.openAs("reception"), stage.openAs("otherReception")]);
    for (const [page, answer] of [
      [reception, "Vale"],
      [other, "Non vale"],
    ] as const) {
      await goBy(page, "Verifica copertura");
      await link(page, /ha un voucher/).click();
      await page.getByLabel("Numero del voucher").fill(number.toLowerCase());
      await button(page, "Controlla").click();
      await page.getByRole("status").getByText(answer, { exact: true }).waitFor();
    }
    await shows(reception, "Giulia Ferrero");
    await expect(other.getByText("Giulia Ferrero").count()).resolves.toBe(0);
  });

  test("what the plan does not cover is said with the service, and the voucher takes the place of going on", async () => {
    const student = await stage.openAs("giulia");
    await begin(student);
    await goOn(student);
    await chooseFacility(student);
    await tellService(student);
    await student.getByRole("radio", { name: "Malattia" }).check();
    await shows(student.getByRole("complementary"), "Non coperta");
    await goOn(student);
    await heading(student, "Qui la diretta non si può chiedere").waitFor();
    await shows(student, "Il tuo piano non paga questa prestazione");
    await shows(student, /Con il voucher sono/);
    await link(student, "Cambia prestazione o causa").click();
    await heading(student, /Passo 3 di 4/).waitFor();
    await goOn(student);
    await button(student, "Ottieni il voucher").click();
    await heading(student, "Voucher tariffe agevolate").waitFor();
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
    await begin(page);
    await inspector.look(page, "contacts");
    inspector.expecting("wrong contacts", 422);
    await page.getByLabel("Email").fill("x");
    await goOn(page);
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "wrong contacts");
    await page.getByLabel("Email").fill("paolo.conti@posta.example");
    await goOn(page);
    await stepOf(page, "Struttura").waitFor();
    inspector.expecting("no facility", 422);
    await goOn(page);
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "no facility");
    await page.getByLabel("Che cosa", { exact: true }).fill("crocetta");
    await button(page, "Cerca").click();
    await page.getByRole("radio").first().waitFor();
    await inspector.look(page, "facilities found");
    await page.getByRole("radio", { name: new RegExp(`^${crocetta}`) }).check();
    await goOn(page);
    await stepOf(page, "Prestazione").waitFor();
    inspector.expecting("no service", 422);
    await goOn(page);
    await page.getByRole("alert").waitFor();
    await inspector.look(page, "no service");
    await tellService(page);
    await shows(page.getByRole("complementary"), /^Coperta$/);
    await inspector.look(page, "service");
    await goOn(page);
    await stepOf(page, "Documenti").waitFor();
    inspector.expecting("no prescription", 422);
    await goOn(page);
    await page.getByRole("alert").waitFor();
    await attach(page, /Prescrizione/, prescriptionJpg);
    await inspector.look(page, "documents");
    inspector.expecting("summary");
    await goOn(page);
    await heading(page, "Riepilogo della richiesta").waitFor();
    await inspector.look(page, "summary");
    await askToSend(page);
    await inspector.look(page, "the question before sending");
    await page.goto("/direct-requests/new");
    await inspector.look(page, "introduction");
    await page.goto("/direct-requests/vouchers");
    await inspector.look(page, "no voucher");
    await page.goto("/takes-in-charge");
    await inspector.look(page, "list with drafts");
    await page.goto("/");
    await inspector.look(page, "home with drafts");
    for (const path of inspector.paths)
      if (!path.includes("confirm=")) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });
});
