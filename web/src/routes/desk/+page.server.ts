import { act } from "#lib/act.server.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { withQuery } from "#lib/query.ts";
import { holding } from "#lib/queue/holding.server.ts";
import { subjectPath } from "#lib/queue/subject-path.ts";
import type { Actions, PageServerLoad } from "./$types";

const queue = graphql(`
  query Queue(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: WaitingCaseSort
    $search: WaitingCaseSearch
    $kind: WaitingKind
    $turn: WaitedFor
    $taken: TakenFilter
    $deadline: DeadlineFilter
    $dueFrom: LocalDate
    $dueTo: LocalDate
  ) {
    savedViews {
      id
      name
      query
    }
    waitingCases(
      first: $first
      after: $after
      last: $last
      before: $before
      sort: $sort
      search: $search
      kind: $kind
      turn: $turn
      taken: $taken
      deadline: $deadline
      dueFrom: $dueFrom
      dueTo: $dueTo
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
          ...WaitingCaseParts
        }
      }
    }
  }
`);

const takeNextCase = graphql(`
  mutation TakeNextCase($input: TakeNextCaseInput!) {
    takeNextCase(input: $input) {
      errors {
        ...ErrorParts
      }
      waitingCase {
        ...WaitingCaseParts
      }
    }
  }
`);

const saveView = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const renameView = graphql(`
  mutation RenameView($input: RenameViewInput!) {
    renameView(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const removeView = graphql(`
  mutation RemoveView($input: SavedViewInput!) {
    removeView(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => ({
  ...(await askList(event, queue, ["kind", "turn", "taken", "deadline", "dueFrom", "dueTo"])),
  idempotencyKey: newIdempotencyKey(),
});

export const actions: Actions = {
  ...holding,

  next: (event) =>
    act(event, takeNextCase, () => ({ input: { kind: null } }), {
      next: ({ waitingCase }) => subjectPath(waitingCase),
      repeated: deskPaths.home({ taken: "ME" }),
    }),

  saveView: (event) =>
    act(
      event,
      saveView,
      (form) => ({ input: { name: text(form, "name"), query: event.url.search.slice(0, 500) } }),
      { next: withQuery(event.url, { "/saveView": null }) },
    ),

  renameView: (event) =>
    act(
      event,
      renameView,
      (form) => ({ input: { viewId: text(form, "viewId"), name: text(form, "newName") } }),
      {
        next: withQuery(event.url, { "/renameView": null }),
        // each view has its own form
        at: ({ field }, form) => (field === "input.name" ? `name-${text(form, "viewId")}` : field),
      },
    ),

  removeView: (event) =>
    act(event, removeView, (form) => ({ input: { viewId: text(form, "viewId") } }), {
      next: withQuery(event.url, { "/removeView": null }),
    }),
};
