import { error } from "@sveltejs/kit";
import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";
import { deskPaths } from "#lib/paths/desk.ts";

const deskClaim = graphql(`
  query DeskClaim($id: ID!) {
    claim(id: $id) {
      id
      number
      memberName
      openedOn
      cause
      injuredOn
      requestedCents
      payableCents
      memberShareCents
      sameEvent {
        id
        number
        openedOn
        cause
        requestedCents
        payableCents
        memberShareCents
      }
      links {
        id
        reason
        linkedAt
        linkedByName
        claims {
          id
          number
        }
      }
      takesInCharge {
        id
        number
        status
        statusLabel
        isInPart
        requestedCents
        fundPaysCents
        facility {
          name
        }
        payment {
          status
          statusLabel
        }
      }
      settlements {
        id
        requestedCents
        payableCents
        memberShareCents
        settledAt
        reason
        supersededAt
        pdfUrl
        lines {
          kind
          clause
          text
          amountCents
        }
      }
    }
  }
`);

const linkClaims = graphql(`
  mutation LinkClaims($input: LinkClaimsInput!) {
    linkClaims(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const unlinkClaims = graphql(`
  mutation UnlinkClaims($input: UnlinkClaimsInput!) {
    unlinkClaims(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { claim } = await ask(event, deskClaim, { id: event.params.id });
  if (!claim) error(404);
  return { claim, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = {
  link: (event) =>
    act(
      event,
      linkClaims,
      (form) => ({
        input: {
          claimId: event.params.id,
          ...{ otherNumber: text(form, "otherNumber"), reason: text(form, "reason") },
        },
      }),
      { next: deskPaths.claim(event.params.id) },
    ),
  unlink: (event) =>
    act(
      event,
      unlinkClaims,
      (form) => ({ input: { claimLinkId: text(form, "claimLinkId"), reason: text(form, reasonIn(form)) } }),
      { next: deskPaths.claim(event.params.id), at: (_error, form) => reasonIn(form) },
    ),
};

/** Each link has its own form. */
const reasonIn = (form: FormData) => `reason:${text(form, "claimLinkId")}`;
