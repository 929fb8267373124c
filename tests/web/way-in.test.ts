import { afterAll, beforeAll, expect, test } from "vitest";
import { demoCardNumber } from "../../server/seed/run.ts";
import { giulia, luca } from "../support/cast.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { headOf, type MailServer, mailServer, textOfMail } from "../support/mail-server.ts";
import { button, heading, link, shows, signInByTyping, stageFor } from "./stage.ts";

describeOnOneDatabase("the way in, with letters that a mail server took", (database) => {
  let post: MailServer;
  beforeAll(async () => {
    post = await mailServer();
  });
  afterAll(() => post.close());
  const config = {
    get smtpUrl() {
      return post.url;
    },
  };
  const stage = stageFor(database, "nine", { config });

  /** What the newest letter to somebody says that fits. */
  async function letter(to: string, fits: RegExp): Promise<string> {
    let found = "";
    await expect
      .poll(
        () => {
          const mails = post.mails.filter((mail) => headOf(mail, "To") === to).map(textOfMail);
          return (found = fits.exec(mails.join("\n"))?.[1] ?? "");
        },
        { timeout: 15_000 },
      )
      .not.toBe("");
    return found;
  }

  test("a member registers, takes the consent back and gives it again", async () => {
    const page = await stage.open();
    await page.goto("/login");
    await link(page, "Registrati").click();
    await page.getByLabel("Codice fiscale").fill(luca.taxCode.toLowerCase());
    await page.getByLabel("Data di nascita").fill(luca.birthDate);
    await page.getByLabel("Numero della tessera del fondo").fill(demoCardNumber(luca.key).replace(/\D/g, ""));
    await page.getByLabel("Email").fill("luca.nuovo@posta.example");
    await page.getByLabel("Ho letto").check();
    await page.getByLabel("Acconsento al").check();
    await button(page, "Continua").dblclick();
    await heading(page, "Controlla la tua email").waitFor();
    await page.getByLabel("Scegli un nome utente").fill("luca.rossi");
    await page.getByLabel("Scegli una password").fill("Luca_Rossi");
    await page
      .getByLabel("Codice dell’email")
      .fill(await letter("luca.nuovo@posta.example", /aperto: (\d{6})/));
    await button(page, "Registrati ed entra").click();
    await shows(page, "La password è come il nome utente");
    await page.getByLabel("Scegli una password").fill("tre parole da luca");
    await button(page, "Registrati ed entra").click();
    await heading(page, "Ciao, Luca").waitFor();

    await page.goto("/profile");
    await link(page.locator("#agreements"), "Revoca").click();
    await button(page, "Sì, revoca").click();
    await heading(page, "Prima di entrare").waitFor();
    await page.goto("/plan");
    await page.getByLabel("Ho letto").check();
    await page.getByLabel("Acconsento al").check();
    await button(page, "Confermo e continuo").click();
    await heading(page, "Il mio piano").waitFor();
  });

  test("who forgot the password chooses another by the link, without scripts too", async () => {
    const page = await stage.open({ javaScript: false });
    await page.goto("/login");
    await link(page, "Password o nome utente dimenticati?").click();
    await page.getByLabel("Nome utente").fill("giulia.ferrero");
    await button(page, "Manda il collegamento").click();
    await shows(page, "Guarda la tua email");
    await page.goto(await letter(giulia.email, /(http\S+\/recover\/password\?proof=\S+)/));
    await page.getByLabel("Nuova password").fill("quattro parole di giulia");
    await button(page, "Salva la password").click();
    await heading(page, "Password cambiata").waitFor();
    await page.goto("/login");
    await signInByTyping(page, "giulia", "quattro parole di giulia");
    await heading(page, "Ciao, Giulia").waitFor();
  });
});
