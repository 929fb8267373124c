import { sql } from "kysely";
import { generateSync } from "otplib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { accountId } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { Inspector } from "./inspector.ts";
import {
  button,
  giveAuthenticator,
  heading,
  link,
  people,
  shows,
  signInByTyping,
  stageFor,
  type Who,
} from "./stage.ts";

describeOnOneDatabase("a second factor, as people meet it", (database) => {
  // Passkeys are for a name: an address in numbers is none.
  const stage = stageFor(database, "nine", { hostName: "localhost" });

  async function typed(page: Page, who: Who): Promise<void> {
    await page.goto("/login?next=%2Fblueasy%2Fpayments");
    await signInByTyping(page, who);
  }

  const signOut = (page: Page) => button(page, "Esci").click();

  async function inspected(width = 1280) {
    const inspector = new Inspector(stage.server.url);
    const page = await stage.open({ width });
    await page.emulateMedia({ reducedMotion: "reduce" });
    inspector.watch(page);
    inspector.expecting("sign-in");
    return { page, inspector };
  }

  test("who works at a facility makes a passkey at the first sign-in, and from then on enters by it alone", async () => {
    await sql`delete from factor where account_id = ${accountId(people.reception.userName)}`.execute(
      database.orm.em.fork().getKysely(),
    );
    const { page, inspector } = await inspected();
    await giveAuthenticator(page);
    await typed(page, "reception");
    await heading(page, "Una seconda conferma").waitFor();
    await page.goto("/blueasy");
    await heading(page, "Una seconda conferma").waitFor();
    await inspector.look(page, "enrolling");
    await button(page, "Crea la passkey").click();
    await heading(page, "Sicurezza").waitFor();
    await shows(page, "Da adesso vale per i tuoi accessi");
    await inspector.look(page, "security");

    await button(page, "Crea i codici").click();
    await shows(page, "Questi codici si vedono solo adesso");
    const codes = await page.locator("ol code").allInnerTexts();
    expect(codes).toHaveLength(10);
    await inspector.look(page, "codes");

    await signOut(page);
    await page.goto("/login?next=%2Fblueasy%2Fpayments");
    await link(page, "Entra con una passkey").click();
    await page.waitForURL(/\/blueasy\/payments$/);

    await signOut(page);
    await typed(page, "reception");
    await heading(page, "Conferma che sei tu").waitFor();
    await inspector.look(page, "proving");
    await button(page, "Usa la passkey").click();
    await page.waitForURL(/\/blueasy\/payments$/);

    await signOut(page);
    await typed(page, "reception");
    await page.getByLabel("Codice").fill("zzzzz-zzzzz");
    inspector.expecting("a wrong code", 422);
    await button(page, "Conferma").click();
    await shows(page, "Il codice non è giusto");
    await inspector.look(page, "a wrong code");
    await page.getByLabel("Codice").fill(codes[0] ?? "");
    await button(page, "Conferma").click();
    await page.waitForURL(/\/blueasy\/payments$/);

    stage.server.clock.forward({ minutes: 11 });
    await page.goto("/blueasy/security");
    await link(page, "Crea codici nuovi").click();
    inspector.expecting("a fresh proof", 422);
    await button(page, "Crea i codici").click();
    await button(page, "Usa la passkey").click();
    await shows(page, "Per dieci minuti non te lo chiediamo più");
    for (const path of ["/login/passkey", "/blueasy/security"]) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("a member adds an app, on a phone and without scripts, and signs in by its code", async () => {
    const page = await stage.openAs("giulia", { javaScript: false, width: 390, at: "/profile" });
    await link(page, "Sicurezza e accessi").click();
    await link(page, "Aggiungi un’app con codici").click();
    const secret = (await page.locator("form code").innerText()).replace(/\s/g, "");
    const code = () => generateSync({ secret, epoch: stage.server.clock.now().getTime() / 1000 });
    const right = code();
    await page.getByLabel("Codice di 6 cifre").fill(right === "000000" ? "111111" : "000000");
    await button(page, "Aggiungi l’app").click();
    await shows(page, "Il codice non corrisponde");
    expect((await page.locator("form code").innerText()).replace(/\s/g, "")).toBe(secret);
    await page.getByLabel("Codice di 6 cifre").fill(right);
    await button(page, "Aggiungi l’app").click();
    await shows(page, "Da adesso vale per i tuoi accessi");

    await signOut(page);
    stage.server.clock.forward({ minutes: 1 });
    await page.goto("/login?next=%2Fplan");
    await signInByTyping(page, "giulia");
    await page.getByLabel("Codice").fill(code());
    await button(page, "Conferma").click();
    await page.waitForURL(/\/plan$/);
  });
});
