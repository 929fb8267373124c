import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";
import { memberPaths } from "#lib/paths/member.ts";

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
        ...ErrorParts
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
  const family = await chosenIn(event);
  const answer = await ask(event, directIntroduction, { facility, prefilled: facility !== "" });
  return {
    family,
    firstDay: answer.firstDirectRequestDay,
    drafts: answer.directRequestDrafts,
    facilityName: answer.facility?.name ?? null,
    prefill: { facility, doctor: given("doctor"), service: given("service") },
    idempotencyKey: newIdempotencyKey(),
  };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      beginDirectRequest,
      (form) => ({
        input: {
          personId: text(form, "person"),
          facilityId: text(form, "facility") || null,
          doctorId: text(form, "doctor") || null,
          serviceCode: text(form, "service") || null,
        },
      }),
      { next: ({ directRequestDraft }) => memberPaths.person(directRequestDraft.id) },
    ),
};
