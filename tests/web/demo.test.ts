import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "../../server/seed/cast.ts";
import { seedDemo } from "../../server/seed/run.ts";
import { builtWeb, openWindow } from "../support/browser.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { serverFor } from "../support/server.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { button, heading, link, shows } from "./stage.ts";

const firstPages = { member: /^Ciao, /, facility: "Oggi", desk: "Coda" } as const;

describeOnOneDatabase("the people of the demo", (database) => {
  const masterKey = Buffer.alloc(32, 7);
  beforeAll(async () => {
    await seedDemo(database.orm.em.fork(), vaultOf(masterKey), new Date(), () => {});
  });
  const server = serverFor({
    ...{ database, startsAt: new Date().toISOString(), webFolder: builtWeb() },
    config: { masterKey },
  });

  const comesIn = async ({ displayName, door }: (typeof cast)[number], javaScript: boolean) => {
    const page = await openWindow({ url: server.url, javaScript });
    await page.goto("/login");
    await page.getByRole("button", { name: displayName }).click();
    await heading(page, firstPages[door as keyof typeof firstPages]).waitFor();
    expect(new URL(page.url()).pathname).not.toBe("/login");
  };

  test.each(cast)("$displayName comes in by the card of that name, without scripts", (one) =>
    comesIn(one, false),
  );
  const oneOfEach = Object.keys(firstPages).flatMap((door) => cast.find((one) => one.door === door) ?? []);
  test.each(oneOfEach)("$displayName, with scripts", (one) => comesIn(one, true));

  describe("by the demo's digital identity", () => {
    const open = async (javaScript = true): Promise<Page> => {
      const page = await openWindow({ url: server.url, javaScript });
      await page.goto("/login");
      await link(page, "Entra con l’identità di prova").click();
      await heading(page, "Chi sei?").waitFor();
      return page;
    };

    test.each([true, false])("Giulia comes in, goes, and closes it too (scripts: %s)", async (javaScript) => {
      const page = await open(javaScript);
      await page.getByText("Dimostrazione: persone e identità sono inventate").waitFor();
      await page.getByRole("button", { name: "Giulia Ferrero" }).click();
      await heading(page, "Ciao, Giulia").waitFor();
      await button(page, "Esci").click();
      await shows(page, "In questo browser resta aperto l’accesso con l’identità di prova");
      await link(page, "Chiudi anche quello").click();
      await button(page, "Chiudi l’identità di prova").click();
      await heading(page, "Accedi").waitFor();
      expect(await link(page, "Chiudi anche quello").count()).toBe(0);
    });

    test("Luca, who was never here, says where he is reached and has an account", async () => {
      const page = await open();
      await page.getByRole("button", { name: "Luca Rossi" }).click();
      await heading(page, "Ti diamo il benvenuto").waitFor();
      await page.getByLabel("Email").fill("luca@posta");
      await button(page, "Apri il mio accesso").click();
      await shows(page, "Scrivi il tuo indirizzo email");
      await page.getByLabel("Email").fill("luca.rossi@posta.example");
      await button(page, "Apri il mio accesso").click();
      await heading(page, "Prima di entrare").waitFor();
      for (const box of await page.locator("input[type=checkbox][required]").all()) await box.check();
      await button(page, "Confermo e continuo").click();
      await heading(page, "Ciao, Luca").waitFor();
    });

    test("who stops, proves too little or is not known reads how to go on", async () => {
      const page = await open();
      await button(page, "Annulla e torna a Blueasy").click();
      await heading(page, "Accesso interrotto").waitFor();
      await link(page, "Riprova con l’identità di prova").click();
      await page.getByLabel("Livello 1").check();
      await page.getByRole("button", { name: "Giulia Ferrero" }).click();
      await shows(page, "Serve un accesso di livello 2");
      await link(page, "Riprova con l’identità di prova").click();
      await page.getByRole("button", { name: "Franca Ignota" }).click();
      await shows(page, "Il fondo non conosce nessun assistito");
      await page.reload();
      await shows(page, "Questo accesso è scaduto, è già stato usato");
      await link(page, "Altri modi per entrare").click();
      await heading(page, "Accedi").waitFor();
    });
  });
});
