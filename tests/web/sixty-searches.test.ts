import { beforeAll, describe, expect, test } from "vitest";
import { type Search, searches, titleOf } from "../network/sixty-searches.ts";
import { password } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { field } from "./network-steps.ts";
import { heading, stageFor } from "./stage.ts";

/** What a page of a search says, its address and its HTML. */
interface Shown {
  readonly url: URL;
  readonly html: string;
}

const pathOf = ({ on }: Search) => (on === "doctors" ? "/doctors" : "/facilities");

describeOnOneDatabase("sixty searches on the pages", (database) => {
  const stage = stageFor(database, "country");
  let member: Client;
  beforeAll(async () => {
    member = stage.server.client();
    await member.signIn("giulia.ferrero", password);
  });

  /** Sends the form as a browser without scripts does, and follows where it is led. */
  async function sent(search: Search): Promise<Shown> {
    const { what = "", where = "" } = search;
    const fields = new URLSearchParams({ what, asWhat: "", where, asWhere: "", service: "", radius: "" });
    let url = new URL(`${pathOf(search)}?${fields}`, stage.server.url);
    for (let hops = 0; hops < 4; hops += 1) {
      const response = await member.fetch(url.pathname + url.search);
      if (response.status === 200) return { url, html: await response.text() };
      expect(response.status).toBe(303);
      url = new URL(response.headers.get("location") ?? "", url);
    }
    throw new Error("led round and round");
  }

  function check({ on, finds }: Search, { url, html }: Shown): void {
    const text = html.replace(/<!--.*?-->/g, "").replaceAll("&#39;", "'");
    const [first = ""] = /<h3[^>]*>\s*<a[^>]*>([^<]*)</.exec(text)?.slice(1) ?? [];
    const [title = ""] = /<h2[^>]*>([^<]*)</.exec(text)?.slice(1) ?? [];
    expect(url.pathname).toBe((finds.on ?? on) === "doctors" ? "/doctors" : "/facilities");
    for (const name of ["what", "asWhat", "where", "asWhere"]) expect(url.searchParams.has(name)).toBe(false);
    expect(url.searchParams.get("service")).toBe(finds.service ?? null);
    expect(url.searchParams.get("specialty")).toBe(finds.specialty ?? null);
    if (finds.lacksTown) expect(title).toMatch(/in quale comune\?$/);
    else if (finds.nothing) expect(title).toMatch(/^Non trovo/);
    else {
      expect(url.searchParams.get("name")).toBe(finds.name ?? null);
      expect(first).toMatch(finds.first ?? /./);
      if (finds.place) expect(title).toContain(`intorno a ${finds.place}`);
      for (const other of finds.others ?? []) expect(text).toContain(`>${other}</a>`);
    }
  }

  describe("without scripts", () => {
    test.each(searches.map((search) => [titleOf(search), search] as const))("%s", async (_title, search) => {
      check(search, await sent(search));
    });
  });

  test("typed and sent by Enter, with scripts", async () => {
    const page = await stage.openAs("giulia");
    const some = searches.filter((search) => search.inBrowser);
    expect(some.length).toBeGreaterThan(5);
    for (const search of some) {
      await page.goto(pathOf(search));
      await page.getByRole("combobox", { name: "Dove" }).waitFor();
      if (search.where) await field(page, "Dove").fill(search.where);
      if (search.what) await field(page, "Che cosa").fill(search.what);
      await field(page, search.where ? "Dove" : "Che cosa").press("Enter");
      await page.waitForURL(({ searchParams }) => searchParams.size > 0 && !searchParams.has("what"));
      await heading(page, /\d|Non trovo|in quale/)
        .first()
        .waitFor();
      check(search, { url: new URL(page.url()), html: await page.content() });
    }
  });

  test("a search goes on from the one before: a field left as it was changes nothing", async () => {
    const page = await stage.openAs("giulia", { at: "/facilities?what=fisioterapia&where=Torino" });
    await heading(page, /strutture intorno a Torino/).waitFor();
    await page.getByRole("combobox", { name: "Dove" }).fill("Moncalieri");
    await field(page).press("Enter");
    await heading(page, /strutture intorno a Moncalieri/).waitFor();
    expect(new URL(page.url()).searchParams.get("service")).toBe("FKT-RIABILITATIVA");
    await field(page, "Che cosa").fill("");
    await field(page, "Che cosa").press("Enter");
    await page.waitForURL((url) => !url.searchParams.has("service"));
    await heading(page, /strutture intorno a Moncalieri/).waitFor();
    expect(await field(page).inputValue()).toBe("Moncalieri (TO)");
  });

  test("a list around a place ends somewhere; where nothing is near, it says so and goes farther", async () => {
    const page = await stage.openAs("giulia", { javaScript: false, at: "/facilities?where=Roma" });
    await heading(page, /^\d+ strutture intorno a Roma/).waitFor();
    const near = Number(/^\d+/.exec(await heading(page, /intorno a Roma/).innerText())?.[0]);
    await page.getByRole("link", { name: "ovunque" }).click();
    await page.waitForURL(/radius=any/);
    // counted as far as people care: "oltre 200"
    await heading(page, /^oltre 200 strutture intorno a Roma/i).waitFor();
    expect(near).toBeLessThan(40);
    await page.goto("/facilities?what=fisioterapia&where=Lampedusa");
    await page.getByText(/^Entro 25 km non c’è nulla: ecco/).waitFor();
    expect(new URL(page.url()).searchParams.get("beyond")).toBe("25");
  });
});
