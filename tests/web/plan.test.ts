import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { button, goBy, heading, link, shows, stageFor } from "./stage.ts";

describeOnOneDatabase("a member reads the plan and asks it before treatment", (database) => {
  const stage = stageFor(database);

  test("each benefit stands with its regimes, limits and exclusions, and can be jumped to", async () => {
    const page = await stage.openAs("giulia");
    await goBy(page, "Il mio piano");
    const contents = page.getByRole("navigation", { name: "Vai a una garanzia" });
    await link(contents, /Cure dentarie da infortunio/).click();
    expect(new URL(page.url()).hash).toBe("#benefit-6.4");

    const dental = page.getByRole("article", { name: "Cure dentarie da infortunio" });
    await shows(dental, "Scoperto del 20 %, minimo 100,00 €");
    await dental.getByRole("img", { name: /Cure dentarie da infortunio.*Disponibile 1\.500,00 €/ }).waitFor();
    await shows(dental, "art. 6.4");
    const exclusion = dental.getByText("Malattie mentali e disturbi psichici");
    expect(await exclusion.isVisible()).toBe(false);
    await dental.getByText(/Che cosa non copre/).click();
    await exclusion.waitFor();
  });

  test("words find the service while they are typed, and the answer says who pays what", async () => {
    const page = await stage.openAs("giulia");
    await link(page.getByRole("main"), "È coperto?").click();
    await page.getByRole("combobox", { name: "Che cosa ti serve?" }).fill("laser");
    await page.getByRole("option", { name: /Laserterapia/ }).click();
    await page.getByLabel("Infortunio", { exact: true }).check();
    await page.getByLabel(/Giorno dell’infortunio/).fill("2026-11-02");
    await page.getByLabel(/Prezzo di una prestazione/).fill("100");
    await button(page, "Chiedi al piano").click();

    await heading(page, "Laserterapia").waitFor();
    const outside = page.getByRole("region", { name: "Fuori rete" });
    // 45 % of 100 € is less than the minimum of 70 € (art. 6.2)
    await shows(outside, "70,00 €");
    await shows(outside, "30,00 €");
    await shows(page.getByRole("region", { name: "In rete" }), "100,00 €");
    await shows(page, "certificato di Pronto Soccorso");
  });

  test("without a script too, and an amount that nobody can read is said at its field", async () => {
    const page = await stage.openAs("giulia", { javaScript: false, at: "/plan/ask?q=fisioterapia" });
    await link(page, "Fisioterapia riabilitativa").click();
    await shows(page, "Non coperta");
    await shows(page, "Manca la condizione: solo a seguito di infortunio");

    await page.goto("/plan/ask?service=FKT-RIABILITATIVA&price=molto");
    await shows(page.getByRole("alert"), "Scrivi il prezzo in cifre");
    expect(await page.getByLabel(/Prezzo di una prestazione/).inputValue()).toBe("molto");
  });
});
