import { sql } from "kysely";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { button, handSession, link, shows, signInByTyping, stageFor } from "./stage.ts";
import { askAboutPhysiotherapy, findMember, goOnToOpening, sendOpening } from "./steps.ts";

describeOnOneDatabase("a session that ends while somebody types loses nothing", (database) => {
  const stage = stageFor(database);

  const endSessions = () =>
    sql`update session set ended_at = created_at where ended_at is null`.execute(
      database.orm.em.fork().getKysely(),
    );

  test("the reception's form comes back as it was typed, for who typed it alone", async () => {
    const reception = await stage.openAs("reception");
    await findMember(reception);
    await askAboutPhysiotherapy(reception);
    await reception.getByLabel("Prezzo unitario").fill("40,00");
    await button(reception, "Verifica").click();
    await shows(reception, /5 × 40,00/);
    await goOnToOpening(reception);
    await reception.getByLabel(/Medico che esegue/).fill("Elena Sacco");
    await endSessions();
    await sendOpening(reception);
    await shows(reception, "Accedi per continuare da dove eri.");
    expect(reception.url()).not.toContain("Sacco");
    await handSession(reception, stage.server, "reception");
    await reception.goto(new URL(reception.url()).searchParams.get("next") ?? "");
    const doctor = reception.getByLabel(/Medico che esegue/);
    await doctor.waitFor();
    await expect.poll(() => doctor.inputValue()).toBe("Elena Sacco");
    await shows(reception, /Richiesto \(5 × 40,00/);
    await sendOpening(reception);
    await shows(reception.getByRole("status"), "Da confermare");
    expect(
      await reception.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith("typed:"))),
    ).toEqual([]);
  });

  test("the wizard too, and then it is saved", async () => {
    const member = await stage.openAs("giulia", { at: "/direct-requests/new" });
    await button(member, "Inizia").click();
    const mobile = member.getByLabel(/[Cc]ellulare/);
    await mobile.waitFor();
    await mobile.fill("+39 333 1234567");
    await endSessions();
    // The page hears that the session is over, and may go there before anybody clicks.
    await button(member, "Continua")
      .click({ timeout: 5_000 })
      .catch(() => {});
    await shows(member, "Accedi per continuare da dove eri.");
    await signInByTyping(member, "giulia");
    await expect.poll(() => member.getByLabel(/[Cc]ellulare/).inputValue()).toBe("+39 333 1234567");
    await button(member, "Continua").click();
    await shows(member, /Passo 2 di 4/);
    await link(member, /Assicurato e contatti/)
      .first()
      .click();
    expect(await member.getByLabel(/[Cc]ellulare/).inputValue()).toMatch(/333 ?1234567/);
  });
});
