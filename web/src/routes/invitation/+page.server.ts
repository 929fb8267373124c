import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { startPage } from "#lib/door.server.ts";
import { passwordIn, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import type { Actions, PageServerLoad } from "./$types";

const receivedInvitation = graphql(`
  query ReceivedInvitation($proof: String!) {
    receivedInvitation(proof: $proof) {
      displayName
      email
      facilityName
      roleLabel
      mayJoin
    }
    viewer {
      door
      displayName
      userName
    }
  }
`);

const acceptInvitation = graphql(`
  mutation AcceptInvitation($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) {
      errors {
        ...ErrorParts
      }
      viewer {
        door
        needs
      }
    }
  }
`);

const joinFacility = graphql(`
  mutation JoinFacility($input: JoinFacilityInput!) {
    joinFacility(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Parameters<PageServerLoad>[0];

const proofOf = ({ url }: Pick<Event, "url">) => url.searchParams.get("proof") ?? "";

export const load: PageServerLoad = async (event) => {
  // the secret of the link leaves with no request to anybody else
  event.setHeaders({ "referrer-policy": "no-referrer" });
  const { receivedInvitation: invitation, viewer } = await ask(event, receivedInvitation, {
    proof: proofOf(event),
  });
  return { invitation: invitation ?? null, viewer, next: event.url.pathname + event.url.search };
};

export const actions: Actions = {
  accept: (event) =>
    act(
      event,
      acceptInvitation,
      (form) => ({
        input: { proof: proofOf(event), userName: text(form, "userName"), password: passwordIn(form) },
      }),
      { next: ({ viewer }) => startPage(event.url, viewer) },
    ),

  join: (event) =>
    act(event, joinFacility, () => ({ input: { proof: proofOf(event) } }), { next: blueasyPaths.home() }),
};
