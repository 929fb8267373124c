import { expect, test } from "vitest";
import { newKey, opened, signedIn, tell } from "../journeys/story.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { Inspector } from "./inspector.ts";
import { button, goBy, heading, link, shows, stageFor } from "./stage.ts";

describeOnOneDatabase("too many wrong codes", (database) => {
  const stage = stageFor(database);

  test("the facility reads until when, the desk hears of it at once, and the member says yes all the same", async () => {
    const inspector = new Inspector(stage.server.url);
    const desk = await stage.openAs("desk");
    const reception = await signedIn(stage.server, "reception.crocetta");
    const cases = [];
    for (let opening = 0; opening < 4; opening++) cases.push(await opened(reception));
    for (const { id } of cases.slice(0, 3)) {
      for (let tries = 0; tries < 5; tries++) {
        const input = { idempotencyKey: newKey(), takeInChargeId: id, code: "0000000" };
        await tell(reception, "confirmTakeInChargeByCode", "ConfirmByCodeInput", input);
      }
    }

    const alarm = desk.getByRole("row", { name: /Troppi codici di conferma sbagliati in un giorno/ });
    await shows(alarm, "Scade oggi");
    await link(alarm, /Troppi codici/).click();
    await heading(desk, "Allarmi").waitFor();
    for (const said of ["Centro Fisioterapico Crocetta", "utente Marta Giordano", "Giulia Ferrero"])
      await shows(alarm, said);
    await inspector.look(desk, "an alarm");

    const path = cases[3]?.id;
    const facility = await stage.openAs("reception", { at: `/blueasy/takes-in-charge/${path}` });
    await shows(facility, "Troppi codici sbagliati: si riprova da mar 24 nov 2026, 10:00");
    expect(await facility.getByLabel("Codice di 6 cifre").count()).toBe(0);
    expect(await button(facility, "Invia di nuovo il codice").count()).toBe(0);
    await inspector.look(facility, "codes that have ended");

    const member = await stage.openAs("giulia", { at: `/takes-in-charge/${path}` });
    await shows(member, "Per sicurezza i codici sono sospesi fino a mar 24 nov 2026, 10:00");
    expect(await button(member, "Invia un nuovo codice").count()).toBe(0);
    await inspector.look(member, "codes that are not used today");
    expect(inspector.complaints).toEqual([]);
    await button(member, "Sì, confermo").click();
    await shows(member, "Autorizzata");

    await alarm.getByRole("button", { name: /Segna come visto/ }).click();
    await alarm.waitFor({ state: "detached" });
    await goBy(desk, "Coda");
    await shows(desk, "Nulla aspetta");
  });
});
