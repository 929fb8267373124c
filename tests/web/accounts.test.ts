import { sql } from "kysely";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { newKey, opened, signedIn, uploaded } from "../journeys/story.ts";
import { accountId, giulia, laura, marco, paolo, password, type Person } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { scannedPdf } from "../support/files.ts";
import { Inspector } from "./inspector.ts";
import {
  button,
  chooseFile,
  downloaded,
  giveAuthenticator,
  heading,
  link,
  people,
  shows,
  signInByTyping,
  stageFor,
} from "./stage.ts";

const actingFor = ({ firstName, lastName }: Person, as: string) =>
  new RegExp(`Agisci per conto di ${firstName}( ${lastName})?, come ${as}`);

describeOnOneDatabase("accounts, as people walk through them", (database) => {
  // Passkeys are for a name: an address in numbers is none.
  const stage = stageFor(database, "nine", { hostName: "localhost" });

  beforeAll(async () => {
    await sql`update account set desk_role = 'administrator' where id = ${accountId(people.supervisor.userName)}`.execute(
      database.orm.em.fork().getKysely(),
    );
  });

  const waiting = async (member: Person) =>
    opened(await signedIn(stage.server, people.reception.userName), { member, units: 1 });

  async function attach(page: Page, document: string): Promise<void> {
    await chooseFile(page, document, scannedPdf);
    await page.getByText("Caricato", { exact: true }).waitFor();
  }

  test("a guardian acts by their own account, every page says for whom, and nothing is left once the desk ends it", async () => {
    const { id } = await waiting(giulia);
    const inspector = new Inspector(stage.server.url);
    const desk = await stage.openAs("desk");
    inspector.watch(desk);
    await inspector.readEnglish(desk, "/desk/representatives/new");
    await desk.goto("/desk/representatives/new");
    const [represented, acting] = [giulia, paolo];
    await desk.getByLabel("Codice fiscale").first().fill(represented.taxCode);
    await desk.getByLabel("Cognome").first().fill(represented.lastName);
    await desk.getByLabel("Codice fiscale").last().fill(acting.taxCode);
    await desk.getByLabel("Tutore").check();
    await desk.getByLabel("Ultimo giorno").fill("2027-11-22");
    await attach(desk, "Documento");
    await inspector.look(desk, "a representative about to be entered");
    await desk.getByLabel("Cognome").last().fill(acting.lastName);
    await button(desk, "Registra").click();
    await heading(desk, "Per Giulia Ferrero").waitFor();
    await shows(desk, "dal 23 novembre 2026 al 22 novembre 2027");
    await inspector.look(desk, "a representative");

    const guardian = await stage.openAs("paolo", { width: 390 });
    inspector.watch(guardian);
    await link(guardian, "Giulia tutore").click();
    await shows(guardian, actingFor(giulia, "tutore"));
    await guardian.goto("/direct-requests/new");
    await button(guardian, "Inizia").click();
    await heading(guardian, "Chi").waitFor();
    await shows(guardian, actingFor(giulia, "tutore"));
    await guardian.goto(`/takes-in-charge/${id}`);
    await shows(guardian, actingFor(giulia, "tutore"));
    await button(guardian, "Sì, confermo").click();
    await shows(guardian, "Autorizzata");
    await shows(guardian, "Paolo Conti, tutore");
    await guardian.goto("/");
    await shows(guardian, actingFor(giulia, "tutore"));

    await link(desk, "Termina").click();
    await desk.getByLabel("Motivo").fill("Il giudice ha nominato un’altra persona.");
    await button(desk, "Sì, termina").click();
    await shows(desk, "Il rappresentante non agisce più");
    // the open window hears of it by itself
    await guardian.getByText(actingFor(giulia, "tutore")).waitFor({ state: "detached" });
    expect(await link(guardian, "Giulia").count()).toBe(0);
    inspector.expecting("a case that is no longer theirs", 404);
    await guardian.goto(`/takes-in-charge/${id}`);
    await heading(guardian, "Qui non c’è nulla").waitFor();
    expect(inspector.complaints).toEqual([]);
  });

  test("a death ends the person's account, and the heir reads what they had begun", async () => {
    const { id } = await waiting(laura);
    const inspector = new Inspector(stage.server.url);
    const hers = await stage.open();
    await hers.goto("/login?next=%2Fplan");
    await hers.getByLabel("Nome utente").fill("laura.bianchi");
    await hers.getByLabel("Password").fill(password);
    await button(hers, "Accedi").click();
    await heading(hers, "Il mio piano").waitFor();

    const desk = await stage.openAs("desk");
    inspector.watch(desk);
    await inspector.readEnglish(desk, "/desk/deaths/new");
    await desk.goto("/desk/deaths/new");
    await desk.getByLabel("Codice fiscale").fill(laura.taxCode);
    await desk.getByLabel("Data del decesso").fill("2026-11-20");
    await attach(desk, "Certificato di morte");
    await inspector.look(desk, "a death about to be entered");
    await desk.getByLabel("Cognome").fill(laura.lastName);
    await button(desk, "Registra il decesso").click();
    await shows(desk, "Il decesso è registrato");

    await hers.goto("/plan");
    await hers.getByLabel("Nome utente").fill("laura.bianchi");
    await hers.getByLabel("Password").fill(password);
    await button(hers, "Accedi").click();
    await shows(hers, /Nome utente o password non corretti/);

    const clerk = await signedIn(stage.server, "davide.greco");
    const named = ({ taxCode, lastName }: Person) => ({ taxCode, lastName });
    await clerk.ask(
      `mutation ($input: EnterRepresentationInput!) { enterRepresentation(input: $input) { errors { code } } }`,
      {
        input: {
          ...{ idempotencyKey: newKey(), kind: "HEIR", startsOn: "2026-11-23" },
          ...{ represented: named(laura), representative: named(marco) },
          documentId: await uploaded(clerk, scannedPdf),
        },
      },
    );
    const heir = await stage.openAs("marco");
    await link(heir, "Laura erede").click();
    await shows(heir, actingFor(laura, "erede"));
    await heir.goto(`/takes-in-charge/${id}`);
    await shows(heir, actingFor(laura, "erede"));
    expect(inspector.complaints).toEqual([]);
  });

  test("an administrator changes a number within its bounds, the page says who did and when, an operator only reads", async () => {
    const inspector = new Inspector(stage.server.url);
    const administrator = await stage.openAs("supervisor");
    inspector.watch(administrator);
    for (const path of ["/desk/settings", "/desk/settings/DESK_DAYS"])
      await inspector.readEnglish(administrator, path);
    await administrator.goto("/desk/settings");
    await inspector.look(administrator, "settings");
    await link(administrator, /^Modifica ?: Tempo per decidere/).click();
    const value = administrator.getByLabel("Valore nuovo");
    await value.fill("999");
    inspector.expecting("a value out of bounds", 422);
    await button(administrator, "Salva").click();
    await shows(administrator.getByRole("alert"), /così non va\. Da 5 giorni a 60 giorni/);
    expect(await value.inputValue()).toBe("999");
    await inspector.look(administrator, "a value out of bounds");
    await value.fill("20");
    await button(administrator, "Salva").click();
    await shows(administrator, "Il valore nuovo vale da adesso.");
    await link(administrator, /^Modifica ?: Tempo per decidere/).click();
    const change = administrator.getByRole("table", { name: "Cambi" }).getByRole("row").last();
    for (const said of ["20 giorni", "Silvia Moretti", "lun 23 nov 2026, 10:00"]) await shows(change, said);

    const operator = await stage.openAs("desk");
    expect(await link(operator, "Impostazioni").count()).toBe(0);
    await operator.goto("/desk/settings/DESK_DAYS");
    await shows(operator, "Le impostazioni le cambia un amministratore.");
    expect(await button(operator, "Salva").count()).toBe(0);
    expect(inspector.complaints).toEqual([]);
  });

  test("an owner invites a receptionist by letter, who works in the role of the day until the owner ends it", async () => {
    const inspector = new Inspector(stage.server.url);
    const owner = await stage.openAs("reception");
    inspector.watch(owner);
    await owner.goto("/blueasy/people");
    await owner.getByLabel("Nome e cognome").fill("Sara Colombo");
    await owner.getByLabel("Email").fill("sara.colombo@posta.example");
    await owner.getByLabel("Ruolo", { exact: true }).selectOption({ label: "Accettazione" });
    await button(owner, "Manda l’invito").click();
    await shows(owner, "L’invito è partito.");
    await inspector.look(owner, "people of a facility");
    await inspector.readEnglish(owner, "/blueasy/people");

    const sara = await stage.open();
    await giveAuthenticator(sara);
    const letter = sara.locator("article", { hasText: "sara.colombo@posta.example" });
    await expect
      .poll(async () => (await sara.goto("/dev/inbox"), letter.count()), { timeout: 15_000 })
      .toBeGreaterThan(0);
    const invitation = new URL(
      (await link(letter, /\/invitation\?/)
        .first()
        .getAttribute("href")) ?? "",
    );
    const path = invitation.pathname + invitation.search;

    const other = await stage.openAs("paolo", { width: 390 });
    inspector.watch(other);
    await inspector.readEnglish(other, path);
    await other.goto(path);
    await shows(other, "In questo browser c’è già Paolo Conti");
    await shows(other, "Se l’invito non è per te, lascialo a chi lo ha ricevuto.");
    await inspector.look(other, "an invitation of somebody else");

    await link(letter, /\/invitation\?/)
      .first()
      .click();
    await heading(sara, "Il tuo invito").waitFor();
    await sara.getByLabel("Nome utente").fill("sara.colombo");
    await sara.getByLabel("Password", { exact: true }).fill("tre gatti sul tram 9");
    await button(sara, "Accetta e accedi").click();
    await heading(sara, "Una seconda conferma").waitFor();
    await button(sara, "Crea la passkey").click();
    await shows(sara, "Da adesso vale per i tuoi accessi");
    await sara.goto("/blueasy/cover");
    await heading(sara, "Verifica copertura").waitFor();

    for (const page of [sara, other]) {
      await page.goto(path);
      await heading(page, "Questo invito non vale più").waitFor();
      await shows(page, "Se l’hai già accettato tu, accedi con il nome utente che hai scelto.");
    }

    await owner.goto("/blueasy/people");
    await link(owner, "Sara Colombo").click();
    await heading(owner, "Sara Colombo").waitFor();
    await inspector.look(owner, "somebody who works at a facility");
    await owner.getByLabel("Ruolo", { exact: true }).selectOption({ label: "Amministrazione" });
    await button(owner, "Salva il ruolo").click();
    await shows(owner, /Il ruolo è cambiato/);
    await sara.goto("/login/passkey?next=%2Fblueasy%2Fpayments");
    await sara.waitForURL(/\/blueasy\/payments$/);
    expect(await link(sara, "Verifica copertura").count()).toBe(0);

    await link(owner, "Sara Colombo").click();
    await link(owner, "Chiudi l’accesso").click();
    await button(owner, "Sì, chiudi l’accesso").click();
    await shows(owner, /La persona non lavora più qui/);
    await link(sara, "Oggi").first().click();
    await heading(sara, "Accedi").waitFor();
    expect(inspector.complaints).toEqual([]);
  });

  test("who lost phone and key is let in anew: the desk recognises them, and a letter's code proves it is them", async () => {
    const inspector = new Inspector(stage.server.url);
    const administrator = await stage.openAs("supervisor");
    inspector.watch(administrator);
    await administrator.goto("/desk/people");
    await link(administrator, "Assistito o titolare che ha perso il telefono").click();
    await administrator.getByLabel("Nome utente").fill(people.otherReception.userName);
    await administrator.getByLabel("Come l’hai riconosciuto").fill("Di persona, con la carta d’identità.");
    await inspector.look(administrator, "a caller who lost the phone");
    await inspector.readEnglish(administrator, "/desk/people/caller");
    await button(administrator, "Togli le seconde conferme").click();
    await shows(administrator, "Le seconde conferme sono tolte");

    const owner = await stage.open({ width: 390 });
    inspector.watch(owner);
    await owner.goto("/login");
    await signInByTyping(owner, "otherReception");
    await heading(owner, "Rientra nel tuo account").waitFor();
    await inspector.readEnglish(owner, "/login/letter");
    await button(owner, "Mandami il codice").click();
    await shows(owner, "Ti abbiamo mandato un codice");
    await inspector.look(owner, "the code of a letter is asked for");
    inspector.expecting("a wrong code", 422);
    await owner.getByLabel("Codice").fill("000000");
    await button(owner, "Continua").click();
    await owner.getByRole("alert").waitFor();
    const inbox = await stage.open();
    const letter = inbox
      .locator("article", { hasText: `${people.otherReception.userName}@` })
      .filter({ hasText: "Per rientrare" });
    let code = "";
    await expect
      .poll(
        async () => {
          await inbox.goto("/dev/inbox");
          const text = (await letter.count()) > 0 ? await letter.first().innerText() : "";
          return (code = /\b(\d{6})\b/.exec(text)?.[1] ?? "");
        },
        { timeout: 15_000 },
      )
      .not.toBe("");
    await owner.getByLabel("Codice").fill(code);
    await button(owner, "Continua").click();
    await heading(owner, "Una seconda conferma").waitFor();
    expect(inspector.complaints).toEqual([]);
  });

  test("the desk issues a card, and the member has it at once, to show and to print", async () => {
    const inspector = new Inspector(stage.server.url);
    const desk = await stage.openAs("desk");
    inspector.watch(desk);
    await desk.goto("/desk/cards");
    await desk.getByLabel("Codice fiscale dell’assistito").fill(giulia.taxCode);
    await button(desk, "Emetti").click();
    await shows(desk, "Tessera emessa");
    await inspector.look(desk, "cards");
    await inspector.readEnglish(desk, "/desk/cards");
    const row = desk.getByRole("row", { name: /Giulia Ferrero/ }).first();
    const number = (await row.locator(".number").innerText()).trim();
    const member = await stage.openAs("giulia", { width: 390 });
    inspector.watch(member);
    await member.goto("/card");
    await shows(member, number);
    await inspector.look(member, "a card");
    await inspector.readEnglish(member, "/card");
    const { content } = await downloaded(member, link(member, /Scarica la tessera/));
    expect(content.subarray(0, 5).toString()).toBe("%PDF-");
    expect(inspector.complaints).toEqual([]);
  });

  test("who leaves everywhere leaves the other window too, and has seen that somebody tried to enter", async () => {
    await expect(signedIn(stage.server, people.paolo.userName, "non-è-questa")).rejects.toThrow();
    const [here, there] = [await stage.openAs("paolo"), await stage.openAs("paolo", { width: 390 })];
    await here.goto("/security");
    await shows(here, "Password sbagliata");
    await link(here, "Esci ovunque").click();
    await button(here.getByRole("dialog"), "Esci ovunque").click();
    await here.waitForURL(/\/login$/);
    await link(there, "Altro").click();
    await heading(there, "Accedi").waitFor();
    await signInByTyping(there, "paolo");
    await there.waitForURL(/\/more$/);
  });
});
