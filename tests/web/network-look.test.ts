import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { Inspector } from "./inspector.ts";
import { heading, link, shows, stageFor } from "./stage.ts";

describeOnOneDatabase("the network's pages, looked at as a strict reviewer", (database) => {
  const stage = stageFor(database, "country");

  async function inspected() {
    const inspector = new Inspector(stage.server.url);
    const page = await stage.open();
    await page.emulateMedia({ reducedMotion: "reduce" });
    inspector.watch(page);
    inspector.expecting("sign-in");
    await stage.signInAs(page, "giulia");
    const visit = async (path: string) => {
      inspector.expecting(path);
      await page.goto(path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await inspector.look(page, path);
    };
    return { page, inspector, visit };
  }

  test("facilities: priced, far away, and the card with its estimates", async () => {
    const { page, inspector, visit } = await inspected();
    await visit("/facilities?near=10129&service=FKT-RIABILITATIVA&sort=MEMBER_SHARE&cause=INJURY");
    await page.getByText("Altri filtri").click();
    await inspector.look(page, "the filters");
    await visit("/facilities?lat=48.85&lng=2.35");
    await visit("/facilities?near=fisoterapico crocetta");
    await visit(`/facilities/${crocettaId}?service=FKT-RIABILITATIVA&cause=INJURY`);
    await page.getByText("Perché").first().click();
    await inspector.look(page, "a card with a reason");
    await visit(`/facilities/${crocettaId}?doctor=zzzz`);
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("doctors: list, filters, nothing found, and the card", async () => {
    const { page, inspector, visit } = await inspected();
    await visit("/doctors?near=10129&service=VIS-ORTOPEDICA&specialty=ORTOPEDIA&radius=20");
    await page.getByText("Altri filtri").click();
    await inspector.look(page, "the filters");
    await visit("/doctors?near=10129&name=zzzz");
    await page.goto("/doctors?near=10129&service=VIS-ORTOPEDICA");
    await link(page.getByRole("region", { name: "Medici trovati" }), /./)
      .first()
      .click();
    await heading(page, /^Dove lavora/).waitFor();
    await shows(page, "Visita ortopedica");
    await inspector.look(page, "the card of a doctor");
    for (const path of inspector.paths) await inspector.readEnglish(page, path);
    expect(inspector.complaints).toEqual([]);
  });

  test("the map of doctors, with a list of them open", async () => {
    const { page, inspector } = await inspected();
    await page.goto("/doctors?near=10129&view=map");
    const map = page.getByRole("region", { name: "Mappa dei medici" });
    const pin = map.getByRole("button", { name: /^[^,]+, [^,]+/ }).first();
    // a map that is still being framed closes what is opened on it
    const opened = async () => {
      await pin.press("Enter");
      return map.locator(".leaflet-popup").isVisible();
    };
    await expect.poll(opened, { timeout: 10_000, interval: 500 }).toBe(true);
    await inspector.look(page, "the map with a list of doctors open");
    expect(inspector.complaints).toEqual([]);
  });
});
