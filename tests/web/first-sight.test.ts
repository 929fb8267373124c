import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeOnOneDatabase } from "../support/databases.ts";
import { heading, stageFor, type Who } from "./stage.ts";

describeOnOneDatabase("what is seen first", (database) => {
  const stage = stageFor(database, "country");

  /** How much of the window moved by itself while the page came to life: 0.1 and more disturbs. */
  async function movedOn(page: Page, path: string): Promise<number> {
    await page.goto(path, { waitUntil: "networkidle" });
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let moved = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              moved += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(moved), 300);
        }),
    );
  }

  test.each([390, 1280])(
    "nothing moves while a search with its map comes to life, %i px wide",
    async (width) => {
      const page = await stage.openAs("giulia", { width });
      const paths = [
        "/facilities?near=torino",
        "/facilities?near=torino&view=map",
        "/doctors?near=torino",
        "/",
      ];
      for (const path of paths) expect(await movedOn(page, path), path).toBeLessThan(0.02);
      // and the map has come
      await page.goto("/facilities?near=torino&view=map");
      await page.getByRole("region", { name: "Mappa delle strutture" }).locator("svg, img").first().waitFor();
    },
  );

  test("without scripts there is the list, whatever the address says of a map", async () => {
    const page = await stage.openAs("giulia", { javaScript: false, at: "/facilities?near=torino&view=map" });
    await heading(page, /strutture intorno a Torino/).waitFor();
    await page.getByRole("region", { name: "Strutture trovate" }).waitFor();
    expect(await page.getByRole("navigation", { name: "Come vedere i risultati" }).count()).toBe(0);
  });

  test("every page says in a sentence what it is", async () => {
    const pages: Readonly<Record<Who | "nobody", readonly string[]>> = {
      nobody: ["/login", "/en/login"],
      giulia: [
        "/",
        "/facilities?near=torino",
        "/doctors",
        "/takes-in-charge",
        "/plan",
        "/plan/ask",
        "/statement",
      ],
      reception: ["/blueasy", "/blueasy/cover", "/blueasy/payments"],
      desk: ["/desk", "/desk/takes-in-charge"],
      paolo: [],
      marco: [],
      otherReception: [],
      supervisor: [],
    };
    for (const [who, paths] of Object.entries(pages)) {
      if (!paths.length) continue;
      const page = who === "nobody" ? await stage.open() : await stage.openAs(who as Who);
      for (const path of paths) {
        await page.goto(path);
        const description = page.locator('head meta[name="description"]');
        expect(await description.count(), path).toBe(1);
        expect((await description.getAttribute("content"))?.length, path).toBeGreaterThan(20);
      }
    }
  });
});
