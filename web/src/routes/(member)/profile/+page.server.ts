import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { tickedIn } from "#lib/agreement/ticked.server.ts";
import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { ConsentKind } from "#lib/gql/graphql.ts";
import { commonPaths } from "#lib/paths/common.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Actions, PageServerLoad } from "./$types";

const myProfile = graphql(`
  query MyProfile($personId: ID!, $own: Boolean!) {
    personProfile(personId: $personId) {
      ...ProfileParts
      representatives {
        ...RepresentationParts
      }
      payee {
        label
        holderName
        maskedIban
        knownSince
      }
    }
    viewer @include(if: $own) {
      id
      represents {
        ...RepresentationParts
      }
    }
    agreements @include(if: $own) {
      id
      kind
      title
      text
      wording
      givenAt
      revokedAt
    }
    agreementForms @include(if: $own) {
      ...AgreementFormParts
    }
    consents @include(if: $own) {
      given {
        id
        givenAt
        revokedAt
        readerName
        isInEffect
        text
      }
      forms {
        kind
        wording
        text
        readers {
          id
          name
          mayRead
        }
      }
    }
  }
`);

const revokeDelegation = graphql(`
  mutation RevokeDelegation($input: RevokeDelegationInput!) {
    revokeDelegation(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const giveConsent = graphql(`
  mutation GiveConsent($input: GiveConsentInput!) {
    giveConsent(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const revokeConsent = graphql(`
  mutation RevokeConsent($input: RevokeConsentInput!) {
    revokeConsent(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const agreeToMore = graphql(`
  mutation AgreeToMore($input: AgreeInput!) {
    agree(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const revokeAgreement = graphql(`
  mutation RevokeAgreement($input: RevokeAgreementInput!) {
    revokeAgreement(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const { id } = oneOf(family);
  const answer = await ask(event, myProfile, { personId: id, own: id === family.persons[0].id });
  const { personProfile, consents, agreements, agreementForms, viewer } = answer;
  if (!personProfile) error(404);
  const representations = { of: personProfile.representatives, by: viewer?.represents ?? [] };
  const agreed = agreements && agreementForms ? { agreements, forms: agreementForms } : null;
  return { family, profile: personProfile, consents: consents ?? null, representations, agreed };
};

export const actions: Actions = {
  give: (event) =>
    act(
      event,
      giveConsent,
      (form) => ({
        input: {
          kind: text(form, "kind") as ConsentKind,
          readerId: text(form, "readerId"),
          wording: text(form, "wording"),
        },
      }),
      { next: memberPaths.profile({ saved: "given" }), at: () => null },
    ),

  revokeDelegation: (event) =>
    act(event, revokeDelegation, (form) => ({ input: { representationId: text(form, "id") } }), {
      next: memberPaths.profile({ saved: "delegation" }),
      at: () => null,
    }),

  revoke: (event) =>
    act(event, revokeConsent, (form) => ({ input: { consentId: text(form, "consentId") } }), {
      next: memberPaths.profile({ saved: "revoked" }),
      at: () => null,
    }),

  agree: (event) =>
    act(event, agreeToMore, (form) => ({ input: tickedIn(form) }), {
      next: memberPaths.profile({ saved: "agreed" }),
      at: () => null,
    }),

  takeBack: (event) =>
    act(event, revokeAgreement, (form) => ({ input: { agreementId: text(form, "agreementId") } }), {
      // without the consent on health data every page leads to the one that asks for it
      next: (_, form) =>
        text(form, "kind") === "NEWS" ? memberPaths.profile({ saved: "takenBack" }) : commonPaths.home(),
      at: () => null,
    }),
};
