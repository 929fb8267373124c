import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { opened, signedIn } from "../journeys/story.ts";
import { faultsOf } from "../support/browser.ts";
import { enrolmentId, giulia, laura, marco, personId, sofia } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { button, link, shows, stageFor } from "./stage.ts";
import { crocetta } from "./steps.ts";

const chooser = (page: Page) => page.getByRole("navigation", { name: "Assistito" });
const chosen = (page: Page) => chooser(page).locator("[aria-current]").innerText();

async function choose(page: Page, name: string): Promise<void> {
  await link(chooser(page), name).click();
  await chooser(page).locator("[aria-current]", { hasText: name }).waitFor();
}

describeOnOneDatabase("a family, and whom the pages are about", (database) => {
  const stage = stageFor(database);

  test.each([[true], [false]])(
    "one is chosen once, on whichever page (JavaScript: %s)",
    async (javaScript) => {
      const reception = await signedIn(stage.server, "reception.crocetta");
      const ofSofia = await opened(reception, { member: sofia, units: 1 });
      const ofMarco = await opened(reception, { member: marco, units: 1 });
      const father = await stage.openAs("marco", { javaScript, width: 390 });
      expect(await chosen(father)).toBe("Tutta la famiglia");
      await shows(father, "Quanto resta dei tuoi massimali");
      await choose(father, "Sofia");
      await shows(father, "Quanto resta dei massimali di Sofia");
      const latest = father.getByRole("region", { name: "Ultime prese in carico" });
      await shows(latest, ofSofia.number);
      expect(await latest.getByText(ofMarco.number).count()).toBe(0);
      // What waits for a yes is shown whoever is chosen.
      await shows(father.getByRole("region", { name: "Da completare" }), new RegExp(ofMarco.number));

      for (const path of ["/plan", "/plan/ask", "/direct-requests/new", "/takes-in-charge", "/en/claims"]) {
        await father.goto(path);
        expect(await father.locator("main [aria-current='true']").innerText(), path).toBe("Sofia");
      }
      await father.goto("/takes-in-charge");
      await shows(father, ofSofia.number);
      expect(await father.getByText(ofMarco.number).count()).toBe(0);
      await choose(father, "Tutta la famiglia");
      await shows(father, ofMarco.number);
      await father.goto("/plan");
      expect(await chosen(father)).toBe("Marco");

      // The address wins, and is remembered too; somebody else's child is no page at all.
      await father.goto(`/takes-in-charge?person=${personId(sofia)}&status=AWAITING_MEMBER`);
      expect(await chosen(father)).toBe("Sofia");
      await father.goto("/plan");
      expect(await chosen(father)).toBe("Sofia");
      for (const stranger of [personId(giulia), personId(laura), "1 or 1=1"]) {
        const answer = await father.goto(`/plan?${new URLSearchParams({ person: stranger })}`);
        expect(answer?.status()).toBe(404);
      }
      await father.goto("/plan");
      expect(await chosen(father)).toBe("Sofia");

      await father.goto("/direct-requests/new");
      await button(father, "Inizia").click();
      await father.waitForURL(/\/person$/);
      await shows(father, "Sofia Rossi");
    },
  );

  test("an adult is named but hidden; who consented is read of, and nothing acts for them", async () => {
    const ofLaura = await opened(await signedIn(stage.server, "reception.crocetta"), {
      member: laura,
      units: 1,
    });
    const father = await stage.openAs("marco", { width: 390 });
    expect(await chooser(father).getByText("Laura").count()).toBe(0);
    await father.getByText("Non vedi Laura Bianchi o Luca Rossi?").click();
    await shows(father, /Chi è maggiorenne decide da sé/);

    const wife = await signedIn(stage.server, "laura.bianchi");
    await wife.ask(
      `mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { errors { code } } }`,
      {
        input: { kind: "HEALTH_DATA", readerId: enrolmentId(marco), wording: "2026-11" },
      },
    );
    // Open pages follow.
    await link(chooser(father), "Laura").waitFor();
    await choose(father, "Laura");
    await shows(father, /Puoi leggere i dati di Laura/);
    await shows(father, ofLaura.number);
    expect(await faultsOf(father)).toEqual([]);
    expect(await father.getByText(`${crocetta} aspetta la tua conferma, per Laura`).count()).toBe(0);
    await link(father, crocetta).first().click();
    await shows(father, ofLaura.number);
    expect(await button(father, "Sì, confermo").count()).toBe(0);
    await father.goto("/direct-requests/new");
    await shows(father, /Puoi leggere i dati di Laura/);
    expect(await button(father, "Inizia").count()).toBe(0);
    await choose(father, "Sofia");
    await button(father, "Inizia").waitFor();
  });

  test("who is alone is asked nothing", async () => {
    const student = await stage.openAs("giulia");
    for (const path of ["/", "/plan", "/takes-in-charge", "/direct-requests/new"]) {
      await student.goto(path);
      expect(await chooser(student).count(), path).toBe(0);
    }
  });
});
