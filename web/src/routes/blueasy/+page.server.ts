import { redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import type { Actions, PageServerLoad } from "./$types";

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
        code
        message
        field
      }
      viewer {
        id
      }
    }
  }
`);

export const load: PageServerLoad = (event) => ask(event, facilityToday, {});

export const actions: Actions = {
  /** Work for another of one's facilities from here on. */
  actForFacility: async (event) => {
    const form = await event.request.formData();
    const facilityId = text(form, "facilityId");
    const { errors, viewer } = (await tell(event, actForFacility, { facilityId })).actForFacility;
    if (!viewer) return refuse(errors, form);
    redirect(303, localPath(event.url, "/blueasy"));
  },
};
