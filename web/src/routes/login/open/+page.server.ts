import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { pageAfter } from "#lib/entry/identity.server.ts";
import { dropTicket, keptTicket } from "#lib/entry/ticket.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";

const accountOpening = graphql(`
  query AccountOpening($ticket: String!) {
    accountOpening(ticket: $ticket) {
      firstName
      lastName
      email
    }
  }
`);

const openAccount = graphql(`
  mutation OpenAccountByIdentity($input: OpenAccountInput!) {
    openAccountByIdentity(input: $input) {
      errors {
        ...ErrorParts
      }
      viewer {
        door
        needs
      }
      next
    }
  }
`);

export const load: PageServerLoad = async (event) =>
  ask(event, accountOpening, { ticket: keptTicket(event)?.ticket ?? "" });

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      openAccount,
      (form) => ({
        input: { ticket: keptTicket(event)?.ticket ?? "", email: text(form, "email") || null },
      }),
      {
        next: ({ viewer, next }) => {
          dropTicket(event);
          return pageAfter(event.url, next, viewer);
        },
      },
    ),
};
