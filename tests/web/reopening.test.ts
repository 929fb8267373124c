import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { authorised, invoiced, payEverything, signedIn } from "../journeys/story.ts";
import { crocetta } from "./steps.ts";
import { button, goBy, heading, link, shows, stageFor } from "./stage.ts";

describeOnOneDatabase("the desk reopens a case that is settled and paid", (database) => {
  const stage = stageFor(database);

  test("calculates first, then settles anew; the facility gives the difference back", async () => {
    const reception = await signedIn(stage.server, "reception.crocetta");
    const giulia = await signedIn(stage.server, "giulia.ferrero");
    const { number } = await invoiced(reception, await authorised(reception, giulia));
    await payEverything(await signedIn(stage.server, "centrale.operativa"));

    const desk = await stage.openAs("desk");
    await goBy(desk, "Prese in carico");
    await link(desk, number).click();
    await link(desk, "Riapri la liquidazione").click();

    // Without a reason nothing is settled anew, and what was typed stays.
    await desk.getByLabel("Quantità dovute").fill("4");
    await desk.getByLabel("Importo dovuto").fill("180");
    await button(desk, "Calcola").click();
    await shows(desk, "Il fondo pagherà 45,00 € in meno");
    await desk.getByLabel("Perché si riapre").fill("   ");
    await button(desk, "Riapri e liquida di nuovo").click();
    await shows(desk.getByRole("alert"), /motivo|perché/i);
    expect(await desk.getByLabel("Importo dovuto").inputValue()).toBe("180");
    await desk.getByLabel("Perché si riapre").fill("Nota di credito: una seduta non eseguita.");
    await button(desk, "Riapri e liquida di nuovo").click();
    await shows(desk, "Nota di credito: una seduta non eseguita.");

    // The member reads why; the facility sees what it owes, until the desk has it back.
    const member = await stage.openAs("giulia");
    await goBy(member, "Prese in carico");
    await heading(member, "Prese in carico").waitFor();
    await link(member, crocetta).first().click();
    await shows(member, "Nota di credito: una seduta non eseguita.");
    const facility = await stage.openAs("reception");
    await goBy(facility, "Pagamenti");
    await shows(facility.getByRole("region", { name: "Da restituire al fondo" }), "45,00 €");

    await shows(
      facility.getByRole("region", { name: "Da restituire al fondo" }),
      "IT60X0542811101000000123456",
    );
    await goBy(member, "Prese in carico");
    await shows(member.getByRole("row", { name: new RegExp(number) }), "180,00 €");

    await goBy(desk, "Pagamenti");
    await link(desk, "Restituzioni").click();
    const owed = desk.getByRole("row", { name: new RegExp(number) });
    await shows(owed, "Da restituire");
    await owed
      .getByRole("button", { name: "Segna come restituita" })
      .or(link(owed, "Segna come restituita"))
      .click();
    const question = desk.getByRole("dialog");
    await question.getByLabel("Giorno dell’accredito").fill("2026-11-22");
    await button(question, "Sì, è tornato").click();
    await shows(question, "La data deve essere fra la richiesta di restituzione e oggi");
    await question.getByLabel("Giorno dell’accredito").fill("2026-11-23");
    await button(question, "Sì, è tornato").click();
    await shows(owed, "Restituita");
    // It stays, as what was given back.
    await shows(facility.getByRole("region", { name: "Da restituire al fondo" }), "Restituita");
    await link(facility, number).first().click();
    await shows(facility.getByRole("region", { name: "Pagamento" }), "180,00 €");
  });
});
