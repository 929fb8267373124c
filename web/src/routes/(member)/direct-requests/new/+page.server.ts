import { redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import type { Actions, PageServerLoad } from "./$types";

const directIntroduction = graphql(`
  query DirectIntroduction($facility: ID!, $prefilled: Boolean!) {
    firstDirectRequestDay
    directRequestDrafts {
      id
      updatedAt
      facility {
        name
      }
      service {
        name
      }
    }
    facility(id: $facility) @include(if: $prefilled) {
      name
    }
  }
`);

const beginDirectRequest = graphql(`
  mutation BeginDirectRequest($input: CreateDirectRequestDraftInput!) {
    createDirectRequestDraft(input: $input) {
      errors {
        code
        message
        field
        clause
      }
      directRequestDraft {
        id
      }
    }
  }
`);

/** `?facility=&doctor=&service=` is what the card one comes from was about. */
export const load: PageServerLoad = async (event) => {
  const given = (name: string) => event.url.searchParams.get(name) ?? "";
  const facility = given("facility");
  const answer = await ask(event, directIntroduction, { facility, prefilled: facility !== "" });
  return {
    firstDay: answer.firstDirectRequestDay,
    drafts: answer.directRequestDrafts,
    facilityName: answer.facility?.name ?? null,
    prefill: { facility, doctor: given("doctor"), service: given("service") },
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const input = {
      idempotencyKey: text(form, "idempotencyKey"),
      facilityId: text(form, "facility") || null,
      doctorId: text(form, "doctor") || null,
      serviceCode: text(form, "service") || null,
    };
    const { errors, directRequestDraft } = (await tell(event, beginDirectRequest, { input }))
      .createDirectRequestDraft;
    if (!directRequestDraft) return refuse(errors, form);
    redirect(303, localPath(event.url, `/direct-requests/${directRequestDraft.id}/person`));
  },
};
