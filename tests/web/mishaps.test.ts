import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { blackPng } from "../support/pictures.ts";
import {
  confirmed,
  done,
  giulia,
  opened,
  openingInput,
  signedIn,
  tell,
  uploaded,
} from "../journeys/story.ts";
import { emergencyRoomPng, htmlNamedJpg, jpegOfBytes, prescriptionJpg } from "../support/files.ts";
import { button, chooseFile, goBy, heading, link, people, shows, signInByTyping, stageFor } from "./stage.ts";
import {
  askAboutPhysiotherapy,
  attachBoth,
  expectNearestFirst,
  findMember,
  goOnToOpening,
  sendOpening,
} from "./steps.ts";

describeOnOneDatabase("what goes wrong in a browser is said, and nothing is lost", (database) => {
  const stage = stageFor(database, "country");

  test("wrong input keeps what was typed, and the summary has the focus and links to the field", async () => {
    const reception = await stage.openAs("reception");
    await goBy(reception, "Verifica copertura");
    const wrong = `${giulia.taxCode.slice(0, 15)}${giulia.taxCode.endsWith("A") ? "B" : "A"}`;
    await reception.getByLabel("Codice fiscale").fill(wrong);
    await reception.getByLabel("Data di nascita").fill(giulia.birthDate);
    await button(reception, "Cerca l’assistito").click();
    await expectFocusedSummary(reception);
    expect(await reception.getByLabel("Codice fiscale").inputValue()).toBe(wrong);
    expect(await reception.getByLabel("Data di nascita").inputValue()).toBe(giulia.birthDate);
    await reception.getByRole("alert").getByRole("link").click();
    await expectFocus(reception.getByLabel("Codice fiscale"));
    await reception.getByLabel("Codice fiscale").fill(giulia.taxCode);
    await button(reception, "Cerca l’assistito").click();
    await heading(reception, "Che cosa è coperto").waitFor();
  });

  test("a wrong password keeps the user name only", async () => {
    const visitor = await stage.open({ width: 390 });
    await visitor.goto("/login");
    await signInByTyping(visitor, "giulia", "not-the-password");
    await expectFocusedSummary(visitor);
    expect(await visitor.getByLabel("Nome utente").inputValue()).toBe(people.giulia.userName);
    await signInByTyping(visitor, "giulia");
    await heading(visitor, people.giulia.home).waitFor();
  });

  test("a price above the fee schedule is refused at its field, before anything is opened", async () => {
    const reception = await stage.openAs("reception");
    await findMember(reception);
    await askAboutPhysiotherapy(reception);
    await reception.getByLabel("Prezzo unitario").fill("46,00");
    await button(reception, "Verifica").click();
    await reception
      .getByRole("alert")
      .getByRole("link", { name: /tariffario/ })
      .click();
    await expectFocus(reception.getByLabel("Prezzo unitario"));
    expect(await reception.getByLabel("Prezzo unitario").inputValue()).toBe("46,00");
    expect(await link(reception, "Apri la presa in carico").count()).toBe(0);
  });

  test("an opening is refused at its field; doctor and files stay", async () => {
    const reception = await stage.openAs("reception");
    await askAndAttach(reception);
    const doctor = reception.getByLabel(/Medico che esegue/);
    await doctor.evaluate((input) => input.removeAttribute("maxlength"));
    await doctor.fill("Elena ".repeat(30));
    await sendOpening(reception);
    await expectFocusedSummary(reception);
    expect(await doctor.inputValue()).toMatch(/^(Elena ?){30}$/);
    expect(await reception.getByText("Caricato", { exact: true }).count()).toBe(2);
  });

  test("two clicks on “send” open one take-in-charge", async () => {
    const reception = await stage.openAs("otherReception");
    await askAndAttach(reception);
    await button(reception, "Invia e chiedi conferma all’assistito").dblclick();
    await shows(reception.getByRole("status"), "Da confermare");
    await goBy(reception, "Prese in carico");
    await reception
      .getByRole("row", { name: /Giulia Ferrero/ })
      .first()
      .waitFor();
    expect(await reception.getByRole("row", { name: /Giulia Ferrero/ }).count()).toBe(1);
  });

  test("a wrong code after a new one was sent is refused at its field", async () => {
    const { id } = await opened(await signedIn(stage.server, "reception.crocetta"), { units: 1 });
    const reception = await stage.openAs("reception", { at: `/blueasy/takes-in-charge/${id}` });
    await button(reception, "Invia di nuovo il codice").click();
    await reception.waitForURL(/[?&]sent/);
    await reception.getByLabel("Codice di 6 cifre").fill("12");
    await button(reception, "Conferma").click();
    await expectFocusedSummary(reception);
    await shows(reception.getByRole("alert"), "Scrivi le 6 cifre che ti legge l’assistito.");
  });

  test("reloading and going back lose neither the search nor the question", async () => {
    const student = await stage.openAs("giulia");
    await goBy(student, "Strutture");
    await student.getByLabel("Dove", { exact: true }).fill("10129");
    await student.getByLabel("Dove", { exact: true }).press("Enter");
    await heading(student, /intorno a .*10129/).waitFor();
    await student.getByText("Altri filtri").click();
    await student.getByLabel("Solo strutture Blueasy").check();
    await student.waitForURL(/blueasy=1/);
    await student.getByRole("region", { name: "Strutture trovate" }).getByRole("link").first().click();
    await heading(student, "Questa struttura usa Blueasy").waitFor();
    await student.goBack();
    await heading(student, /intorno a .*10129/).waitFor();
    await student.reload();
    await heading(student, /intorno a .*10129/).waitFor();
    expect(await student.getByLabel("Dove", { exact: true }).inputValue()).toContain("10129");
    await shows(student, "Altri filtri (1)");

    const reception = await stage.openAs("reception");
    await findMember(reception);
    await askAboutPhysiotherapy(reception);
    await reception.reload();
    await shows(reception, /^Coperta$/);
    await goOnToOpening(reception);
    await reception.goBack();
    await shows(reception, /^Coperta$/);
    expect(await reception.getByLabel("Sedute o quantità").inputValue()).toBe("5");
    expect(await reception.getByLabel("Data dell’infortunio").inputValue()).toBe("2026-11-10");
  });

  test("a file of 6 MB and a page named .jpg get a message each; the good file goes", async () => {
    const reception = await stage.openAs("reception");
    await findMember(reception);
    await askAboutPhysiotherapy(reception);
    await goOnToOpening(reception);
    await chooseFile(reception, /Prescrizione/, [
      prescriptionJpg,
      { ...jpegOfBytes(6 * 1024 * 1024), name: "scan.jpg" },
      { ...htmlNamedJpg, name: "page.jpg" },
    ]);
    const group = reception.getByRole("group", { name: /Prescrizione/ });
    const file = (name: string) => group.getByRole("listitem").filter({ hasText: name });
    await shows(file(prescriptionJpg.name), "Caricato");
    await shows(file("scan.jpg"), "scan.jpg è 6 MB: il massimo è 5 MB.");
    await shows(
      file("page.jpg"),
      /page\.jpg non è un file che possiamo accettare|non corrisponde al suo nome/,
    );
    await button(reception, "Rimuovi scan.jpg").click();
    expect(await group.getByRole("listitem").count()).toBe(2);
    await sendOpening(reception);
    await shows(reception.getByRole("status"), "Da confermare");
    await link(reception, new RegExp(prescriptionJpg.name)).waitFor();
    expect(await link(reception, /page\.jpg|scan\.jpg/).count()).toBe(0);
  });

  test("a certificate chosen as the invoice is asked about, and goes when somebody says that it is", async () => {
    const [reception, giuliaHerself] = [
      await signedIn(stage.server, "reception.crocetta"),
      await signedIn(stage.server, "giulia.ferrero"),
    ];
    // a certificate of its own: once it is an invoice too, no other case can hold it
    const certificate = { ...emergencyRoomPng, content: blackPng(90, 60) };
    const input = await openingInput(reception, { units: 1 });
    const [, prescription] = input.documents;
    const documents = [
      { requirement: "emergencyRoomCertificate", documentId: await uploaded(reception, certificate) },
      ...(prescription ? [prescription] : []),
    ];
    const asked = await tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", { ...input, documents });
    const { id } = await confirmed(giuliaHerself, done(asked).id);
    const page = await stage.openAs("reception", { width: 390, at: `/blueasy/takes-in-charge/${id}` });
    await page.getByLabel("Numero della fattura").fill("9/C");
    // sent while the file is still on its way: the form waits for it
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route("**/documents", (route) => released.then(() => route.continue()));
    const arrived = chooseFile(page, "Fattura", certificate);
    await page.getByRole("progressbar").waitFor();
    await button(page, "Invia la fattura").click();
    await shows(page, "Il modulo parte da solo appena il file è arrivato.");
    release();
    await arrived;
    await expectFocusedSummary(page);
    await shows(page.getByRole("alert"), "già allegato");
    await page.getByLabel("Sì, questo file è anche la fattura.").check();
    await button(page, "Invia la fattura").click();
    await shows(page.getByRole("status"), "Liquidata");
  });

  test("a page that needs a sign-in leads back to itself, and never to another site", async () => {
    const visitor = await stage.open();
    await visitor.goto("/facilities?near=Torino");
    expect(new URL(visitor.url()).searchParams.get("next")).toBe("/facilities?near=Torino");
    await signInByTyping(visitor, "giulia");
    await heading(visitor, /intorno a Torino/).waitFor();
    expect(new URL(visitor.url()).pathname).toBe("/facilities");

    for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", "/desk"]) {
      const lured = await stage.open();
      await lured.goto(`/login?next=${encodeURIComponent(next)}`);
      await signInByTyping(lured, "giulia");
      await heading(lured, people.giulia.home).waitFor();
      expect(lured.url()).toBe(`${stage.server.url}/`);
    }
  });

  test("without permission for the position the search goes on by town", async () => {
    const student = await stage.openAs("giulia");
    await goBy(student, "Strutture");
    await button(student, "Usa la mia posizione").click();
    await shows(student.getByRole("status"), /il permesso è negato/);
    await student.getByLabel("Dove", { exact: true }).fill("10129");
    await button(student, "Cerca").click();
    await heading(student, /intorno a .*10129/).waitFor();
    await expectNearestFirst(student);
  });

  test("the permitted position finds what is near", async () => {
    const student = await stage.openAs("giulia");
    await student.context().grantPermissions(["geolocation"]);
    await student.context().setGeolocation({ latitude: 45.0546, longitude: 7.6597 });
    await goBy(student, "Strutture");
    await button(student, "Usa la mia posizione").click();
    await heading(student, /Vicino a te/).waitFor();
    await expectNearestFirst(student);
  });

  test("another's take-in-charge answers like one that does not exist", async () => {
    const program = await signedIn(stage.server, "reception.crocetta");
    const { id } = await opened(program, { units: 1 });
    for (const [who, folder] of [
      ["paolo", "/takes-in-charge"],
      ["otherReception", "/blueasy/takes-in-charge"],
    ] as const) {
      const stranger = await stage.openAs(who);
      const foreign = await stranger.goto(`${folder}/${id}`);
      await heading(stranger, "Qui non c’è nulla").waitFor();
      const foreignText = await stranger.getByRole("main").innerText();
      const missing = await stranger.goto(`${folder}/${crypto.randomUUID()}`);
      expect([foreign?.status(), missing?.status()]).toEqual([404, 404]);
      expect(await stranger.getByRole("main").innerText()).toBe(foreignText);
    }
  });

  test("an address that is none keeps the navigation, and the number to call", async () => {
    for (const [who, place] of [
      ["giulia", "/non-esiste"],
      ["reception", "/blueasy/non-esiste"],
      ["desk", "/desk/non-esiste"],
    ] as const) {
      const page = await stage.openAs(who);
      expect((await page.goto(place))?.status()).toBe(404);
      await heading(page, "Qui non c’è nulla").waitFor();
      expect(await page.getByRole("navigation", { name: "Navigazione principale" }).isVisible()).toBe(true);
      expect(await link(page, "+39 051 63.89.046").getAttribute("href")).toBe("tel:+390516389046");
    }
  });

  test("an old link into a list leads to its beginning, and an address that cannot be read is told kindly", async () => {
    const member = await stage.openAs("giulia");
    const desk = await stage.openAs("desk");
    const lists: [typeof member, string][] = [
      [member, "/takes-in-charge"],
      [member, "/facilities"],
      [member, "/doctors"],
      ...["", "/alarms", "/claims", "/batches", "/recoveries", "/takes-in-charge", "/fees", "/network"].map(
        (path): [typeof member, string] => [desk, `/desk${path}`],
      ),
    ];
    for (const [page, path] of lists) {
      const response = await page.goto(`${path}?after=zzz&from=21`);
      expect({ path, status: response?.status() }).toEqual({ path, status: 200 });
      const { searchParams } = new URL(page.url());
      expect({ path, after: searchParams.get("after"), from: searchParams.get("from") }).toEqual({
        ...{ path, after: null, from: null },
      });
    }
    for (const query of [`name=${"x".repeat(300)}`, `service=${"x".repeat(300)}`, "near=%00"]) {
      const response = await member.goto(`/facilities?${query}`);
      expect({ query, isOurs: (response?.status() ?? 500) < 500 }).toEqual({ query, isOurs: true });
    }
    expect((await member.goto(`/plan/ask?q=${"x".repeat(300)}`))?.status()).toBe(400);
    await heading(member, "Questo indirizzo non vale").waitFor();
  });

  test("after signing out, going back shows nothing private", async () => {
    const program = await signedIn(stage.server, "reception.crocetta");
    const { id, number } = await opened(program, { units: 1 });
    const student = await stage.openAs("giulia", { at: `/takes-in-charge/${id}` });
    await shows(student, number);
    await button(student, "Esci").click();
    await heading(student, "Accedi").waitFor();
    await student.goBack();
    await heading(student, "Accedi").waitFor();
    expect(await student.getByText(number).count()).toBe(0);
    expect(new URL(student.url()).pathname).toBe("/login");
  });
});

/** To the form of an opening that lacks nothing but its sending. */
async function askAndAttach(page: Page): Promise<void> {
  await findMember(page);
  await askAboutPhysiotherapy(page);
  await goOnToOpening(page);
  await attachBoth(page);
}

async function expectFocusedSummary(page: Page): Promise<void> {
  const summary = page.getByRole("alert");
  await summary.waitFor();
  await expectFocus(summary);
}

async function expectFocus(place: Locator): Promise<void> {
  expect(await place.evaluate((element) => element === document.activeElement)).toBe(true);
}
