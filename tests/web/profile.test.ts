import { expect, test } from "vitest";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { mailTo, opened, signedIn } from "../journeys/story.ts";
import { faultsOf } from "../support/browser.ts";
import { laura, marco, password } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { button, heading, link, shows, sidewaysAt, stageFor } from "./stage.ts";

/** The tax code of somebody born a day later. */
const laterCode = "RSSMRC78D03L219" + checkCharacter("RSSMRC78D03L219");

describeOnOneDatabase("the profile", (database) => {
  const stage = stageFor(database);

  test.each([[true], [false]])(
    "consent is given and taken back, and the next page shows it (JavaScript: %s)",
    async (javaScript) => {
      const { number } = await opened(await signedIn(stage.server, "reception.crocetta"), {
        member: laura,
        units: 1,
      });
      const husband = await signedIn(stage.server, "marco.rossi");
      const seen = async () => {
        const answer = await husband.ask(`{ takesInCharge { edges { node { number } } } }`);
        return JSON.stringify(answer).includes(number);
      };
      expect(await seen()).toBe(false);
      const wife = await stage.open({ javaScript, width: 390 });
      await wife.goto("/login?next=/profile");
      await wife.getByLabel("Nome utente").fill("laura.bianchi");
      await wife.getByLabel("Password").fill(password);
      await button(wife, "Accedi").click();
      await heading(wife, "Chi può leggere i miei dati").waitFor();
      await shows(wife, /Acconsento che la persona indicata/);
      if (javaScript) expect(await faultsOf(wife)).toEqual([]);
      await button(wife, "Acconsento: Marco Rossi può leggere").click();
      await shows(wife, "Marco Rossi può leggere i tuoi dati.");
      expect(await seen()).toBe(true);
      await link(wife.getByRole("region", { name: "Chi può leggere i miei dati" }), "Revoca").click();
      await button(wife, "Sì, revoca").click();
      await shows(wife, /Dalla prossima pagina che apre non vede più i tuoi dati/);
      await shows(wife, /revocato/);
      expect(await seen()).toBe(false);
    },
  );

  test.each([[true], [false]])(
    "a correction goes to the desk, which refuses it with a reason (JavaScript: %s)",
    async (javaScript) => {
      const father = await stage.openAs("marco", { javaScript, width: 390, at: "/profile" });
      await link(father, "Segnala una correzione").click();
      await father.getByLabel("Data di nascita").fill("1978-04-03");
      await button(father, "Invia la correzione").click();
      await shows(father.getByRole("alert"), /non corrisponde a data di nascita e sesso/);
      if (javaScript) expect(await faultsOf(father)).toEqual([]);
      await father.getByLabel("Codice fiscale").fill(laterCode.toLowerCase());
      await button(father, "Invia la correzione").click();
      await shows(father, /La Centrale Operativa la esamina/);
      await shows(father, "In attesa");
      await shows(father, marco.taxCode);

      const desk = await stage.openAs("desk", { at: "/desk/corrections" });
      await shows(desk, laterCode);
      expect(await faultsOf(desk)).toEqual([]);
      expect(await sidewaysAt(desk, 320)).toBe(0);
      await desk.setViewportSize({ width: 1280, height: 900 });
      await link(desk, "Rifiuta").click();
      await desk.getByLabel("Motivo").fill("La tessera dice 2 aprile.");
      await button(desk, "Sì, rifiuta").click();
      await shows(desk, /I dati restano come sono/);
      await father.goto("/profile");
      await shows(father, "Motivo: La tessera dice 2 aprile.");
    },
  );

  test("another email and mobile count with their three codes, all else at once; every field that is wrong is named, at any width", async () => {
    const father = await stage.openAs("marco", { width: 390 });
    await link(father, "Profilo").first().click();
    await link(father, "Modifica").click();
    await father.getByLabel("Email").fill("marco@");
    await father.getByLabel("Via e numero civico").fill("Via Roma 1");
    await button(father, "Salva").click();
    await shows(father.getByRole("alert"), /email non è completo/);
    await shows(father.getByRole("alert"), /sigla della provincia/);
    expect(await faultsOf(father)).toEqual([]);
    for (const width of [320, 1280]) expect(await sidewaysAt(father, width)).toBe(0);
    await father.getByLabel("Email").fill("marco@nuova.example");
    await father.getByLabel("CAP").fill("10121");
    await father.getByLabel("Comune").fill("Torino");
    await father.getByLabel("Provincia").fill("to");
    await father.getByLabel("Cellulare").fill("347 1234567");
    await father.getByLabel("Avvisami anche con un SMS").check();
    await button(father, "Salva").click();
    await heading(father, "Inserisci i codici").waitFor();
    await shows(father, "marco@nuova.example");
    await shows(father, /Servono tutti e tre/);
    await shows(father, /\+39 ••• ••• 567/);
    expect(await father.getByText("facoltativo").count()).toBe(0);
    const inbox = stage.server.client();
    const codeAt = async (to: string, subject = /codice per (cambiare|la nuova)/) =>
      /\b\d{6}\b/.exec(await mailTo(inbox, to, subject))?.[0] ?? "";
    // of two codes the right one stays given, and is not asked for again
    await father.getByLabel("Codice inviato alla nuova email").fill("0000000");
    await father
      .getByLabel("Codice inviato per SMS al nuovo cellulare")
      .fill(await codeAt("+393471234567", /^$/));
    await button(father, "Conferma i codici").click();
    await shows(father.getByRole("alert"), /codice non è giusto/);
    await shows(father, "Codice di +39 ••• ••• 567 confermato");
    await shows(father, /Servono tutti e due/);
    expect(await faultsOf(father)).toEqual([]);
    for (const width of [320, 1280]) expect(await sidewaysAt(father, width)).toBe(0);
    await link(father, "Profilo").first().click();
    await shows(father, "Una modifica aspetta i codici");
    await shows(father, "10121 Torino (TO)");
    await shows(father, marco.email ?? "");
    expect(await faultsOf(father)).toEqual([]);

    // the codes are given on the phone, where no JavaScript runs
    const phone = await stage.openAs("marco", { width: 390, javaScript: false, at: "/profile" });
    await link(phone, "Inserisci i codici").click();
    await phone.getByLabel("Codice inviato all’email di adesso").fill("0000000");
    await phone.getByLabel("Codice inviato alla nuova email").fill(await codeAt("marco@nuova.example"));
    await button(phone, "Conferma i codici").click();
    await shows(phone.getByRole("alert"), /codice non è giusto/);
    await phone.getByLabel("Codice inviato all’email di adesso").fill(await codeAt(marco.email ?? ""));
    await button(phone, "Conferma la modifica").click();
    await shows(phone, "marco@nuova.example");
    await shows(phone, "+39 347 123 4567");
    await shows(phone, /I contatti nuovi valgono da adesso/);
    await father.goto("/en/profile");
    await shows(father, "Yes, on the mobile");
    expect(await faultsOf(father)).toEqual([]);
    for (const width of [320, 390, 1280]) expect(await sidewaysAt(father, width)).toBe(0);
  });
});
