import { beforeAll, describe, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { emergencyRoomPng } from "../support/files.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  authorised,
  foundMember,
  invoiced,
  invoiceInput,
  newKey,
  openingInput,
  paolo,
  signedIn,
  takeInCharge,
  type TakeInCharge,
  tell,
  uploaded,
} from "./story.ts";

describeOnBothDatabases("everyone sees and touches only what is theirs", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });
  let crocetta: Client;
  let sanSecondo: Client;
  let giulia: Client;
  let paoloClient: Client;
  let desk: Client;
  /** Giulia's, at Crocetta: one settled, one authorised. */
  let settled: TakeInCharge;
  let open: TakeInCharge;
  let documentId: string;

  beforeAll(async () => {
    crocetta = await signedIn(server, "reception.crocetta");
    sanSecondo = await signedIn(server, "reception.sansecondo");
    giulia = await signedIn(server, "giulia.ferrero");
    paoloClient = await signedIn(server, "paolo.conti");
    desk = await signedIn(server, "centrale.operativa");
    settled = await invoiced(crocetta, await authorised(crocetta, giulia, { units: 1 }));
    open = await authorised(crocetta, giulia, { units: 1 });
    documentId = await uploaded(crocetta, emergencyRoomPng);
  });

  const strangers = (): [string, Client][] => [
    ["another facility", sanSecondo],
    ["another member", paoloClient],
    ["a visitor", server.client()],
  ];

  test("a foreign take-in-charge answers exactly like one that does not exist", async () => {
    const query = `query ($id: ID!) { takeInCharge(id: $id) { id number memberName claim { number } } }`;
    for (const [, client] of strangers()) {
      const foreign = await client.send(query, { id: settled.id });
      const absent = await client.send(query, { id: newKey() });
      const nonsense = await client.send(query, { id: "1 or 1=1" });
      expect(JSON.stringify([foreign.data, foreign.errors])).toBe(
        JSON.stringify([absent.data, absent.errors]),
      );
      expect(JSON.stringify([nonsense.data, nonsense.errors])).toBe(
        JSON.stringify([absent.data, absent.errors]),
      );
    }
  });

  test("lists of strangers are empty, and downloads answer 404", async () => {
    const paths = [
      `/documents/take-in-charge/${settled.id}.pdf`,
      `/documents/settlement/${settled.settlement?.id}.pdf`,
      `/documents/${documentId}`,
    ];
    for (const [, client] of strangers()) {
      const { data } = await client.send<{ takesInCharge: { totalCount: number } | null }>(
        `{ takesInCharge { totalCount edges { node { id } } } }`,
      );
      expect(data?.takesInCharge?.totalCount ?? 0).toBe(0);
      for (const path of paths) expect((await client.fetch(path)).status).toBe(404);
    }
    for (const path of paths) expect((await crocetta.fetch(path)).status).toBe(200);
    expect((await giulia.fetch(paths[1] ?? "")).status).toBe(200);
    // Uploaded but attached to nothing: nobody else's yet, not even the desk's.
    for (const client of [giulia, desk])
      expect((await client.fetch(`/documents/${documentId}`)).status).toBe(404);
  });

  test("every verb on a foreign take-in-charge, line, document or check is refused as not found", async () => {
    const key = () => ({ idempotencyKey: newKey(), takeInChargeId: open.id });
    const foreign = [
      await tell(paoloClient, "confirmTakeInCharge", "ConfirmInput", key()),
      await tell(paoloClient, "declineTakeInCharge", "ConfirmInput", key()),
      await tell(sanSecondo, "confirmTakeInChargeByCode", "ConfirmByCodeInput", { ...key(), code: "123456" }),
      await tell(sanSecondo, "cancelTakeInCharge", "CancelTakeInChargeInput", { ...key(), reason: "x" }),
      await tell(sanSecondo, "submitInvoice", "SubmitInvoiceInput", await invoiceInput(sanSecondo, open)),
      await tell(crocetta, "submitInvoice", "SubmitInvoiceInput", {
        ...(await invoiceInput(crocetta, open)),
        documentId: await uploaded(sanSecondo, emergencyRoomPng),
      }),
    ];
    for (const { errors, takeInCharge } of foreign) {
      expect(errors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
      expect(takeInCharge).toBeNull();
    }
    const withForeignCheck = await tell(sanSecondo, "openTakeInCharge", "OpenTakeInChargeInput", {
      ...(await openingInput(crocetta, { withDocuments: false })),
    });
    expect(withForeignCheck.errors).toMatchObject([{ code: "COVER_CHECK_EXPIRED" }]);
    const withForeignFile = await tell(sanSecondo, "openTakeInCharge", "OpenTakeInChargeInput", {
      ...(await openingInput(sanSecondo, { member: paolo, withDocuments: false })),
      documents: [{ requirement: "prescription", documentId }],
    });
    expect(withForeignFile.errors).toMatchObject([{ code: "NOT_FOUND", field: "input.documents" }]);
    expect((await takeInCharge(crocetta, open.id))?.status).toBe("AUTHORISED");
  });

  describe("each door opens its own verbs only", () => {
    const forbidden: [string, () => Client, string, object][] = [
      [
        "a member searches members",
        () => giulia,
        `mutation ($input: VerifyCoverInput!) { verifyCover(input: $input) { errors { code } } }`,
        { input: { taxCode: paolo.taxCode, birthDate: paolo.birthDate } },
      ],
      [
        "the desk searches members",
        () => desk,
        `mutation ($input: VerifyCoverInput!) { verifyCover(input: $input) { errors { code } } }`,
        { input: { taxCode: paolo.taxCode, birthDate: paolo.birthDate } },
      ],
      ["a facility reads claims", () => crocetta, `{ claims { totalCount } }`, {}],
      ["a facility reads a member's cover", () => crocetta, `{ myCover { planName } }`, {}],
      ["a member reads payments", () => giulia, `{ paymentOrders { totalCount } }`, {}],
      [
        "a facility makes a batch",
        () => crocetta,
        `mutation { createPaymentBatch(input: { idempotencyKey: "12345678", paymentOrderIds: [] }) { errors { code } } }`,
        {},
      ],
      ["a facility reads batches", () => crocetta, `{ paymentBatches { totalCount } }`, {}],
    ];
    test.each(forbidden)("%s: forbidden", async (_title, client, document, variables) => {
      const { errors } = await client().send(document, variables);
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
      const visitor = await server.client().send(document, variables);
      expect(visitor.errors.map(({ extensions }) => extensions?.code)).toEqual(["UNAUTHENTICATED"]);
    });
  });

  test("a verb in the wrong state is refused and changes nothing", async () => {
    const key = () => ({ idempotencyKey: newKey(), takeInChargeId: settled.id });
    const refused = [
      await tell(giulia, "confirmTakeInCharge", "ConfirmInput", key()),
      await tell(giulia, "declineTakeInCharge", "ConfirmInput", key()),
      await tell(crocetta, "confirmTakeInChargeByCode", "ConfirmByCodeInput", { ...key(), code: "123456" }),
      await tell(crocetta, "cancelTakeInCharge", "CancelTakeInChargeInput", { ...key(), reason: "x" }),
      await tell(
        crocetta,
        "submitInvoice",
        "SubmitInvoiceInput",
        await invoiceInput(crocetta, settled, { number: "Z" }),
      ),
    ];
    for (const { errors } of refused) expect(errors.map(({ code }) => code)).toEqual(["INVALID_STATE"]);
    expect((await takeInCharge(crocetta, settled.id))?.status).toBe("SETTLED");
  });

  test("an ended affiliation ends access on the next request", async () => {
    const client = await signedIn(server, "reception.sansecondo");
    await database.orm.em
      .fork()
      .execute(
        `update facility_staff set until = '2026-11-22' where account_id = (select id from account where user_name = 'reception.sansecondo')`,
      );
    const { errors } = await client.send(`{ takesInCharge { totalCount } }`);
    await database.orm.em.fork().execute(`update facility_staff set until = null`);
    expect(errors[0]?.extensions?.code).toBe("UNAUTHENTICATED");
  });

  test("news is told only to whom it concerns, and ends with the session", async () => {
    const other = paoloClient.subscribe<{ happenings: { subjectId: string } }>(
      `subscription { happenings { subjectId } }`,
    );
    const heard = other.next();
    const leaving = await signedIn(server, "giulia.ferrero");
    const news = leaving.subscribe<{ happenings: { subjectId: string } }>(
      `subscription { happenings { subjectId } }`,
    );
    const first = news.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await foundMember(crocetta);
    expect((await first).done).toBe(false);
    await leaving.ask(`mutation { signOut { errors { code } } }`);
    const ended = await Promise.race([
      news.next().then(({ done }) => done),
      new Promise((resolve) => setTimeout(() => resolve("still open"), 5_000)),
    ]);
    expect(ended).toBe(true);
    const nothing = await Promise.race([
      heard,
      new Promise((resolve) => setTimeout(() => resolve("nothing"), 200)),
    ]);
    expect(nothing).toBe("nothing");
    await other.return?.();
  });

  test("a foreign page may not listen with the visitor's cookie", async () => {
    const response = await fetch(`${server.url}/graphql`, {
      headers: {
        connection: "upgrade",
        upgrade: "websocket",
        origin: "https://evil.example",
        cookie: giulia.cookieHeader(),
      },
    }).catch(() => undefined);
    expect(response?.status ?? 403).not.toBe(101);
  });
});
