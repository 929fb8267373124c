import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { opened, signedIn } from "../journeys/story.ts";
import { emergencyRoomPng, htmlNamedJpg, invoicePdf, prescriptionJpg } from "../support/files.ts";
import {
  button,
  chooseFile,
  downloaded,
  goBy,
  heading,
  link,
  shows,
  sidewaysAt,
  signInByTyping,
  stageFor,
} from "./stage.ts";
import {
  askAboutPhysiotherapy,
  attachBoth,
  crocetta,
  executeBatch,
  expectNearestFirst,
  findMember,
  found,
  goOnToOpening,
  readCode,
  sendOpening,
} from "./steps.ts";

const plain = { javaScript: false };

describeOnOneDatabase("everything works in a browser that runs no scripts", (database) => {
  const stage = stageFor(database, "country");

  test("a member signs in by typing and finds the nearest facilities", async () => {
    const student = await stage.open({ ...plain, width: 390 });
    await student.goto("/facilities");
    await shows(student, "Accedi per continuare da dove eri.");
    await signInByTyping(student, "giulia");
    await student.getByLabel("Dove", { exact: true }).fill("10129");
    await button(student, "Cerca").click();
    await heading(student, /strutture intorno a .*10129/).waitFor();
    await expectNearestFirst(student);
    await link(student, "Successivi").click();
    await expectNearestFirst(student);
    await student.getByText("Altri filtri").click();
    await student.getByLabel("Solo strutture Blueasy").check();
    await button(student, "Cerca").click();
    await link(found(student), crocetta).click();
    await heading(student, "Questa struttura usa Blueasy").waitFor();
  });

  test("from the cover check to the payment", async () => {
    const [student, reception, desk] = await Promise.all([
      stage.openAs("giulia", plain),
      stage.openAs("reception", plain),
      stage.openAs("desk", plain),
    ]);
    await findMember(reception);
    await askAboutPhysiotherapy(reception, plain);
    await goOnToOpening(reception);
    await attachBoth(reception, plain);
    expect(await sidewaysAt(reception, 320)).toBe(0);
    await sendOpening(reception);
    await shows(reception.getByRole("status"), "Da confermare");

    await student.reload();
    await link(student, "Guarda e conferma").click();
    const code = await readCode(student);
    await reception.getByLabel("Codice di 6 cifre").fill(code === "111111" ? "222222" : "111111");
    await button(reception, "Conferma").click();
    await reception.getByRole("alert").waitFor();
    await shows(reception, "Restano 4 tentativi.");
    await reception.getByLabel("Codice di 6 cifre").fill(code);
    await button(reception, "Conferma").click();
    await shows(reception.getByRole("status"), "Autorizzata");
    expect(await sidewaysAt(reception, 320)).toBe(0);

    await reception.getByLabel("Numero della fattura").fill("7/B");
    await chooseFile(reception, "Fattura", invoicePdf("7/B"));
    await button(reception, "Invia la fattura").click();
    await shows(reception.getByRole("status"), "Liquidata");

    await goBy(desk, "Pagamenti");
    await button(desk, "Crea distinta con l’unico").click();
    await executeBatch(desk);

    await student.reload();
    await shows(student, "Pagato");
    const statement = await downloaded(student, link(student, "Prospetto di liquidazione (PDF)"));
    expect(statement.content.subarray(0, 5).toString()).toBe("%PDF-");
    await goBy(reception, "Pagamenti");
    await shows(reception.getByRole("row", { name: /Giulia Ferrero/ }), "Pagato");
  });

  test("one refused file keeps the good one and what was typed", async () => {
    const reception = await stage.openAs("reception", plain);
    await findMember(reception);
    await askAboutPhysiotherapy(reception, plain);
    await goOnToOpening(reception);
    await reception.getByLabel(/Medico che esegue/).fill("Elena Sacco");
    await chooseFile(reception, /Pronto Soccorso/, emergencyRoomPng);
    await chooseFile(reception, /Prescrizione/, htmlNamedJpg);
    await sendOpening(reception);
    await shows(reception.getByRole("alert"), /prescription\.jpg/);
    expect(await reception.getByLabel(/Medico che esegue/).inputValue()).toBe("Elena Sacco");
    expect(await reception.getByLabel(emergencyRoomPng.name).isChecked()).toBe(true);
    await chooseFile(reception, /Prescrizione/, prescriptionJpg);
    await sendOpening(reception);
    await shows(reception.getByRole("status"), "Da confermare");
    await link(reception, new RegExp(emergencyRoomPng.name)).waitFor();
    await link(reception, new RegExp(prescriptionJpg.name)).waitFor();
  });

  test("a member answers by clicking; declining asks first", async () => {
    const program = await signedIn(stage.server, "reception.crocetta");
    const [wanted, unwanted] = [await opened(program, { units: 1 }), await opened(program, { units: 1 })];
    const student = await stage.openAs("giulia", { ...plain, at: `/takes-in-charge/${wanted.id}` });
    await button(student, "Sì, confermo").click();
    await shows(student, "Autorizzata");
    await student.goto(`/takes-in-charge/${unwanted.id}`);
    await link(student, "Non l’ho chiesta io").click();
    const question = student.getByRole("dialog", { name: "Rifiutare questa presa in carico?" });
    await link(question, "No, torna indietro").click();
    await shows(student, "Da confermare");
    await link(student, "Non l’ho chiesta io").click();
    await button(question, "Sì, rifiuta").click();
    await shows(student, "Rifiutata dall’assistito");
  });
});
