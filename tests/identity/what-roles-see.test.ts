import { randomUUID } from "node:crypto";
import { getNamedType } from "graphql";
import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { scoped } from "../../server/context.ts";
import { admits } from "../../server/identity/roles.ts";
import { linesAfter } from "../../server/kernel/happenings.ts";
import type { FacilityRole } from "../../server/kernel/roles.ts";
import { done, invoiced, newKey, opened, openingInput, signedIn, tell } from "../journeys/story.ts";
import { argumentsOf, documentOf, pathsFrom, rootFields, selectionsAlong } from "../safety/documents.ts";
import { rootDoors } from "../safety/matrix.ts";
import { seedCast, seedStaff } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId, doctorId } from "../support/facilities.ts";
import { textOf } from "../support/paper-text.ts";
import { serverFor, startsAt } from "../support/server.ts";

const silvestri = doctorId(1);
const sacco = doctorId(5);

/** What is clinical of the case that is looked for, wherever it stands. */
const clinical = {
  cause: "INJURY",
  dayOfInjury: "2026-11-10",
  pathology: "Lombalgia acuta",
  papers: ["emergency-room-certificate.png", "prescription.jpg"],
  reason: "Il certificato parla di una caduta",
  plan: /infortuni|malatti|injur|illness/i,
};

describeOnOneDatabase("what the roles of a facility see of its cases", (database) => {
  const server = serverFor({ database });
  const at = new Date(startsAt);
  const em = () => database.orm.em.fork();
  const clients = {} as Record<FacilityRole | "other", Client>;
  /** One that Sacco treats, invoiced; and one of Silvestri's. */
  let hers: { id: string; settlement: string; invoice: string; expense: string };
  let his: { id: string };

  beforeAll(async () => {
    await seedCast(em(), at);
    const place = { facilityId: crocettaId };
    await seedStaff(em(), "accettazione", { ...place, role: "reception" }, at);
    await seedStaff(em(), "contabile", { ...place, role: "accounting" }, at);
    await seedStaff(em(), "dottoressa", { ...place, role: "doctor", doctorId: sacco }, at);
    await seedStaff(em(), "nessun.medico", { ...place, role: "doctor" }, at);
    const names = { owner: "reception.crocetta", reception: "accettazione", doctor: "dottoressa" };
    for (const [role, name] of Object.entries({ ...names, accounting: "contabile", other: "nessun.medico" }))
      clients[role as FacilityRole] = await signedIn(server, name);
    const { owner } = clients;
    const giulia = await signedIn(server, "giulia.ferrero");
    const yes = (id: string) =>
      tell(giulia, "confirmTakeInCharge", "ConfirmInput", { idempotencyKey: newKey(), takeInChargeId: id });
    const first = done(await yes((await opened(owner, { units: 1 })).id));
    await sql`
      insert into case_fact (owner_type, owner_id, person_id, name, value, source, at)
      select 'takeInCharge', id, person_id, 'pathology', ${clinical.pathology}, 'facility', opened_at
      from take_in_charge`.execute(em().getKysely());
    await sql`
      insert into case_decision (id, take_in_charge_id, outcome, at, decided_by_id, reason, clause, payable_cents, member_share_cents)
      select gen_random_uuid(), t.id, 'authorised', t.opened_at, a.id, ${clinical.reason}, '6.2', 0, 0
      from take_in_charge t, account a where a.user_name = 'centrale.operativa'`.execute(em().getKysely());
    const { id, settlement } = await invoiced(owner, first);
    const [row] = await sql<{ expense: string; invoice: string }>`
      select e.id as expense, e.document_id as invoice from expense_document e`
      .execute(em().getKysely())
      .then(({ rows }) => rows);
    hers = { id, settlement: settlement?.id ?? "", expense: row?.expense ?? "", invoice: row?.invoice ?? "" };
    const input = { ...(await openingInput(owner, { units: 1 })), doctorName: null, doctorId: silvestri };
    his = done(await tell(owner, "openTakeInCharge", "OpenTakeInChargeInput", input));
  });

  /** Everything that the API tells one of them, along every path. */
  async function everything(role: FacilityRole): Promise<string> {
    const fields = rootFields("Query").filter(({ name }) =>
      admits(
        { door: "facility", role },
        ((rootDoors.Query as Record<string, string>)[name] ?? "").split(" "),
      ),
    );
    let read = "";
    for (const field of fields.filter(({ name }) =>
      /takeInCharge|takesInCharge|payment|recover/i.test(name),
    )) {
      const given = {
        ...(field.args.some(({ name }) => name === "first") && { first: 5 }),
        ...argumentsOf(field, { key: "", ids: { id: hers.id } }),
      };
      const type = getNamedType(field.type);
      for (const path of pathsFrom(field, 4, "facility"))
        for (const selection of selectionsAlong(type, path, "facility")) {
          const { data, errors } = await clients[role].send(
            documentOf("query", field, given, selection),
            given,
          );
          expect(errors, field.name).toEqual([]);
          read += JSON.stringify(data);
        }
    }
    return read;
  }

  test("accounting reads nothing clinical along any path, and the reception everything", async () => {
    const [reception, accounting] = [await everything("reception"), await everything("accounting")];
    const { papers, plan, ...rest } = clinical;
    for (const text of [...papers, ...Object.values(rest)]) {
      expect(reception.includes(text), `the reception: ${text}`).toBe(true);
      expect(accounting.includes(text), `accounting: ${text}`).toBe(false);
    }
    // names of fields tell nothing
    expect(accounting.replace(/"\w+":/g, "").match(plan)?.[0]).toBeUndefined();
    // but what the invoice says and what is paid of it
    expect(accounting).toContain(hers.settlement);
    expect(accounting).toContain("FKT-RIABILITATIVA");
  });

  test("accounting opens invoices and what was settled, and no other paper", async () => {
    const { accounting, reception } = clients;
    const { rows } = await sql<{
      id: string;
    }>`select document_id as id from case_fact where document_id is not null`.execute(em().getKysely());
    expect(rows.length).toBeGreaterThan(2);
    for (const { id } of rows) {
      expect((await reception.fetch(`/documents/${id}`)).status).toBe(200);
      expect((await accounting.fetch(`/documents/${id}`)).status).toBe(404);
    }
    expect((await accounting.fetch(`/documents/${hers.invoice}`)).status).toBe(200);
    for (const [path, status] of [
      [`take-in-charge/${hers.id}.pdf`, 200],
      [`settlement/${hers.settlement}.pdf`, 200],
    ] as const) {
      const answer = await accounting.fetch(`/documents/${path}`);
      expect(answer.status).toBe(status);
      expect(textOf(Buffer.from(await answer.arrayBuffer())).match(clinical.plan)?.[0]).toBeUndefined();
    }
  });

  test("a doctor meets the own patients' cases alone: in the list, by id, in papers and in what happens", async () => {
    const listed = async (client: Client) =>
      (
        await client.ask<{ takesInCharge: { totalCount: number; edges: { node: { id: string } }[] } }>(
          `{ takesInCharge(first: 20) { totalCount edges { node { id } } } }`,
        )
      ).takesInCharge.edges.map(({ node }) => node.id);
    expect((await listed(clients.reception)).toSorted()).toEqual([hers.id, his.id].toSorted());
    expect(await listed(clients.doctor)).toEqual([hers.id]);
    expect(await listed(clients.other)).toEqual([]);
    const one = (client: Client, id: string) =>
      client.ask<{ takeInCharge: object | null }>(`query ($id: ID!) { takeInCharge(id: $id) { id } }`, {
        id,
      });
    expect((await one(clients.doctor, hers.id)).takeInCharge).not.toBeNull();
    expect(await one(clients.doctor, his.id)).toEqual(await one(clients.doctor, randomUUID()));
    expect(await everything("doctor")).not.toContain(his.id);
    const heard = async (role: FacilityRole) => {
      const actor = {
        door: "facility",
        accountId: randomUUID(),
        sessionId: "",
        facilityId: crocettaId,
        role,
      } as const;
      const asked = scoped(role === "doctor" ? { ...actor, doctorId: sacco } : actor, () => at);
      return new Set((await linesAfter(em(), asked, "0")).map(({ subjectId }) => subjectId));
    };
    expect([...(await heard("doctor"))]).toEqual([hers.id]);
    expect([...(await heard("reception"))]).toEqual(expect.arrayContaining([hers.id, his.id]));
    const { rows } = await sql<{ id: string; owner: string }>`
      select document_id as id, owner_id as owner from case_fact where document_id is not null`.execute(
      em().getKysely(),
    );
    for (const { id, owner } of rows)
      expect((await clients.doctor.fetch(`/documents/${id}`)).status).toBe(owner === hers.id ? 200 : 404);
  });

  test("who treats no longer sees the case no longer", async () => {
    const input = { idempotencyKey: newKey(), takeInChargeId: his.id, doctorId: sacco };
    done(await tell(clients.reception, "nameTreatingDoctor", "NameDoctorInput", input));
    const one = async () =>
      (
        await clients.doctor.ask<{ takeInCharge: object | null }>(
          `query ($id: ID!) { takeInCharge(id: $id) { id } }`,
          { id: his.id },
        )
      ).takeInCharge;
    expect(await one()).not.toBeNull();
    done(
      await tell(clients.reception, "nameTreatingDoctor", "NameDoctorInput", {
        ...input,
        idempotencyKey: newKey(),
        doctorId: silvestri,
      }),
    );
    expect(await one()).toBeNull();
  });
});
