import { expect, test } from "vitest";
import { giulia, marco } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { startsAt } from "../support/server.ts";
import { ibans, owedTo } from "../payment/owed.ts";
import { button, goBy, heading, link, shows, stageFor } from "./stage.ts";

const before = new Date(new Date(startsAt).getTime() - 86_400_000);

describeOnOneDatabase("a batch above the threshold", (database) => {
  const stage = stageFor(database);

  test("is made by one and approved by another, while what changed its account stays out", async () => {
    await owedTo(database, before, { person: giulia, amount: 480_000 });
    await owedTo(database, before, {
      person: marco,
      amount: 30_000,
      means: "cheque",
      holderName: "Marco Rossi",
    });
    await owedTo(database, new Date(startsAt), { person: giulia, amount: 7_000, iban: ibans.second });
    const [desk, supervisor] = await Promise.all([stage.openAs("desk"), stage.openAs("supervisor")]);

    await goBy(desk, "Pagamenti");
    const held = desk.getByRole("row", { name: /0777/ });
    await shows(held, /Fermo fino a .*26 nov 2026/);
    expect(await held.getByRole("checkbox").count()).toBe(0);
    await desk.getByLabel("Seleziona tutti").check();
    await shows(desk, "2 selezionati · 5.100,00 €");
    await button(desk, "Crea distinta").click();
    await shows(desk.getByRole("status"), "Da approvare");
    await shows(desk, "Supera la soglia di 5.000,00 €");
    await heading(desk, "Aspetta un supervisore").waitFor();
    expect(await link(desk, /Approva|SEPA/).count()).toBe(0);

    await goBy(supervisor, "Pagamenti");
    await link(supervisor, "Distinte").click();
    await link(supervisor, /^DP-2026-/).click();
    await shows(supervisor, "L’ha creata Anna Rinaldi.");
    await shows(supervisor.getByRole("row", { name: /Marco Rossi/ }), "Assegno");
    await link(supervisor, "Approva").click();
    await shows(supervisor, "1 bonifico, 1 assegno per 5.100,00 €");
    await button(supervisor, "Sì, approva").click();
    await shows(supervisor.getByRole("status"), "Da eseguire");
    await shows(supervisor, /Silvia Moretti, lun 23 nov 2026/);

    // Whoever made it sees it on the open page, with what goes to the bank and to the post.
    await link(desk, "Scarica il file SEPA (pain.001)").waitFor();
    await link(desk, "Elenco degli assegni (PDF)").waitFor();
  });
});
