import { expect, test } from "vitest";
import { opened, signedIn } from "../journeys/story.ts";
import { faultsOf } from "../support/browser.ts";
import { luca, sofia } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { button, chooseFile, goBy, link, shows, stageFor } from "./stage.ts";
import {
  askAboutPhysiotherapy,
  crocetta,
  findMember,
  goOnToOpening,
  readCode,
  sendOpening,
} from "./steps.ts";
import { prescriptionJpg } from "../support/files.ts";

describeOnOneDatabase("people who cannot be sent a code themselves", (database) => {
  const stage = stageFor(database);

  test("a child is treated: the parents get the code, the father reads it at home and says yes", async () => {
    const reception = await stage.openAs("reception");
    await findMember(reception, sofia);
    await askAboutPhysiotherapy(reception);
    await goOnToOpening(reception);
    await chooseFile(reception, /Prescrizione/, prescriptionJpg);
    await reception.getByText("Caricato", { exact: true }).waitFor();
    await sendOpening(reception);
    await shows(reception, "Inviato al genitore: m•••@posta.example, l•••@posta.example.");
    await shows(reception, /È minorenne: il genitore ha ricevuto un codice/);

    const father = await stage.openAs("marco", { width: 390 });
    await shows(father, `${crocetta} aspetta la tua conferma, per Sofia`);
    await link(father, "Guarda e conferma").click();
    await shows(father, "Per Sofia");
    await shows(father, "Confermi di aver chiesto queste prestazioni per Sofia?");
    await shows(father, /L’abbiamo inviato al genitore/);
    expect(await readCode(father)).toMatch(/^\d{6}$/);
    expect(await faultsOf(father)).toEqual([]);
    await button(father, "Sì, confermo").click();
    await shows(father, "Autorizzata");
    await shows(father, "Confermata dal genitore");
    await father.goto("/takes-in-charge");
    await shows(father, "per Sofia");
    // the reception sees it without reloading
    await shows(reception.getByRole("status"), "Autorizzata");
  });

  test.each([[true], [false]])(
    "who has no contact at all is confirmed at the reception, by name (JavaScript: %s)",
    async (javaScript) => {
      const { id, number } = await opened(await signedIn(stage.server, "reception.crocetta"), {
        member: luca,
        units: 1,
      });
      const reception = await stage.openAs("reception", { javaScript, at: `/blueasy/takes-in-charge/${id}` });
      await shows(reception, /nessun codice è partito/);
      expect(await reception.getByLabel("Codice di 6 cifre").count()).toBe(0);
      await reception.getByLabel("Documento d’identità visto").selectOption("IDENTITY_CARD");
      await reception.getByLabel("Perché non può ricevere un codice").fill("no");
      await reception.getByRole("checkbox").check();
      await button(reception, "Conferma senza codice").click();
      await shows(reception.getByRole("alert"), /da 10 a 500 caratteri/);
      if (javaScript) expect(await faultsOf(reception)).toEqual([]);
      await reception.getByLabel("Perché non può ricevere un codice").fill("Non ha telefono né e-mail.");
      await button(reception, "Conferma senza codice").click();
      await shows(reception.getByRole("status"), "Autorizzata");
      await shows(reception, /Confermata allo sportello senza codice/);

      const desk = await stage.openAs("desk");
      await goBy(desk, "Prese in carico");
      const told = desk.getByRole("region", { name: "Confermate allo sportello, senza codice" });
      await shows(told, /Non ha telefono né e-mail\./);
      await link(told, number).click();
      await shows(desk, /La struttura ha visto un documento: carta d’identità\./);
    },
  );
});
