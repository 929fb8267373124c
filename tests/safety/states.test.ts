import { afterAll, beforeAll, expect, test } from "vitest";
import { may, type State, type Verb } from "../../server/direct-billing/state-rules.ts";
import {
  authorised,
  confirmed,
  invoiced,
  invoiceInput,
  newKey,
  opened,
  type TakeInCharge,
  takeInCharge,
  tell,
  uploaded,
  type UserError,
} from "./demo-story.ts";
import type { Client } from "../support/client.ts";
import { prescriptionJpg } from "../support/files.ts";
import { psql, rowsOf } from "../support/psql.ts";
import { people, type People, today } from "./people.ts";
import { describeSafety, ownProduct } from "./stage.ts";

/** Every state a take-in-charge can be in; what each allows is decided in `direct-billing/states.test.ts`. */
const states: readonly (readonly [State["lifecycle"], State["decision"]])[] = [
  ["awaitingMember", "pending"],
  ["open", "toBeEvaluated"],
  ["open", "authorised"],
  ["open", "notCovered"],
  ["partlySettled", "authorised"],
  ["settled", "authorised"],
  ["declined", "pending"],
  ["cancelled", "pending"],
  ["cancelled", "toBeEvaluated"],
  ["cancelled", "authorised"],
  ["expired", "pending"],
  ["expired", "toBeEvaluated"],
  ["expired", "authorised"],
];

type Asked = Promise<{ errors: UserError[]; takeInCharge: TakeInCharge | null }>;

describeSafety("29 states", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  let all: People;

  beforeAll(async () => {
    product = await ownProduct();
    all = await people(product);
  });
  afterAll(() => product.end());

  /** Each mutation on a take-in-charge of Giulia's at Crocetta, with what it needs, and the verb it stands for. */
  const mutations: Readonly<Record<string, readonly [Verb, (of: TakeInCharge) => Asked]>> = {
    confirmTakeInCharge: [
      "confirm",
      ({ id }) => tell(all.giulia, "confirmTakeInCharge", "ConfirmInput", on(id)),
    ],
    confirmTakeInChargeByCode: [
      "confirmAtClinic",
      async ({ id }) => {
        const code = (await takeInCharge(all.giulia, id))?.confirmation?.code ?? "123456";
        return tell(all.crocetta, "confirmTakeInChargeByCode", "ConfirmByCodeInput", { ...on(id), code });
      },
    ],
    confirmTakeInChargeAtClinic: [
      "confirmAtClinic",
      ({ id }) =>
        tell(all.crocetta, "confirmTakeInChargeAtClinic", "ConfirmAtClinicInput", {
          ...on(id),
          ...{ identityDocument: "IDENTITY_CARD", reason: "Senza telefono né posta" },
        }),
    ],
    resendConfirmationCode: ["renewCode", ({ id }) => resend(id)],
    declineTakeInCharge: [
      "decline",
      ({ id }) => tell(all.giulia, "declineTakeInCharge", "ConfirmInput", on(id)),
    ],
    addDocuments: [
      "addDocuments",
      async ({ id }) =>
        tell(all.crocetta, "addDocuments", "AddDocumentsInput", {
          ...on(id),
          documents: [
            { requirement: "prescription", documentId: await uploaded(all.crocetta, prescriptionJpg) },
          ],
        }),
    ],
    tellFacts: [
      "tell",
      ({ id }) =>
        tell(all.desk, "tellFacts", "TellFactsInput", {
          ...on(id),
          facts: [{ name: "prescription", value: "true" }],
        }),
    ],
    nameTreatingDoctor: [
      "nameDoctor",
      async ({ id }) =>
        tell(all.crocetta, "nameTreatingDoctor", "NameDoctorInput", {
          ...on(id),
          doctorId: await doctorOf(all.crocetta),
        }),
    ],
    cancelTakeInCharge: [
      "cancel",
      ({ id }) =>
        tell(all.crocetta, "cancelTakeInCharge", "CancelTakeInChargeInput", {
          ...on(id),
          reason: "Disdetta",
        }),
    ],
    closeTakeInCharge: [
      "close",
      ({ id }) => tell(all.crocetta, "closeTakeInCharge", "CloseTakeInChargeInput", on(id)),
    ],
    submitInvoice: [
      "settle",
      async (of) =>
        tell(
          all.crocetta,
          "submitInvoice",
          "SubmitInvoiceInput",
          await invoiceInput(all.crocetta, of, { issuedOn: today(), number: newKey() }),
        ),
    ],
    reviseSettlement: [
      "revise",
      ({ id, settlement }) =>
        tell(all.desk, "reviseSettlement", "ReviseSettlementInput", {
          ...{ ...on(id), settlementId: settlement?.id ?? newKey() },
          ...{ cause: "ILLNESS", reason: "Non era un infortunio" },
        }),
    ],
  };

  const doctorOf = async (reception: Client) => {
    const { viewer } = await reception.ask<{ viewer: { facility: { doctors: { id: string }[] } } }>(
      `{ viewer { facility { doctors(first: 1) { id } } } }`,
    );
    return viewer.facility.doctors[0]?.id;
  };
  const on = (id: string) => ({ idempotencyKey: newKey(), takeInChargeId: id });
  const resend = async (id: string) => {
    const { resendConfirmationCode } = await all.crocetta.ask<{ resendConfirmationCode: Awaited<Asked> }>(
      `mutation ($input: ResendCodeInput!) { resendConfirmationCode(input: $input) { errors { code message field clause } } }`,
      { input: on(id) },
    );
    return resendConfirmationCode;
  };

  /** All that a verb could have written, in one line. */
  async function everything(): Promise<string> {
    const tables = ["take_in_charge", "take_in_charge_line", "case_fact", "case_decision", "confirmation"];
    const more = [
      "journal",
      "limit_account",
      "limit_entry",
      "claim",
      "settlement",
      "payment_order",
      "recovery",
    ];
    const hashes = [...tables, ...more].map(
      (table) =>
        `(select md5(coalesce(string_agg(t::text, ' ' order by t::text), '')) from ${table} t) as ${table}`,
    );
    return JSON.stringify(await rowsOf(product.databaseUrl, `select ${hashes.join(", ")}`));
  }

  test("29 whatever a state does not allow is refused as such, and nothing changes", async () => {
    const settled = await invoiced(
      all.crocetta,
      await authorised(all.crocetta, all.giulia, { units: 1, startsOn: today() }),
      { issuedOn: today() },
    );
    const wrong: string[] = [];
    for (const [lifecycle, decision] of states) {
      await psql(
        product.databaseUrl,
        `update take_in_charge set lifecycle = '${lifecycle}', decision = '${decision}' where id = '${settled.id}'`,
      );
      const before = await everything();
      for (const [name, [verb, ask]] of Object.entries(mutations)) {
        if (may(verb, { lifecycle, decision })) continue;
        const { errors } = await ask(settled);
        const codes = errors.map(({ code }) => code).join();
        if (codes !== "INVALID_STATE")
          wrong.push(`${name} when ${lifecycle}, ${decision}: ${codes || "done"}`);
      }
      expect(await everything(), `${lifecycle}, ${decision}`).toBe(before);
    }
    expect(wrong).toEqual([]);
  });

  test("29 what a state allows happens, and leads where the table says", async () => {
    const begin = {
      awaitingMember: () => opened(all.crocetta, { units: 1, startsOn: today() }),
      toBeEvaluated: async () => {
        const { id } = await opened(all.crocetta, { units: 1, startsOn: today(), withDocuments: false });
        return confirmed(all.giulia, id);
      },
      authorised: () => authorised(all.crocetta, all.giulia, { units: 1, startsOn: today() }),
      partlySettled: async () => {
        const before = await authorised(all.crocetta, all.giulia, { units: 2, startsOn: today() });
        const lines = before.lines.map(({ id }) => ({
          takeInChargeLineId: id,
          units: 1,
          amountCents: 4_500,
        }));
        return invoiced(all.crocetta, before, { issuedOn: today(), moreToFollow: true, lines });
      },
      settled: async () => invoiced(all.crocetta, await begin.authorised(), { issuedOn: today() }),
    };
    const ways: readonly (readonly [keyof typeof begin, string, string])[] = [
      ["awaitingMember", "confirmTakeInCharge", "AUTHORISED"],
      ["awaitingMember", "confirmTakeInChargeByCode", "AUTHORISED"],
      ["awaitingMember", "resendConfirmationCode", "AWAITING_MEMBER"],
      ["awaitingMember", "declineTakeInCharge", "DECLINED"],
      ["awaitingMember", "addDocuments", "AWAITING_MEMBER"],
      ["awaitingMember", "tellFacts", "AWAITING_MEMBER"],
      ["awaitingMember", "cancelTakeInCharge", "CANCELLED"],
      ["toBeEvaluated", "addDocuments", "UNDER_EVALUATION"],
      ["toBeEvaluated", "tellFacts", "UNDER_EVALUATION"],
      ["toBeEvaluated", "nameTreatingDoctor", "UNDER_EVALUATION"],
      ["toBeEvaluated", "cancelTakeInCharge", "CANCELLED"],
      ["authorised", "nameTreatingDoctor", "AUTHORISED"],
      ["authorised", "cancelTakeInCharge", "CANCELLED"],
      ["authorised", "submitInvoice", "SETTLED"],
      ["partlySettled", "closeTakeInCharge", "SETTLED"],
      ["partlySettled", "reviseSettlement", "PARTLY_SETTLED"],
      ["settled", "reviseSettlement", "SETTLED"],
    ];
    for (const [from, name, to] of ways) {
      const [, ask] = mutations[name] ?? [];
      const before = await begin[from]();
      const { errors } = (await ask?.(before)) ?? { errors: [] };
      expect(errors, `${name} when ${from}`).toEqual([]);
      expect((await takeInCharge(all.crocetta, before.id))?.status, `${name} when ${from}`).toBe(to);
    }
  });
});
