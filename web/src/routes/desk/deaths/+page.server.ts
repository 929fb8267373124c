import { act } from "#lib/act.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import type { Actions, PageServerLoad } from "./$types";

const deaths = graphql(`
  query Deaths(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: DeathSort
    $search: DeathSearch
    $state: DeathState
  ) {
    deaths(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      state: $state
    ) {
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
          diedOn
          enteredAt
          enteredByName
          withdrawnAt
          mayWithdraw
          person {
            firstName
            lastName
            taxCode
          }
          paper {
            id
          }
        }
      }
    }
  }
`);

const withdrawDeath = graphql(`
  mutation WithdrawDeath($input: WithdrawDeathInput!) {
    withdrawDeath(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = (event) => askList(event, deaths, ["state"]);

export const actions: Actions = {
  default: (event) =>
    act(event, withdrawDeath, (form) => ({ input: { deathId: text(form, "id") } }), {
      next: deskPaths.deaths({ done: "withdrawn" }),
      at: () => null,
    }),
};
