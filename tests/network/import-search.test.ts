import { beforeAll, expect, test } from "vitest";
import { affiliationSheet } from "../../server/network/import/affiliations.ts";
import { doctorSheet } from "../../server/network/import/doctors.ts";
import { facilitySheet } from "../../server/network/import/facilities.ts";
import { feeSheet } from "../../server/network/import/fees.ts";
import { signedIn } from "../journeys/story.ts";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { loadFile } from "../support/loading.ts";
import { serverFor, startsAt } from "../support/server.ts";

describeOnBothDatabases("what a file brings, a member finds at once", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt), "country");
  });
  const server = serverFor({ database });
  let member: Client;
  beforeAll(async () => {
    member = await signedIn(server, "giulia.ferrero");
  });

  test("a doctor is found once affiliated, and no more once withdrawn", async () => {
    const find = async () => {
      const { doctors } = await member.ask<{ doctors: { edges: { node: { lastName: string } }[] } }>(
        `{ doctors(input: { name: "Quaglieri", serviceCode: "FKT-RIABILITATIVA" }, first: 5) { edges { node { lastName } } } }`,
      );
      return doctors.edges.map(({ node }) => node.lastName);
    };
    const rows = (withdrawn: string) => [
      "id;cognome;nome;specialità;cessato",
      `Q1;Quaglieri;Nora;Fisioterapia;${withdrawn}`,
    ];
    expect(await find()).toEqual([]);
    await loadFile(database, doctorSheet, rows("no"));
    await loadFile(database, affiliationSheet, [
      "medico,struttura,prestazione",
      "Q1,PROVA-F1,FKT-RIABILITATIVA",
    ]);
    expect(await find()).toEqual(["Quaglieri"]);
    await loadFile(database, doctorSheet, rows("sì"));
    expect(await find()).toEqual([]);
  });

  test("a facility is found by the service whose price it has, at that price, from its first day on", async () => {
    const find = async () => {
      const { searchFacilities } = await member.ask<{
        searchFacilities: { edges: { node: { name: string; services: { priceCents: number }[] } }[] };
      }>(
        `{ searchFacilities(input: { name: "Quaglieri", serviceCode: "FKT-TECAR" }, first: 5) {
             edges { node { name services { priceCents } } } } }`,
      );
      return searchFacilities.edges.map(({ node }) => node.services.map(({ priceCents }) => priceCents));
    };
    await loadFile(database, facilitySheet, [
      "id;nome;tipo;comune;provincia;lat;lon",
      "QF;Fisioterapia Quaglieri;fisioterapia;Torino;TO;45.0686;7.6934",
    ]);
    expect(await find()).toEqual([]);
    const titles = "struttura;prestazione;prezzo;dal";
    await loadFile(database, feeSheet, [
      titles,
      "QF;Tecarterapia;38,50;01/01/2026",
      "QF;Tecarterapia;41;24/11/2026",
    ]);
    expect(await find()).toEqual([[3_850]]);
    server.clock.forward({ days: 1 });
    member = await signedIn(server, "giulia.ferrero");
    expect(await find()).toEqual([[4_100]]);
  });
});
