import { act } from "#lib/act.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { withQuery } from "#lib/query.ts";
import type { Actions, PageServerLoad } from "./$types";

const alarms = graphql(`
  query Alarms($first: Int, $after: String, $last: Int, $before: String, $sort: AlarmSort, $seen: Boolean) {
    alarms(first: $first, after: $after, last: $last, before: $before, sort: $sort, seen: $seen) {
      pageInfo {
        ...PageParts
      }
      matches {
        atLeast
        isExact
      }
      listing {
        ...ListParts
      }
      edges {
        node {
          id
          text
          at
          userName
          memberName
          seenAt
          seenByName
          facility {
            name
          }
        }
      }
    }
  }
`);

const markAlarmSeen = graphql(`
  mutation MarkAlarmSeen($input: MarkAlarmSeenInput!) {
    markAlarmSeen(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = (event) => {
  const seen = event.url.searchParams.get("seen");
  return askList(event, alarms, [], seen ? { seen: seen === "TRUE" } : {});
};

export const actions: Actions = {
  seen: (event) =>
    act(event, markAlarmSeen, (form) => ({ input: { alarmId: text(form, "alarmId") } }), {
      next: withQuery(event.url, { "/seen": null }),
    }),
};
