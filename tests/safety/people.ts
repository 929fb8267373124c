import type { Acting } from "../../server/identity/roles.ts";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { cast, demoPassword, insured } from "../../server/seed/cast.ts";
import { crocettaId } from "../../server/seed/network.ts";
import { addDays, romeDate } from "../../server/kernel/dates.ts";
import {
  authorised,
  done,
  foundMember,
  invoiced,
  newKey,
  opened,
  physiotherapy,
  player,
  tell,
} from "./demo-story.ts";
import type { Client } from "../support/client.ts";
import { emergencyRoomPng, invoicePdf, scannedPdf } from "../support/files.ts";
import type { Product } from "../support/product.ts";
import { rowsOf } from "../support/psql.ts";

/** Everybody who asks in the tests of who may see what: each is somebody else's stranger. */
export const who = [
  "visitor",
  "giulia",
  "paolo",
  "marco",
  "laura",
  "crocetta",
  "sanSecondo",
  "desk",
] as const;
export type Who = (typeof who)[number];
export type Door = "visitor" | "member" | "facility" | "desk";

const userNames: Readonly<Record<Exclude<Who, "visitor">, string>> = {
  giulia: "giulia.ferrero",
  paolo: "paolo.conti",
  marco: "marco.rossi",
  laura: "laura.bianchi",
  crocetta: "reception.crocetta",
  sanSecondo: "reception.sansecondo",
  desk: "centrale.operativa",
};

export function doorOf(one: Who): Door {
  return one === "visitor"
    ? "visitor"
    : (cast.find(({ userName }) => userName === userNames[one])?.door ?? "visitor");
}

/** With the role that the demo gives them. */
export function actingOf(one: Who): Acting {
  const role = { facility: "owner", desk: "operator", member: undefined, visitor: undefined }[doorOf(one)];
  return { door: doorOf(one), ...(role && { role }) };
}

export type People = Readonly<Record<Who, Client>>;

/** Everybody signed in; the visitor is not. */
export async function people(product: Pick<Product, "client">): Promise<People> {
  const clients = await Promise.all(
    who.map(async (one) => {
      const client = product.client();
      if (one !== "visitor") await client.signIn(userNames[one], demoPassword);
      return [one, client] as const;
    }),
  );
  return Object.fromEntries(clients) as Record<Who, Client>;
}

/** Of the clinic's reception, who has yet to prove the second factor. */
export async function halfway(product: Pick<Product, "client">): Promise<Client> {
  const client = product.client();
  const credentials = { userName: userNames.crocetta, password: demoPassword };
  await client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`, {
    input: credentials,
  });
  return client;
}

/** What else the tests need to name: rows of Giulia's and of Crocetta's. */
export interface Told {
  readonly authorised: string;
  readonly awaiting: string;
  readonly settled: string;
  readonly coverCheck: string;
  readonly draft: string;
}

export const today = (): string => romeDate(new Date());

/** Something of every kind, beside the demo's own history: Giulia's at Crocetta, and drafts of others. */
export async function tellStory({ giulia, marco, crocetta, desk }: People): Promise<Told> {
  const startsOn = today();
  const paid = await authorised(crocetta, giulia, { units: 1, startsOn });
  const settled = await invoiced(crocetta, paid, { issuedOn: startsOn });
  await payEverything(desk);
  const settlementId = settled.settlement?.id;
  done(
    await tell(desk, "reviseSettlement", "ReviseSettlementInput", {
      ...{ idempotencyKey: newKey(), takeInChargeId: paid.id, settlementId },
      ...{ cause: "ILLNESS", reason: "Non era un infortunio" },
    }),
  );
  const open = await authorised(crocetta, giulia, { units: 1, startsOn });
  const awaiting = await opened(crocetta, { units: 1, startsOn });
  for (const client of [giulia, crocetta, marco]) await client.upload(emergencyRoomPng);
  const facilityId = crocettaId;
  await did(giulia, "issueTariffVoucher(input: IssueTariffVoucherInput!) tariffVoucher", {
    ...{ facilityId, reason: "TIED_TO_STAY", serviceCode: physiotherapy },
  });
  const begin = "createDirectRequestDraft(input: CreateDirectRequestDraftInput!) directRequestDraft";
  const draft = await did(giulia, begin, { facilityId });
  await did(marco, begin, { facilityId });
  const beginRefund = "createReimbursementDraft(input: CreateReimbursementDraftInput!) reimbursementDraft";
  for (const client of [giulia, marco]) await did(client, beginRefund, {});
  await did(desk, "enterReimbursement(input: EnterReimbursementInput!) reimbursementRequest", {
    ...{ channel: "PAPER", taxCode: player("giulia").taxCode },
    payee: { means: "TRANSFER", holderName: "Giulia Ferrero", iban: "DE89370400440532013000" },
    documents: [
      {
        ...{ kind: "INVOICE", number: "77/B", issuedOn: startsOn, treatedOn: startsOn, treatmentEnded: true },
        ...{ regime: "OUT_OF_NETWORK", lines: [{ serviceCode: physiotherapy, units: 1, cents: 9_000 }] },
        provider: { name: "Studio Verdi", vatNumber: "01234567897" },
        facts: [{ name: "cause", value: "illness" }],
        files: [{ kind: "invoice", documentId: (await desk.upload(invoicePdf("77/B"))).id }],
      },
    ],
  });
  const luca = insured.find(({ key }) => key === "luca");
  await did(desk, "enterRepresentation(input: EnterRepresentationInput!) representation", {
    ...{ kind: "DELEGATE", startsOn, represented: { taxCode: luca?.taxCode, lastName: luca?.lastName } },
    representative: {
      taxCode: "NREGNN80A01L219" + checkCharacter("NREGNN80A01L219"),
      ...{ lastName: "Neri", firstName: "Gianni", birthDate: "1980-01-01" },
      email: "gianni.neri@posta.example",
    },
    documentId: (await desk.upload(scannedPdf)).id,
  });
  await did(crocetta, "changePrice(input: ChangePriceInput!) feeChange", {
    ...{ serviceCode: physiotherapy, priceCents: 4_900, from: addDays(romeDate(new Date()), 30) },
  });
  await loadRates(desk);
  const coverCheck = await foundMember(crocetta);
  return { authorised: open.id, awaiting: awaiting.id, settled: settled.id, coverCheck, draft };
}

/** A mutation by its name, the type of its input and the thing it answers with; the thing's id. */
async function did(client: Client, mutation: string, input: object): Promise<string> {
  const [, name = "", type = "", thing = ""] = /^(\w+)\(input: (\w+!)\) (\w+)$/.exec(mutation) ?? [];
  const answer = await client.ask<Record<string, Record<string, { id: string } | null>>>(
    `mutation ($input: ${type}) { ${name}(input: $input) { errors { code message } ${thing} { id } } }`,
    { input: { idempotencyKey: newKey(), ...input } },
  );
  const id = answer[name]?.[thing]?.id;
  if (id === undefined) throw new Error(`${name} answered ${JSON.stringify(answer)}`);
  return id;
}

async function payEverything(desk: Client): Promise<void> {
  const { paymentOrders } = await desk.ask<{ paymentOrders: { edges: { node: { id: string } }[] } }>(
    `{ paymentOrders(status: DUE, first: 100) { edges { node { id } } } }`,
  );
  const paymentBatchId = await did(desk, "createPaymentBatch(input: CreatePaymentBatchInput!) paymentBatch", {
    paymentOrderIds: paymentOrders.edges.map(({ node }) => node.id),
  });
  await did(desk, "markPaymentBatchExecuted(input: MarkPaymentBatchExecutedInput!) paymentBatch", {
    ...{ paymentBatchId, executedOn: today() },
  });
}

async function loadRates(desk: Client): Promise<void> {
  const form = new FormData();
  const example = await (await desk.fetch("/imports/examples/rates.csv")).text();
  form.append("file", new Blob([example], { type: "text/csv" }), "rates.csv");
  await desk.fetch("/imports/rates?trial=1", { method: "POST", headers: { "x-blueasy": "1" }, body: form });
}

/** A row of somebody, or a value that tells of somebody. */
export interface Owned {
  readonly kind: string;
  readonly value: string;
}

/**
 * What nobody but its owners may meet in an answer, whatever they ask: every id of a row about a person, a facility's
 * dealings or an account, and what names a person. Parents are no strangers to their minor children; the desk sees all but
 * what is nobody's business yet.
 */
export async function foreignTo(databaseUrl: string, one: Who): Promise<Owned[]> {
  return (await partitioned(databaseUrl, one)).foreign;
}

/** The same, and what is not foreign to them. */
export async function partitioned(
  databaseUrl: string,
  one: Who,
): Promise<{ readonly foreign: Owned[]; readonly own: Owned[] }> {
  const rows = await rowsOf<
    Owned & { persons: string[]; facilities: string[]; accounts: string[]; desk: boolean }
  >(databaseUrl, ownership);
  const [me] = await rowsOf<{ account: string; persons: string[]; facility: string | null }>(
    databaseUrl,
    `select a.id as account, array(
         select a.person_id where a.person_id is not null union
         select c.person_id from enrolment e join enrolment c on c.policy_id = e.policy_id join person p on p.id = c.person_id
         where e.person_id = a.person_id and e.relationship <> 'child' and c.relationship = 'child'
           and p.birth_date > (now() at time zone 'Europe/Rome')::date - interval '18 years') as persons,
       (select facility_id from facility_staff where account_id = a.id order by since, id limit 1) as facility
     from account a where user_name = '${one === "visitor" ? "" : userNames[one]}'`,
  );
  const door = doorOf(one);
  const isForeign = ({ persons, facilities, accounts, desk }: (typeof rows)[number]) => {
    if (door === "visitor") return true;
    if (accounts.includes(me?.account ?? "")) return false;
    if (door === "desk") return !desk;
    if (door === "member") return !persons.some((person) => me?.persons.includes(person));
    return !facilities.includes(me?.facility ?? "");
  };
  return { foreign: rows.filter(isForeign), own: rows.filter((row) => !isForeign(row)) };
}

/** Kind and value, whose it is, and whether the desk may meet it. */
const ownership = `
  with t as (select *, array[person_id] as persons, array[facility_id] as facilities from take_in_charge),
  none as (select '{}'::uuid[] as ids)
  select kind, value::text, array_remove(persons, null) as persons, array_remove(facilities, null) as facilities,
    array_remove(accounts, null) as accounts, desk
  from none, lateral (
    select 'person' as kind, id as value, array[id] as persons, ids as facilities, ids as accounts, true as desk from person
    -- the desk gives cases to its own people
    union all select 'account', id, array[person_id], ids, array[id], desk_role is not null from account
    union all select 'session', id, ids, ids, array[account_id], false from session
    union all select 'factor', id, ids, ids, array[account_id], false from factor
    union all select 'staff', id, ids, array[facility_id], array[account_id], false from facility_staff
    union all select 'document', id, array[person_id], array[facility_id], array[uploaded_by_id], person_id is not null from document
    union all select 'policy', id, ids, ids, ids, false from policy
    -- the holder's and the spouse's, by which the others of the policy say to whom they consent
    union all select 'enrolment', id, case when relationship = 'child' then ids else array(select o.person_id from enrolment o where o.policy_id = e.policy_id) end, ids, ids, false from enrolment e
    union all select 'consent', id, array[giver_id], ids, ids, false from consent
    union all select 'limit account', id, ids, ids, ids, false from limit_account
    union all select 'cover check', id, array[person_id], array[facility_id], ids, true from cover_check
    union all select 'claim', c.id, array[c.person_id], array(select facility_id from t where t.claim_id = c.id), ids, true from claim c
    union all select 'invoice', e.id, persons, facilities, ids, true from expense_document e join take_in_charge_invoice i on i.expense_document_id = e.id join t on t.id = i.take_in_charge_id
    union all select 'settlement', s.id, persons, facilities, ids, true from settlement s join take_in_charge_invoice i on i.expense_document_id = s.expense_document_id join t on t.id = i.take_in_charge_id
    union all select 'expense', id, array[person_id], ids, ids, true from expense_document where channel = 'reimbursement'
    union all select 'sheet', s.id, array[e.person_id], ids, ids, true from settlement s join expense_document e on e.id = s.expense_document_id where e.channel = 'reimbursement'
    union all select 'request', id, array[person_id], ids, ids, true from reimbursement_request
    union all select 'refund draft', id, array[person_id], ids, ids, false from reimbursement_draft
    union all select 'asking', a.id, array[e.person_id], ids, ids, true from document_asking a join expense_document e on e.id = a.expense_document_id
    union all select 'asked', d.id, array[e.person_id], ids, ids, true from asked_document d join document_asking a on a.id = d.asking_id join expense_document e on e.id = a.expense_document_id
    union all select 'correction', id, array[person_id], ids, ids, true from person_correction
    union all select 'representation', id, array[represented_id, representative_id], ids, ids, true from representation
    union all select 'death', id, ids, ids, ids, true from death
    union all select 'card', id, array[person_id], ids, ids, true from member_card
    union all select 'provider', id, array(select person_id from expense_document e where e.provider_id = p.id), ids, ids, true from provider p
    union all select 'payee', id, array[person_id], ids, ids, true from payee
    union all select 'claim link', l.id, ids, ids, ids, true from claim_link l
    union all select 'settlement line', l.id, ids, ids, ids, false from settlement_line l
    union all select 'expense line', l.id, ids, ids, ids, false from expense_line l
    union all select 'take-in-charge', id, persons, facilities, ids, true from t
    union all select 'line', l.id, persons, facilities, ids, true from take_in_charge_line l join t on t.id = l.take_in_charge_id
    union all select 'decision', d.id, ids, ids, ids, false from case_decision d
    union all select 'voucher', id, array[person_id], array[facility_id], ids, true from tariff_voucher
    union all select 'draft', id, array[person_id], ids, ids, false from direct_request_draft
    union all select 'payment order', o.id, array[e.person_id], array[o.facility_id], ids, true from payment_order o join settlement s on s.id = o.settlement_id join expense_document e on e.id = s.expense_document_id
    union all select 'recovery', id, array[person_id], array[facility_id], ids, true from recovery
    union all select 'batch', b.id, ids, array(select facility_id from payment_order where batch_id = b.id), ids, true from payment_batch b
    union all select 'mail', id, ids, ids, ids, false from outbox_mail
    union all select 'fee change', id, ids, array[facility_id], ids, true from fee_change
    union all select 'alarm', id, ids, ids, ids, true from alarm
    union all select 'import', id, ids, ids, ids, true from import_run
  ) owned
  -- the desk finds people by it, and tells two of one name apart
  union all select 'tax code', tax_code, array[id], '{}', '{}', true from person
  union all select 'policy number', number, array(select person_id from enrolment where policy_id = p.id), '{}', '{}', false from policy p
  union all select 'number', number, persons, facilities, '{}', true from t
  union all select 'voucher number', number, array[person_id], array[facility_id], '{}', true from tariff_voucher
  union all select 'request number', number, array[person_id], '{}', '{}', true from reimbursement_request
  union all select 'IBAN', iban, array[person_id], '{}', '{}', false from payee where iban is not null
  union all select 'IBAN', iban, '{}', '{}', '{}', false from facility_bank_account`;

/** So many at a time, each as soon as one before it has ended. */
export async function inTurns<T>(
  items: readonly T[],
  width: number,
  run: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const item of left) await run(item);
    }),
  );
}
