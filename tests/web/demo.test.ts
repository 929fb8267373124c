import { beforeAll, describe, expect, test } from "vitest";
import { cast } from "../../server/seed/cast.ts";
import { seedDemo } from "../../server/seed/run.ts";
import { browserForTests, builtWeb } from "../support/browser.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { serverFor } from "../support/server.ts";
import { vaultOf } from "../../server/kernel/vault.ts";
import { heading } from "./stage.ts";

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
  const browser = browserForTests();

  describe.each([true, false])("with scripts: %s", (javaScript) => {
    test.each(cast)("$displayName comes in by the card of that name", async ({ displayName, door }) => {
      const page = await browser.open({ url: server.url, javaScript });
      await page.goto("/login");
      await page.getByRole("button", { name: displayName }).click();
      await heading(page, firstPages[door as keyof typeof firstPages]).waitFor();
      expect(new URL(page.url()).pathname).not.toBe("/login");
    });
  });
});
