import { error, redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { newIdempotencyKey, refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import type { Actions, PageServerLoad } from "./$types";

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
        requestedCents
        fundPaysCents
        facility {
          name
        }
        payment {
          status
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
        code
        message
        field
      }
      claim {
        id
      }
    }
  }
`);

const unlinkClaims = graphql(`
  mutation UnlinkClaims($input: UnlinkClaimsInput!) {
    unlinkClaims(input: $input) {
      errors {
        code
        message
        field
      }
      claim {
        id
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
  link: async (event) => {
    const form = await event.request.formData();
    const input = {
      ...{ idempotencyKey: text(form, "idempotencyKey"), claimId: event.params.id },
      ...{ otherNumber: text(form, "otherNumber"), reason: text(form, "reason") },
    };
    const { errors, claim } = (await tell(event, linkClaims, { input })).linkClaims;
    if (!claim) return refuse(errors, form);
    redirect(303, localPath(event.url, `/desk/claims/${event.params.id}`));
  },
  unlink: async (event) => {
    const form = await event.request.formData();
    const claimLinkId = text(form, "claimLinkId");
    const field = `reason:${claimLinkId}`;
    const input = { idempotencyKey: text(form, "idempotencyKey"), claimLinkId, reason: text(form, field) };
    const { errors, claim } = (await tell(event, unlinkClaims, { input })).unlinkClaims;
    if (!claim)
      return refuse(
        errors.map((one) => ({ ...one, field })),
        form,
      );
    redirect(303, localPath(event.url, `/desk/claims/${event.params.id}`));
  },
};
