import { act, typed, wrong } from "#lib/act.server.ts";
import { countOf, isDay, missing, placed, type Places } from "#lib/fields.ts";
import { centsOf } from "#lib/format.ts";
import { type FormError, newIdempotencyKey, text } from "#lib/forms.server.ts";
import { forDuty } from "#lib/door.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { EnterReimbursementInput } from "#lib/gql/graphql.ts";
import { allServices } from "#lib/network/services.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { fileKinds, kinds, regimes } from "./choices.ts";
import { documentKeys } from "./document-keys.ts";
import { words } from "./words.ts";

const enterReimbursement = graphql(`
  mutation EnterReimbursement($input: EnterReimbursementInput!) {
    enterReimbursement(input: $input) {
      errors {
        ...ErrorParts
      }
      reimbursementRequest {
        documents {
          id
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  await forDuty(event, "REGISTER");
  return {
    services: [...(await allServices(event)).values()].flat().map((service) => ({ service })),
    idempotencyKey: newIdempotencyKey(),
  };
};

/** Where the API's refusals stand in the form; its own names come first. */
function placesOf(keys: readonly number[]): Places {
  return [
    ...(["taxCode", "email", "mobile", "payeeTaxCode", "notes", "channel"] as const).map(
      (name) => [`input.${name}`, name] as const,
    ),
    ...(["holderName", "iban", "bic", "address"] as const).map(
      (name) => [`input.payee.${name}`, name] as const,
    ),
    ...keys.flatMap((key, index) =>
      documentPlaces.map(([path, name]) => [`input.documents.${index}.${path}`, `${name}-${key}`] as const),
    ),
  ];
}

const documentPlaces: Places = [
  ...(["number", "issuedOn", "treatedOn", "currency", "creditsNumber", "doctorName"] as const).map(
    (name) => [name, name] as const,
  ),
  ...([
    ["paidElsewhereCents", "paidElsewhere"],
    ["lines.0.cents", "amount"],
    ["lines", "serviceCode"],
    ["provider.vatNumber", "vatNumber"],
    ["provider.taxCode", "providerTaxCode"],
    ["provider", "vatNumber"],
    ["files", "file:invoice"],
    ["facts", "cause"],
  ] as const),
];

const orNull = (form: FormData, name: string) => text(form, name) || null;

/** The request that a form says, and what is wrong with it before the API is asked. */
function enteredIn(event: { url: URL }, form: FormData) {
  const { attachments, errors: gaps } = collectDocuments(form);
  const documents = documentKeys(text(form, "documents")).map((key) =>
    documentIn(event, form, { key, attachments, gaps }),
  );
  const isTransfer = text(form, "means") !== "CHEQUE";
  const input: Omit<EnterReimbursementInput, "idempotencyKey"> = {
    channel: text(form, "channel") === "PHONE" ? "PHONE" : "PAPER",
    taxCode: text(form, "taxCode"),
    ...{ email: orNull(form, "email"), mobile: orNull(form, "mobile"), notes: orNull(form, "notes") },
    payeeTaxCode: orNull(form, "payeeTaxCode"),
    payee: {
      means: isTransfer ? "TRANSFER" : "CHEQUE",
      holderName: text(form, "holderName"),
      iban: isTransfer ? orNull(form, "iban") : null,
      bic: isTransfer ? orNull(form, "bic") : null,
      address: isTransfer ? null : orNull(form, "address"),
    },
    documents,
  };
  return { gaps, input };
}

interface OneOf {
  readonly key: number;
  readonly attachments: ReturnType<typeof collectDocuments>["attachments"];
  /** What is wrong with it is added. */
  readonly gaps: FormError[];
}

function documentIn(event: { url: URL }, form: FormData, { key, attachments, gaps }: OneOf) {
  const t = speak(words, event.url);
  const of = (name: string) => `${name}-${key}`;
  const given = (name: string) => text(form, of(name));
  const wanting = (name: string, message: string) => gaps.push(missing(of(name), message));
  const kind = kinds.find((one) => one === given("kind")) ?? "INVOICE";
  const cents = kind === "HOSPITAL_RECORD" ? 0 : centsOf(given("amount"));
  const elsewhere = given("paidElsewhere") ? centsOf(given("paidElsewhere")) : 0;
  const units = countOf(given("units") || "1");
  if (!given("serviceCode")) wanting("serviceCode", t.serviceMissing);
  if (cents === null) wanting("amount", t.amountWrong);
  if (elsewhere === null) wanting("paidElsewhere", t.amountWrong);
  if (units === null) wanting("units", t.unitsWrong);
  for (const name of ["issuedOn", "treatedOn"] as const) if (!isDay(given(name))) wanting(name, t.dayWrong);
  const facts = (["cause", "injuredOn", "pathology", "prescriptionNumber"] as const).flatMap((name) =>
    given(name) ? [{ name, value: given(name) }] : [],
  );
  return {
    ...{ kind, number: given("number"), facts, issuedOn: given("issuedOn"), treatedOn: given("treatedOn") },
    treatmentEnded: given("ended") === "yes",
    regime: regimes.find((one) => one === given("regime")) ?? "OUT_OF_NETWORK",
    currency: given("currency").toUpperCase() || "EUR",
    lines: [{ serviceCode: given("serviceCode"), units: units ?? 1, cents: cents ?? 0 }],
    provider: {
      ...{ facilityId: null, vatNumber: orNull(form, of("vatNumber")) },
      ...{ taxCode: orNull(form, of("providerTaxCode")), foreignId: orNull(form, of("foreignId")) },
      ...{ name: orNull(form, of("providerName")), place: orNull(form, of("place")) },
    },
    doctorName: orNull(form, of("doctorName")),
    paidElsewhereCents: elsewhere ?? 0,
    creditsNumber: orNull(form, of("creditsNumber")),
    files: attachments.flatMap(({ requirement, documentId }) =>
      fileKinds.flatMap((one) => (requirement === of(one) ? [{ kind: one, documentId }] : [])),
    ),
  };
}

const enter = (event: Event) =>
  act(
    event,
    enterReimbursement,
    (form) => {
      const { gaps, input } = enteredIn(event, form);
      return gaps.length ? wrong(...gaps) : { input };
    },
    {
      next: ({ reimbursementRequest: { documents } }) =>
        documents[0] ? deskPaths.expense(documents[0].id) : deskPaths.home(),
      repeated: deskPaths.home({ kind: "REIMBURSEMENT", sort: "-since" }),
      at: (error, form) => placed([error], placesOf(documentKeys(text(form, "documents"))))[0]?.field,
    },
  );

type Event = Parameters<NonNullable<Actions[string]>>[0];

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.clone().formData();
    const isMore = text(form, "add") !== "";
    const gone = text(form, "remove");
    if (!isMore && !gone) return enter(event);
    // another form with the same words in it: nothing is looked at yet
    const keys = documentKeys(text(form, "documents"));
    const documents = isMore ? [...keys, Math.max(...keys) + 1] : keys.filter((key) => String(key) !== gone);
    const values: Record<string, string> = { ...typed(form), documents: documents.join() };
    return { errors: [], values, kept: collectDocuments(form).kept };
  },
};
