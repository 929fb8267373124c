import { act, wrong } from "#lib/act.server.ts";
import { countOf, isDay, missing, type Places } from "#lib/fields.ts";
import { centsOf } from "#lib/format.ts";
import { type FormError, newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { EnterReimbursementInput } from "#lib/gql/graphql.ts";
import { allServices } from "#lib/network/services.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { kinds, regimes } from "./choices.ts";
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

export const load: PageServerLoad = async (event) => ({
  services: [...(await allServices(event)).values()].flat().map((service) => ({ service })),
  idempotencyKey: newIdempotencyKey(),
});

const document = "input.documents.0";

/** Where the API's refusals stand in the form; its own names come first. */
const places: Places = [
  ...(["taxCode", "email", "mobile", "payeeTaxCode", "notes", "channel"] as const).map(
    (name) => [`input.${name}`, name] as const,
  ),
  ...(["holderName", "iban", "bic", "address"] as const).map(
    (name) => [`input.payee.${name}`, name] as const,
  ),
  ...(["number", "issuedOn", "treatedOn", "currency", "creditsNumber", "doctorName"] as const).map(
    (name) => [`${document}.${name}`, name] as const,
  ),
  ...[
    [`${document}.paidElsewhereCents`, "paidElsewhere"] as const,
    [`${document}.lines.0.cents`, "amount"] as const,
    [`${document}.lines`, "serviceCode"] as const,
    [`${document}.provider.vatNumber`, "vatNumber"] as const,
    [`${document}.provider.taxCode`, "providerTaxCode"] as const,
    [`${document}.provider`, "vatNumber"] as const,
    [`${document}.files`, "file:invoice"] as const,
    [`${document}.facts`, "cause"] as const,
  ],
];

const orNull = (form: FormData, name: string) => text(form, name) || null;

/** The request that a form says, and what is wrong with it before the API is asked. */
function enteredIn(event: { url: URL }, form: FormData) {
  const t = speak(words, event.url);
  const gaps: FormError[] = [];
  const kind = kinds.find((one) => one === text(form, "kind")) ?? "INVOICE";
  const cents = kind === "HOSPITAL_RECORD" ? 0 : centsOf(text(form, "amount"));
  const elsewhere = text(form, "paidElsewhere") ? centsOf(text(form, "paidElsewhere")) : 0;
  const units = countOf(text(form, "units") || "1");
  const { attachments, errors } = collectDocuments(form);
  gaps.push(...errors);
  if (!text(form, "serviceCode")) gaps.push(missing("serviceCode", t.serviceMissing));
  if (cents === null) gaps.push(missing("amount", t.amountWrong));
  if (elsewhere === null) gaps.push(missing("paidElsewhere", t.amountWrong));
  if (units === null) gaps.push(missing("units", t.unitsWrong));
  for (const name of ["issuedOn", "treatedOn"] as const)
    if (!isDay(text(form, name))) gaps.push(missing(name, t.dayWrong));
  const isTransfer = text(form, "means") !== "CHEQUE";
  const facts = (["cause", "injuredOn", "pathology", "prescriptionNumber"] as const).flatMap((name) =>
    text(form, name) ? [{ name, value: text(form, name) }] : [],
  );
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
    documents: [
      {
        ...{ kind, number: text(form, "number"), facts },
        ...{ issuedOn: text(form, "issuedOn"), treatedOn: text(form, "treatedOn") },
        treatmentEnded: text(form, "ended") === "yes",
        regime: regimes.find((one) => one === text(form, "regime")) ?? "OUT_OF_NETWORK",
        currency: text(form, "currency").toUpperCase() || "EUR",
        lines: [{ serviceCode: text(form, "serviceCode"), units: units ?? 1, cents: cents ?? 0 }],
        provider: {
          ...{ facilityId: null, vatNumber: orNull(form, "vatNumber") },
          ...{ taxCode: orNull(form, "providerTaxCode"), foreignId: orNull(form, "foreignId") },
          ...{ name: orNull(form, "providerName"), place: orNull(form, "place") },
        },
        doctorName: orNull(form, "doctorName"),
        paidElsewhereCents: elsewhere ?? 0,
        creditsNumber: orNull(form, "creditsNumber"),
        files: attachments.map(({ requirement, documentId }) => ({ kind: requirement, documentId })),
      },
    ],
  };
  return { gaps, input };
}

export const actions: Actions = {
  default: (event) =>
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
        at: places,
      },
    ),
};
