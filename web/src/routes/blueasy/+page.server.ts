import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";
import { blueasyPaths } from "#lib/paths/blueasy.ts";

const facilityToday = graphql(`
  query FacilityToday {
    awaiting: takesInCharge(status: AWAITING_MEMBER, first: 5) {
      ...TodayList
    }
    authorised: takesInCharge(status: AUTHORISED, first: 5) {
      ...TodayList
    }
    partlySettled: takesInCharge(status: PARTLY_SETTLED, first: 5) {
      ...TodayList
    }
    settled: takesInCharge(status: SETTLED, first: 5) {
      ...TodayList
    }
    evaluation: takesInCharge(status: UNDER_EVALUATION, first: 5) {
      ...TodayList
    }
  }

  fragment TodayList on TakeInChargeConnection {
    totalCount
    edges {
      node {
        id
        number
        memberName
        openedAt
        requestedCents
        fundPaysCents
        lines {
          id
          units
          service {
            name
          }
        }
        payment {
          status
          statusLabel
        }
        next {
          by
          what
          since
          until
        }
      }
    }
  }
`);

const actForFacility = graphql(`
  mutation ActForFacility($facilityId: ID!) {
    actForFacility(facilityId: $facilityId) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = (event) => ask(event, facilityToday, {});

export const actions: Actions = {
  /** Work for another of one's facilities from here on. */
  actForFacility: (event) =>
    act(event, actForFacility, (form) => ({ facilityId: text(form, "facilityId") }), {
      next: blueasyPaths.home(),
    }),
};
