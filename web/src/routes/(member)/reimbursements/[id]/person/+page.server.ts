import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { draftOf, requestActions } from "../../draft.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const correctionsOf = graphql(`
  query CorrectionsOf($personId: ID!) {
    personProfile(personId: $personId) {
      id
      corrections {
        id
        proposedAt
        state
        fields {
          field
          label
          from
          to
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const draft = await draftOf(event);
  const { personProfile } = draft.mayGoOn
    ? await ask(event, correctionsOf, { personId: draft.person.id })
    : { personProfile: null };
  return { draft, waiting: personProfile?.corrections.find(({ state }) => state === "WAITING") };
};

export const actions: Actions = requestActions("PERSON", async (_event, form) => {
  const given = (name: string) => text(form, name) || null;
  const answer = (name: string) => (given(name) === null ? null : given(name) === "yes");
  return {
    changes: {
      person: {
        email: given("email"),
        mobile: given("mobile"),
        smsOptIn: given("smsOptIn") === "yes",
        otherCover: {
          has: answer("otherCover"),
          insurer: given("insurer"),
          policyNumber: given("policyNumber"),
          askedThere: answer("askedThere"),
        },
      },
    },
    errors: [],
  };
});
