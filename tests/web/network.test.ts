import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { storeFacilities } from "../../server/network/store.ts";
import {
  chips,
  counted,
  distances,
  doctorsFound,
  field,
  focused,
  many,
  map,
  paid,
  pickByKeys,
  shownAtRest,
  shownOnMap,
  soon,
} from "./network-steps.ts";
import { button, goBy, heading, link, shows, stageFor } from "./stage.ts";
import { crocetta, expectNearestFirst, found } from "./steps.ts";

const plain = { javaScript: false };

describeOnOneDatabase("a member searches the network", (database) => {
  const stage = stageFor(database, "country");

  /** The head of the family, whose plan leaves a share of most exams. */
  const head = (options?: Parameters<typeof stage.open>[0]): Promise<Page> => stage.openAs("marco", options);

  test("two fields lead everywhere, by the keyboard alone", async () => {
    const page = await stage.openAs("giulia");
    await goBy(page, "Strutture");
    await heading(page, "Strutture convenzionate").waitFor();
    await pickByKeys(page, "Dove", "10129", /^10129 Torino/);
    await heading(page, /strutture intorno a 10129 Torino/).waitFor();
    await pickByKeys(page, "Che cosa", "riabilitativa", "Fisioterapia riabilitativa");
    await link(chips(page), /^Fisioterapia riabilitativa/).waitFor();
    // the place stays
    await heading(page, /strutture intorno a 10129 Torino/).waitFor();
    expect(await field(page).inputValue()).toMatch(/^10129/);
    await pickByKeys(page, "Che cosa", "crocetta", crocetta);
    // a card of the list is headed by its name too
    await page.waitForURL(/\/facilities\/[\w-]{36}$/);
    await page.goBack();
    await heading(page, /strutture intorno a 10129 Torino/).waitFor();
    await pickByKeys(page, "Che cosa", "viglione", /Viglione/);
    await page.waitForURL(/\/doctors\//);
    await heading(page, /Viglione$/).waitFor();
  });

  test("suggestions are named by their kind; an answer that comes late is dropped", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities" });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/graphql", async (route) => {
      if (/"text":"rossi"/.test(route.request().postData() ?? "")) await held;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => /"text":"rossi"/.test(request.postData() ?? ""));
    // A combobox once the script answers to what is typed.
    await page.getByRole("combobox", { name: "Che cosa" }).fill("rossi");
    await asked;
    await field(page, "Che cosa").fill("risonanza");
    const options = page.getByRole("listbox").getByRole("option");
    await page
      .getByRole("group", { name: "Prestazioni" })
      .getByRole("option", { name: /^Risonanza/ })
      .first()
      .waitFor();
    const late = page.waitForResponse((answer) => /"text":"rossi"/.test(answer.request().postData() ?? ""));
    release();
    await late;
    await page.waitForTimeout(50);
    expect(await options.filter({ hasText: /Rossi/ }).count()).toBe(0);
    await field(page, "Che cosa").press("Escape");
    expect(await options.count()).toBe(0);
  });

  test("the nearest come first, and a typing error still finds", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129" });
    await expectNearestFirst(page);
    await field(page, "Che cosa").fill("fisoterapico crocetta");
    await field(page, "Che cosa").press("Enter");
    await link(found(page), crocetta).waitFor();
    await shows(page, /Non c’è nessun nome scritto come “fisoterapico crocetta”/);
    await page.goto("/facilities?near=crocetta");
    await heading(page, /intorno a Crocetta del Montello/).waitFor();
    await link(page, "“crocetta” come nome").click();
    await link(found(page), crocetta).waitFor();
    expect(await field(page, "Che cosa").inputValue()).toBe("crocetta");
  });

  test("each filter narrows the list, shows as a chip and goes away with it", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129" });
    const all = await counted(page);
    await page.getByText("Altri filtri").click();
    const choices: [string, string, RegExp, (cards: string[]) => void][] = [
      ["Tipo", "Studio dentistico", /^Studio dentistico/, (cards) => {
        for (const card of cards) expect(card).toContain("Studio dentistico");
      }],
      ["Specialità dei medici", "Cardiologia", /^Cardiologia/, (cards) => {
        for (const card of cards) expect(card).not.toContain("Studio dentistico");
      }],
      ["Entro", "5 km", /^Entro 5 km/, (cards) => {
        for (const card of cards) expect(card).not.toMatch(/^([6-9]|\d\d)(,\d)? km$/m);
      }],
    ]; // prettier-ignore
    for (const [label, option, chip, expectation] of choices) {
      await page.getByLabel(label, { exact: true }).selectOption({ label: option });
      await link(chips(page), chip).waitFor();
      await soon(() => counted(page)).toBeLessThan(all);
      expectation(await found(page).getByRole("listitem").allInnerTexts());
      await link(chips(page), chip).click();
      await soon(() => counted(page)).toBe(all);
    }
    expect(await chips(page).count()).toBe(0);
    await page.getByLabel("Solo strutture Blueasy").check();
    await link(chips(page), /^Solo strutture Blueasy/).waitFor();
    const blueasy = await counted(page);
    expect(blueasy).toBeLessThan(all);
    const cards = found(page).getByRole("listitem");
    expect(await cards.filter({ hasText: "Blueasy" }).count()).toBe(await cards.count());
    await page.getByLabel("Aperte ora").check();
    await link(chips(page), /^Aperte ora/).waitFor();
    await field(page, "Che cosa").fill("Crocetta");
    await field(page, "Che cosa").press("Enter");
    await link(chips(page), /^Nome: “Crocetta”/).waitFor();
    await link(found(page), crocetta).click();
    await shows(page, "Aperta ora, fino alle 19:30");
    await page.goBack();
    await link(chips(page), "Togli tutti i filtri").click();
    await heading(page, `${all} strutture intorno a 10129 Torino (TO)`).waitFor();
  });

  test("sorted by what I pay, the estimates rise; how far it goes is said and widened", async () => {
    const page = await head();
    await page.goto("/facilities?near=10129&service=ECG");
    await shows(found(page), /A tuo carico stimato/);
    await page.getByText("Altri filtri").click();
    await page.getByLabel("Ordine").selectOption({ label: "Quanto pago" });
    await page.waitForURL(/sort=MEMBER_SHARE/);
    await shows(page, /^Entro 25 km\. Allarga:/);
    const shares = await paid(page);
    expect(new Set(shares).size).toBeGreaterThan(2);
    expect(shares).toEqual(shares.toSorted((left, right) => left - right));
    const near = await counted(page);
    await link(page, "50 km").click();
    await link(chips(page), /^Entro 50 km/).waitFor();
    const wider = await counted(page);
    expect(wider).toBeGreaterThan(near);
    await link(page, "ovunque").click();
    await link(chips(page), /^Qualsiasi distanza/).waitFor();
    expect(await page.getByLabel("Entro", { exact: true }).inputValue()).toBe("any");
    expect(await counted(page)).toBeGreaterThan(wider);
    await link(chips(page), /^Qualsiasi distanza/).click();
    await shows(page, /^Entro 25 km\. Allarga:/);
    expect(await counted(page)).toBe(near);
  });

  test("what I pay depends on why I go; asked first is the cause that the plan covers", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129&service=FKT-RIABILITATIVA" });
    await shows(found(page), /^Da valutare: 0\s€/);
    expect(await page.getByLabel("Infortunio", { exact: true }).isChecked()).toBe(true);
    await page.getByLabel("Malattia", { exact: true }).check();
    await shows(found(page), /^Non coperta per malattia: paghi \d/);
    await page.getByLabel("Infortunio", { exact: true }).check();
    await shows(found(page), /^Da valutare: 0\s€/);
    await page.getByLabel("Giorno dell’infortunio").fill("2026-11-10");
    await shows(found(page), /^Stima: non paghi nulla/);
    await link(found(page), crocetta).click();
    const offer = page.getByRole("listitem").filter({ hasText: "Fisioterapia riabilitativa" }).first();
    await shows(offer, "45,00 €");
    await shows(offer, "Stima: non paghi nulla");
    await page.getByLabel("Malattia", { exact: true }).check();
    await shows(offer, /^Non coperta per malattia: paghi 45\s€/);
    await offer.getByText("Perché").click();
    await shows(offer, /infortunio/);
  });

  test("list and map point at each other; a marker opens the card by the keyboard", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129&name=crocetta" });
    const marker = map(page).getByRole("button", { name: crocetta });
    await marker.waitFor();
    await link(found(page), crocetta).focus();
    await soon(() => marker.getAttribute("class")).toContain("highlighted");
    await marker.focus();
    await shows(map(page).getByRole("tooltip"), crocetta);
    await soon(() => found(page).locator(".highlighted").innerText()).toContain(crocetta);
    await page.keyboard.press("Enter");
    await soon(() => focused(page)).toBe("Apri la scheda");
    await page.keyboard.press("Escape");
    await soon(() => focused(page)).toBe(crocetta);
    await page.keyboard.press(" ");
    await page.keyboard.press("Enter");
    await heading(page, crocetta).waitFor();
  });

  test("the map shows all of its part of the network; another part can be searched", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129&type=DENTAL_PRACTICE" });
    const markers = map(page)
      .getByRole("button")
      .filter({ hasText: /^(D|\d+)$/ });
    await markers.first().waitFor();
    const again = link(map(page), "Cerca in quest’area");
    expect(await again.count()).toBe(0);
    // more than the twenty of the list, once more is seen
    await map(page).getByRole("button", { name: "Riduci" }).click();
    await again.waitFor();
    await map(page).getByRole("button", { name: "Riduci" }).click();
    expect(await shownAtRest(page)).toBeGreaterThan(20);
    await again.click();
    await heading(page, /^Nella zona della mappa e subito attorno: \d+ strutture/).waitFor();
    await link(chips(page), /^Zona della mappa/).waitFor();
    expect(new URL(page.url()).searchParams.get("area")).toMatch(/^[\d.]+,[\d.]+,[\d.]+,[\d.]+$/);
    expect(await counted(page)).toBeGreaterThanOrEqual(20);
    const before = await shownAtRest(page);
    // the address is all there is to it
    await page.reload();
    await heading(page, /^Nella zona della mappa/).waitFor();
    await soon(() => shownOnMap(page)).toBe(before);
    await link(chips(page), /^Zona della mappa/).click();
    await heading(page, /^\d+ strutture$/).waitFor();
  });

  test("a cluster is a button that opens by the keyboard", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities" });
    const largest = map(page).getByRole("button", { name: /^1\d\d vicini fra loro/ });
    const name = (await largest.getAttribute("aria-label")) ?? "";
    await largest.focus();
    await page.keyboard.press("Enter");
    await map(page).getByRole("button", { name }).waitFor({ state: "detached" });
    await soon(() => shownOnMap(page)).toBeGreaterThan(5);
    // the keyboard is still on the map
    await soon(() => focused(page)).not.toBe("");
  });

  test("above five hundred the map counts instead of drawing", async () => {
    await database.orm.em.fork().transactional((em) => storeFacilities(em, many(520)));
    const page = await stage.openAs("giulia", { at: "/facilities?near=Cagliari" });
    await map(page)
      .getByRole("button", { name: /^Studio Prova/ })
      .first()
      .waitFor();
    for (let step = 0; step < 3; step++) {
      await map(page).getByRole("button", { name: "Riduci" }).click();
      await page.waitForTimeout(400);
    }
    await soon(() => shownOnMap(page)).toBeGreaterThan(500);
    expect(
      await map(page)
        .getByRole("button", { name: /Prova \d+/ })
        .count(),
    ).toBeLessThanOrEqual(20);
    await page.goto("/facilities?near=Cagliari&name=Prova 7");
    await map(page)
      .getByRole("button", { name: /^Studio Prova 7/ })
      .first()
      .waitFor();
  });

  test("the position is asked for by a click only; where it is denied, words still search", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities" });
    await page.getByRole("button", { name: "Usa la mia posizione" }).click();
    await shows(page.getByRole("status"), /il permesso è negato\. Scrivi un comune o un CAP/);
    await field(page).fill("10129");
    await field(page).press("Enter");
    await heading(page, /strutture intorno a .*10129/).waitFor();
    await expectNearestFirst(page);
    await page.context().grantPermissions(["geolocation"]);
    await page.context().setGeolocation({ latitude: 45.0585, longitude: 7.6612 });
    await page.getByRole("button", { name: "Usa la mia posizione" }).click();
    await heading(page, /^Vicino a te: (oltre )?\d+ strutture/).waitFor();
    await expectNearestFirst(page);
    await page.goto("/facilities?lat=48.85&lng=2.35");
    await shows(page, /Questo punto è lontano dall’Italia/);
    await page.goto("/facilities?near=Torino&place=nowhere&after=nothing");
    await shows(page, /non vale più/);
    await expectNearestFirst(page);
  });

  test("the card of a facility: its doors, its doctors by name and by service, and where to ask for cover", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129&service=FKT-RIABILITATIVA" });
    await link(found(page), crocetta).click();
    await heading(page, crocetta).waitFor();
    expect(await link(page, /^www\.fisioterapico-crocetta/).getAttribute("href")).toBeTruthy();
    expect(await page.getByText("Apri nelle mappe").getAttribute("href")).toMatch(/^geo:45\.\d+,7\.\d+/);
    await page
      .getByRole("region", { name: "Mappa della posizione" })
      .getByRole("button", { name: crocetta })
      .waitFor();
    const request = link(page, "Chiedi la presa in carico qui");
    expect(await request.getAttribute("href")).toMatch(
      /^\/direct-requests\/new\?facility=[0-9a-f-]{36}&service=FKT-RIABILITATIVA$/,
    );
    const doctors = page.getByRole("region", { name: "Medici" });
    const names = doctors.getByRole("listitem").getByRole("link");
    const [first = ""] = await names.allInnerTexts();
    const surname = first.split(" ").at(-1) ?? "";
    await doctors.getByLabel("Nome del medico").fill(surname.toUpperCase());
    await soon(() => names.allInnerTexts()).toEqual([first]);
    await doctors.getByLabel("Nome del medico").fill("zzzz");
    await shows(doctors, "Nessun medico qui con questo nome o questa prestazione.");
    await link(doctors, /^Vedi tutti/).click();
    await soon(() => names.count()).toBeGreaterThan(1);
    await doctors.getByLabel("Prestazione del medico").selectOption({ label: "Laserterapia" });
    await page.waitForURL(/doctorService=FKT-LASER/);
    await soon(async () =>
      (await doctors.getByRole("listitem").allInnerTexts()).every((one) => one.includes("Laserterapia")),
    ).toBe(true);
    await names.first().click();
    await heading(page, "Prestazioni in convenzione qui").first().waitFor();
    await link(page, crocetta).first().waitFor();
  });

  test("doctors are found by name and by service, with place and service kept from the facilities", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?near=10129&service=VIS-ORTOPEDICA" });
    await link(page.getByRole("navigation", { name: "Che cosa cercare" }), "Medici").click();
    await heading(page, /medici intorno a 10129 Torino/).waitFor();
    await link(chips(page), /^Visita ortopedica/).waitFor();
    const meters = await distances(doctorsFound(page));
    expect(meters.length).toBeGreaterThan(5);
    expect(meters).toEqual(meters.toSorted((left, right) => left - right));
    // who works at the same facility shares a marker
    const doctorMap = page.getByRole("region", { name: "Mappa dei medici" });
    await doctorMap
      .getByRole("button", { name: /^[^,]+, [^,]+/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await soon(() => doctorMap.locator(".leaflet-popup li").count()).toBeGreaterThan(1);
    await page.goto("/doctors?near=10129");
    await field(page, "Che cosa").fill("vigliome");
    await field(page, "Che cosa").press("Enter");
    await link(doctorsFound(page), /Viglione$/)
      .first()
      .waitFor();
    await shows(page, /Non c’è nessun nome scritto come “vigliome”/);
    await page.goto("/doctors?near=10129&specialty=CARDIOLOGIA&sort=NAME");
    const cards = doctorsFound(page).getByRole("listitem");
    expect(await cards.filter({ hasText: "Cardiologia" }).count()).toBe(await cards.count());
    await page.goto("/doctors?near=10129&name=zzzz");
    await shows(page, "Nessun medico con questi filtri");
    await link(page.getByRole("region", { name: "Medici trovati" }), "Togli tutti i filtri").click();
    await heading(page, /medici intorno a 10129 Torino/).waitFor();
  });

  test("the card of a doctor: the nearest facility first, what is agreed there, its price and my share", async () => {
    const page = await head();
    await page.goto("/doctors?near=10129&service=VIS-ORTOPEDICA");
    await doctorsFound(page)
      .getByRole("listitem")
      .filter({ hasText: "altra struttura" })
      .first()
      .getByRole("link")
      .click();
    await page.waitForURL(/\/doctors\/[0-9a-f-]{36}/);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const places = page.getByRole("heading", { level: 3 });
    await places.first().waitFor();
    expect(await places.count()).toBeGreaterThan(1);
    const meters = await distances(page.getByRole("main"));
    expect(meters).toEqual(meters.toSorted((left, right) => left - right));
    const first = page.getByRole("region", { name: await places.first().innerText() });
    await shows(first, "Visita ortopedica");
    await shows(first, "A tuo carico stimato 20 €");
    expect(await link(first, /^Chiedi la presa in carico/).getAttribute("href")).toMatch(
      /^\/direct-requests\/new\?facility=[0-9a-f-]{36}&doctor=[0-9a-f-]{36}&service=VIS-ORTOPEDICA$/,
    );
    await places.first().getByRole("link").click();
    await heading(page, "Prestazioni e prezzi convenzionati").waitFor();
  });

  test("a phone keeps five entries; doctors are a tab beside facilities", async () => {
    const page = await stage.openAs("giulia", { width: 390 });
    const entries = page.getByRole("navigation", { name: "Navigazione principale" }).getByRole("link");
    await entries.first().waitFor();
    expect(await entries.count()).toBe(5);
    await goBy(page, "Strutture");
    await link(page.getByRole("navigation", { name: "Che cosa cercare" }), "Medici").click();
    await heading(page, "Medici convenzionati").waitFor();
    await link(page, "Mappa").click();
    await page.getByRole("region", { name: "Mappa dei medici" }).waitFor();
  });

  test("without scripts: list, filters, pager, and the cards of facilities and doctors", async () => {
    const page = await stage.openAs("giulia", { ...plain, at: "/doctors" });
    await field(page).fill("10129");
    await button(page, "Cerca").click();
    await heading(page, /medici intorno a 10129/).waitFor();
    await link(page, "Successivi").click();
    await shows(page, /^21–40 di/);
    await page.getByText("Altri filtri").click();
    await page.getByLabel("Prestazione", { exact: true }).selectOption("VIS-ORTOPEDICA");
    await button(page, "Cerca").click();
    await link(chips(page), /^Visita ortopedica/).waitFor();
    await doctorsFound(page).getByRole("link").first().click();
    await heading(page, /^Dove lavora/).waitFor();
    await shows(page, "Visita ortopedica");
    await page.getByLabel("Infortunio", { exact: true }).check();
    await button(page, "Aggiorna").click();
    expect(new URL(page.url()).searchParams.get("cause")).toBe("INJURY");
    await page.goto("/facilities?near=10129&service=FKT-RIABILITATIVA&sort=MEMBER_SHARE&open=1");
    await shows(page, /^Entro 25 km\. Allarga:/);
    await shows(found(page), /^Da valutare/);
    await link(found(page), crocetta).click();
    const doctors = page.getByRole("region", { name: "Medici" });
    await doctors.getByLabel("Nome del medico").fill("zzzz");
    await button(doctors, "Cerca fra i medici").click();
    await shows(doctors, /^Nessun medico qui/);
    await link(doctors, /^Vedi tutti/).click();
    await doctors.getByRole("listitem").first().waitFor();
  });
});
