import { redirect } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { identityOf } from "#lib/entry/identity.server.ts";
import { keepTicket } from "#lib/entry/ticket.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localNext } from "#lib/language.ts";
import type { PageServerLoad } from "./$types";

const begin = graphql(`
  mutation BeginIdentification($input: BeginIdentificationInput!) {
    beginIdentification(input: $input) {
      errors {
        ...ErrorParts
      }
      address
      ticket
    }
  }
`);

/** Leads away to the identity provider; stays only to say why it cannot. */
export const load: PageServerLoad = async (event) => {
  const identity = await identityOf(event, event.params.provider);
  const next = localNext(event.url.searchParams.get("next"));
  const { beginIdentification: begun } = await tell(event, begin, { input: { provider: identity.id, next } });
  if (begun.address && begun.ticket) {
    keepTicket(event, begun.ticket);
    redirect(303, begun.address);
  }
  return { identity, errors: begun.errors };
};
