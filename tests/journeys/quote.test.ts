import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { authorised, physiotherapy, signedIn } from "./story.ts";

interface Share {
  readonly answer: string;
  readonly priceCents: number;
  readonly payableCents: number;
  readonly memberShareCents: number;
  readonly clause: string;
  readonly text: string;
  readonly lines: readonly { readonly amountCents: number; readonly clause: string }[];
}

const fields = "answer priceCents payableCents memberShareCents clause text lines { amountCents clause }";
const afterInjury = `cause: INJURY, injuredOn: "2026-11-10"`;

interface Found {
  readonly searchFacilities: {
    readonly edges: readonly {
      readonly node: { readonly id: string };
      readonly memberShare: Share | null;
    }[];
  };
}

async function search(client: Client, input: string, args: string): Promise<(Share | null)[]> {
  const { searchFacilities } = await client.ask<Found>(
    `{ searchFacilities(input: { near: { text: "10129" } ${input} }, first: 100) {
      edges { node { id } memberShare(${args}) { ${fields} } }
    } }`,
    {},
  );
  return searchFacilities.edges.map(({ memberShare }) => memberShare);
}

describeOnBothDatabases("what I would pay here", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });

  test("a family pays 20 euros of every specialist visit nearby, and each sum adds up to the price there", async () => {
    const shares = await search(
      await signedIn(server, "marco.rossi"),
      `serviceCode: "VIS-ORTOPEDICA"`,
      "cause: ILLNESS",
    );
    expect(shares.length).toBeGreaterThan(5);
    expect(new Set(shares.map((share) => share?.priceCents)).size).toBeGreaterThan(2);
    for (const share of shares) {
      expect(share).toMatchObject({ answer: "COVERED", memberShareCents: 2_000, clause: "2.1" });
      expect(share?.text).toContain("20");
      const steps = share?.lines.reduce((sum, { amountCents }) => sum + amountCents, 0);
      expect((share?.payableCents ?? 0) + (steps ?? 0)).toBe(share?.priceCents);
    }
  });

  test("sorted by what they would pay, a family sees the smallest share of an exam at a percentage first", async () => {
    const shares = await search(
      await signedIn(server, "marco.rossi"),
      `serviceCode: "ECG", sort: MEMBER_SHARE`,
      "cause: ILLNESS",
    );
    const paid = shares.map((share) => share?.memberShareCents ?? NaN);
    expect(new Set(paid).size).toBeGreaterThan(2);
    expect(paid).toEqual(paid.toSorted((left, right) => left - right));
  });

  test("physiotherapy costs a student nothing after an injury, all of it after an illness, and without the reason it is open", async () => {
    const student = await signedIn(server, "giulia.ferrero");
    const service = `serviceCode: "${physiotherapy}"`;
    for (const share of await search(student, service, afterInjury))
      expect(share).toMatchObject({ answer: "COVERED", memberShareCents: 0, clause: "6.2" });
    for (const share of await search(student, service, "cause: ILLNESS"))
      expect(share).toMatchObject({ answer: "NOT_COVERED", payableCents: 0, clause: "6.2" });
    for (const share of await search(student, service, "units: 1"))
      expect(share).toMatchObject({ answer: "TO_BE_EVALUATED", memberShareCents: 0 });
  });

  test("what an authorisation has reserved is no longer there to be paid: the card shows the rest as the student's own", async () => {
    const student = await signedIn(server, "giulia.ferrero");
    const card = async () => {
      const { facility } = await student.ask<{
        facility: {
          services: readonly { service: { code: string }; priceCents: number; memberShare: Share }[];
        };
      }>(
        `query ($id: ID!) { facility(id: $id) { services {
          service { code } priceCents memberShare(${afterInjury}, units: 10) { ${fields} }
        } } }`,
        { id: crocettaId },
      );
      return facility.services.find(({ service }) => service.code === physiotherapy);
    };
    const before = await card();
    const price = before?.priceCents ?? 0;
    expect(before?.memberShare).toMatchObject({ priceCents: 10 * price, payableCents: 10 * price });
    await authorised(await signedIn(server, "reception.crocetta"), student);
    const after = (await card())?.memberShare;
    expect(after?.payableCents).toBeLessThan(10 * price);
    expect(after).toMatchObject({ answer: "COVERED", clause: "6.2" });
    expect(after?.text).toContain("restavano disponibili 275,00");
  });

  test("who is not a member sees prices and no share; a search without a service has none", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    expect(new Set(await search(reception, `serviceCode: "ECG"`, "cause: ILLNESS"))).toEqual(new Set([null]));
    const head = await signedIn(server, "marco.rossi");
    expect(new Set(await search(head, "", "cause: ILLNESS"))).toEqual(new Set([null]));
  });

  test("a hundred and one visits are refused, saying how many may be asked", async () => {
    const head = await signedIn(server, "marco.rossi");
    await expect(search(head, `serviceCode: "ECG"`, "units: 101")).rejects.toThrow(/1 to 100|1 a 100/);
  });
});
