import { ask } from "#lib/api.ts";
import { isDay } from "#lib/fields.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { DraftServiceInput } from "#lib/gql/graphql.ts";
import { pathologyTold } from "#lib/pathology/told.server.ts";
import { pathologyStops } from "#lib/take-in-charge/stops.ts";
import { checkStep, requestActions, stillOpen } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const serviceStep = graphql(`
  query DirectServiceStep($id: ID!) {
    directRequestDraft(id: $id) {
      ...DirectRequestParts
      facility {
        services {
          priceCents
          service {
            code
            name
            category
            unit
          }
        }
        doctors(first: 100) {
          id
          firstName
          lastName
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const answer = await ask(event, serviceStep, { id: event.params.id });
  const draft = stillOpen(event, answer.directRequestDraft);
  checkStep(event, draft, "SERVICE");
  return { draft };
};

export const actions: Actions = requestActions("SERVICE", async (event, form) => {
  const given = (name: string) => text(form, name) || null;
  const cause = (["ILLNESS", "INJURY"] as const).find((known) => known === given("cause")) ?? null;
  const units = given("units");
  const { code, errors, choices } = await pathologyTold(event, form);
  const service: DraftServiceInput = {
    tiedToStay: given("tiedToStay") === null ? null : given("tiedToStay") === "yes",
    serviceCode: given("serviceCode"),
    // not a number counts as none at all: the step then says what to write
    units: units === null ? null : /^\d{1,6}$/.test(units) ? Number(units) : 0,
    on: dayOf(given("on")),
    doctorName: given("doctorName"),
    cause,
    injuredOn: cause === "INJURY" ? dayOf(given("injuredOn")) : null,
    pathology: given("pathology"),
    pathologyCode: code,
    since: pathologyStops.find((known) => known === given("since")) ?? null,
    prescriptionNumber: given("prescriptionNumber"),
  };
  return { changes: { service }, errors, ...(choices ? { more: { choices } } : {}) };
});

function dayOf(typed: string | null): string | null {
  return typed !== null && isDay(typed) ? typed : null;
}
