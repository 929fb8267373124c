import { ask } from "#lib/api.ts";
import { isDay } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { ReimbursementDocumentInput } from "#lib/gql/graphql.ts";
import { pathologyTold } from "#lib/pathology/told.server.ts";
import { pathologyStops } from "#lib/take-in-charge/stops.ts";
import { collectDocuments } from "#lib/uploads.server.ts";
import { checkStep, documentActions, documentOf, draftOf } from "../../../draft.server.ts";
import { kinds, regimes } from "../../../kinds.ts";
import type { Actions, PageServerLoad } from "./$types";

const documentChoices = graphql(`
  query ReimbursementDocumentChoices($id: ID!) {
    reimbursementDraft(id: $id) {
      claims {
        id
        number
        openedOn
      }
    }
    expenseServices {
      code
      name
      category
    }
    expenseCurrencies
  }
`);

export const load: PageServerLoad = async (event) => {
  const [draft, choices] = await Promise.all([
    draftOf(event),
    ask(event, documentChoices, { id: event.params.id }),
  ]);
  checkStep(event, draft, "DOCUMENTS");
  return {
    draft,
    ...documentOf(event, draft),
    claims: choices.reimbursementDraft?.claims ?? [],
    services: choices.expenseServices.map((service) => ({ service })),
    currencies: choices.expenseCurrencies,
  };
};

export const actions: Actions = documentActions(async (event, form) => {
  const given = (name: string) => text(form, name) || null;
  const day = (name: string) => {
    const typed = given(name);
    return typed !== null && isDay(typed) ? typed : null;
  };
  const yesNo = (name: string) => (given(name) === null ? null : given(name) === "yes");
  const oneOf = <Known extends string>(known: readonly Known[], name: string) =>
    known.find((value) => value === given(name)) ?? null;
  const units = given("units");
  const { code, errors, choices } = await pathologyTold(event, form);
  const files = collectDocuments(form);
  const document: ReimbursementDocumentInput = {
    id: event.params.document,
    serviceCode: given("serviceCode"),
    // not a number counts as none at all: the step then says what to write
    units: units === null ? null : /^\d{1,6}$/.test(units) ? Number(units) : 0,
    kind: oneOf(kinds, "kind"),
    number: given("number"),
    issuedOn: day("issuedOn"),
    treatedOn: day("treatedOn"),
    amount: given("amount"),
    currency: given("currency") ?? "EUR",
    vat: given("vat"),
    hasStampDuty: given("hasStampDuty") === "yes",
    facilityId: given("facilityId"),
    providerName: given("providerName"),
    providerPlace: given("providerPlace"),
    providerNumber: given("providerNumber"),
    cause: oneOf(["ILLNESS", "INJURY"] as const, "cause"),
    injuredOn: day("injuredOn"),
    pathology: given("pathology"),
    pathologyCode: code,
    since: oneOf(pathologyStops, "since"),
    doctorName: given("doctorName"),
    prescriptionNumber: given("prescriptionNumber"),
    regime: oneOf(regimes, "regime"),
    treatmentEnded: yesNo("treatmentEnded"),
    tiedToStay: yesNo("tiedToStay"),
    tiedClaimId: given("tiedClaimId"),
    admittedOn: day("admittedOn"),
    dischargedOn: day("dischargedOn"),
    whollyAtSsnExpense: yesNo("whollyAtSsnExpense"),
    paidElsewhere: given("paidElsewhere"),
    creditOf: given("creditOf"),
    files: files.attachments,
    byPost: form.getAll("byPost").filter((value) => typeof value === "string"),
  };
  return {
    changes: { document },
    errors: [...errors, ...files.errors],
    kept: files.kept,
    ...(choices ? { more: { choices } } : {}),
  };
});
