import { sql } from "kysely";
import { expect, test } from "vitest";
import { accountId, password } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { Inspector } from "./inspector.ts";
import { button, heading, link, people, shows, signInByTyping, stageFor } from "./stage.ts";

const chosen = "tre gatti sul tram 9";

describeOnOneDatabase("the own security, as people meet it", (database) => {
  const stage = stageFor(database);

  test("whoever comes with a password that is too old chooses another, and goes on to where they wanted", async () => {
    await sql`update account set password_changed_at = '2026-05-01T09:00:00Z' where id = ${accountId("paolo.conti")}`.execute(
      database.orm.em.fork().getKysely(),
    );
    const inspector = new Inspector(stage.server.url);
    const page = await stage.open({ width: 390 });
    inspector.watch(page);
    await page.goto("/plan");
    await signInByTyping(page, "paolo");
    await heading(page, "Scegli una nuova password").waitFor();
    await inspector.look(page, "a password too old");
    await inspector.readEnglish(page, "/login/new-password?next=%2Fplan");
    await page.goto("/statement");
    await heading(page, "Scegli una nuova password").waitFor();
    inspector.expecting("a common password", 422);
    await page.getByLabel("Nuova password").fill("Juventus1897");
    await button(page, "Salva e continua").click();
    await shows(page, /fra quelle che si provano per prime/);
    await inspector.look(page, "a common password");
    await page.getByLabel("Nuova password").fill(chosen);
    await button(page, "Salva e continua").click();
    await page.waitForURL(/\/statement$/);
    expect(inspector.complaints).toEqual([]);
  });

  test("a member sees where they are signed in, signs a device out, changes the password, and leaves everywhere", async () => {
    const stranger = stage.server.client();
    await stranger.signIn(people.giulia.userName, password);
    await expect(stranger.signIn(people.giulia.userName, "non-è-questa")).rejects.toThrow();
    const inspector = new Inspector(stage.server.url);
    const page = await stage.openAs("giulia");
    inspector.watch(page);
    await page.goto("/security");
    await inspector.look(page, "security");
    await shows(page, "Password sbagliata");
    await button(page, "Fai uscire")
      .or(page.getByRole("button", { name: /^Fai uscire/ }))
      .first()
      .click();
    await shows(page, "Quel dispositivo è uscito.");
    expect((await stranger.ask<{ viewer: object | null }>(`{ viewer { id } }`)).viewer).toBeNull();

    inspector.expecting("a wrong password", 422);
    await page.locator("summary", { hasText: "Cambia password" }).click();
    await page.getByLabel("Password di adesso").fill("non-è-questa");
    await page.getByLabel("Nuova password").fill(chosen);
    await button(page, "Cambia password").click();
    await shows(page, /Non è la tua password di adesso/);
    await page.getByLabel("Password di adesso").fill(password);
    await page.getByLabel("Nuova password").fill(chosen);
    await button(page, "Cambia password").click();
    await shows(page, "La nuova password vale da adesso");
    await inspector.readEnglish(page, "/security");

    await page.goto("/security");
    await button(page, "Esci ovunque").or(link(page, "Esci ovunque")).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Esci ovunque" }).click();
    await page.waitForURL(/\/login$/);
    await page.goto("/security");
    await signInByTyping(page, "giulia", chosen);
    await page.waitForURL(/\/security$/);
    await shows(page, "Chrome su Linux");
    expect(inspector.complaints).toEqual([]);
  });
});
