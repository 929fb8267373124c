import { sql } from "kysely";
import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { emergencyRoomPng, prescriptionJpg } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { done, newKey, physiotherapy, signedIn, tell, uploaded, type UserError } from "../journeys/story.ts";

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly pathology: { code: string; name: string } | null;
  readonly asked: { pathologyCode: string | null; prescriptionNumber: string | null };
  readonly steps: readonly { problems: { field: string; message: string }[] }[];
}

const fields = `id version pathology { code name isInjury } asked { pathologyCode prescriptionNumber }
  steps { problems { field message } }`;

const sprain = {
  tiedToStay: false,
  serviceCode: physiotherapy,
  units: 2,
  on: "2026-11-26",
  cause: "INJURY",
  injuredOn: "2026-11-10",
  pathology: "Distorsione del ginocchio destro",
  since: "UNDER_ONE_MONTH",
};

async function change(client: Client, verb: string, input: object): Promise<Draft> {
  const type = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const answer = await client.ask<Record<string, { errors: UserError[]; directRequestDraft: Draft | null }>>(
    `mutation ($input: ${type}!) { ${verb}(input: $input) { errors { code message field } directRequestDraft { ${fields} } } }`,
    { input },
  );
  const payload = answer[verb];
  expect(payload?.errors).toEqual([]);
  if (!payload?.directRequestDraft) throw new Error("kept, but nothing came back");
  return payload.directRequestDraft;
}

const begun = (client: Client) =>
  change(client, "createDirectRequestDraft", { idempotencyKey: newKey(), facilityId: crocettaId });

const save = (client: Client, { id, version }: Draft, steps: object) =>
  change(client, "saveDirectRequestDraft", { draftId: id, version, ...steps });

const problemsOf = ({ steps }: Draft) => steps.flatMap(({ problems }) => problems.map(({ field }) => field));

describeOnBothDatabases("a direct request says its pathology by a code", (database) => {
  let giulia: Client;
  const server = serverFor({ database });

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
    giulia = await signedIn(server, "giulia.ferrero");
  });

  async function documents() {
    const attachments = [
      { requirement: "prescription", documentId: await uploaded(giulia, prescriptionJpg) },
      { requirement: "emergencyRoomCertificate", documentId: await uploaded(giulia, emergencyRoomPng) },
    ];
    return { attachments };
  }

  test("the list is found by everyday words, at every door", async () => {
    const query = `query ($text: String!) { pathologies(text: $text) { code name isInjury } }`;
    for (const client of [giulia, await signedIn(server, "reception.crocetta")]) {
      const { pathologies } = await client.ask<{ pathologies: object[] }>(query, {
        text: "ginocchio slogato",
      });
      expect(pathologies[0]).toEqual({
        code: "sprain-knee",
        name: "Distorsione del ginocchio",
        isInjury: true,
      });
      expect(pathologies.length).toBeLessThanOrEqual(8);
    }
    expect(await giulia.ask(query, { text: "…" })).toEqual({ pathologies: [] });
  });

  test("a draft keeps the code and the number of the prescription, and says what is wrong with half a number", async () => {
    const draft = await begun(giulia);
    const wrong = await save(giulia, draft, {
      service: { ...sprain, pathologyCode: "no-such-thing", prescriptionNumber: " 4000000001 " },
    });
    expect(wrong.asked).toEqual({ pathologyCode: null, prescriptionNumber: "4000000001" });
    expect(wrong.pathology).toBeNull();
    expect(problemsOf(wrong)).toEqual(["service.prescriptionNumber", "documents.prescription"]);
    const right = await save(giulia, wrong, {
      service: { ...sprain, pathologyCode: "sprain-knee", prescriptionNumber: "*1200a* *4000000001*" },
      documents: await documents(),
    });
    expect(right.asked).toEqual({ pathologyCode: "sprain-knee", prescriptionNumber: "1200A4000000001" });
    expect(right.pathology).toEqual({
      code: "sprain-knee",
      name: "Distorsione del ginocchio",
      isInjury: true,
    });
    expect(problemsOf(right)).toEqual([]);
    expect(done(await submit(right)).status).toBe("AUTHORISED");
  });

  test("a draft begun before there was a list opens, is told from a changed one, and is sent", async () => {
    const { id } = await save(giulia, await begun(giulia), { service: sprain, documents: await documents() });
    await sql`update direct_request_draft
      set data = data #- '{service,pathologyCode}' #- '{service,prescriptionNumber}'
      where id = ${id}`.execute(database.orm.em.fork().getKysely());
    const { directRequestDraft: old } = await giulia.ask<{ directRequestDraft: Draft }>(
      `query ($id: ID!) { directRequestDraft(id: $id) { ${fields} } }`,
      { id },
    );
    expect(old.asked).toEqual({ pathologyCode: null, prescriptionNumber: null });
    expect(problemsOf(old)).toEqual([]);
    const same = await save(giulia, old, { service: sprain });
    expect(same.version).toBe(old.version);
    expect(done(await submit(same)).status).toBe("AUTHORISED");
  });

  const submit = ({ id, version }: Draft) =>
    tell(giulia, "submitDirectRequest", "SubmitDirectRequestInput", {
      idempotencyKey: newKey(),
      draftId: id,
      version,
    });
});
