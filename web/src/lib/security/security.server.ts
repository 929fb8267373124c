import type { RequestEvent } from "@sveltejs/kit";
import { act, refuse } from "#lib/act.server.ts";
import { type Asker, tell } from "#lib/api.ts";
import { keptSquare, newApp, readApp, readPasskey } from "#lib/factor/add.server.ts";
import { addAppMutation, addPasskeyMutation } from "#lib/factor/documents.ts";
import { type Refused, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { askList } from "#lib/list/asked.server.ts";
import type { Path } from "#lib/paths/build.ts";
import { sessionActions } from "./sessions.server.ts";

/** What the page shows: by what one gets in, where one is, and who tried to. */
const security = graphql(`
  query Security(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $sort: SignInSort
    $outcome: SignInFilter
  ) {
    viewer {
      id
      passwordChangedAt
      passwordRenewBy
    }
    factors {
      id
      kind
      name
      createdAt
      lastUsedAt
      codesLeft
    }
    sessions {
      id
      createdAt
      device
      isThis
      facilityName
    }
    signIns(first: $first, after: $after, last: $last, before: $before, sort: $sort, outcome: $outcome) {
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
          at
          outcome
          outcomeLabel
          device
          address
          isNewDevice
        }
      }
    }
  }
`);

const renameFactor = graphql(`
  mutation RenameFactor($input: RenameFactorInput!) {
    renameFactor(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const removeFactor = graphql(`
  mutation RemoveFactor($factorId: ID!) {
    removeFactor(factorId: $factorId) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const makeRecoveryCodes = graphql(`
  mutation MakeRecoveryCodes {
    makeRecoveryCodes {
      errors {
        ...ErrorParts
      }
      codes
    }
  }
`);

/** What the page of one's own security shows, at whichever door. */
export async function loadSecurity(event: Asker) {
  const shown = await askList(event, security, ["outcome"]);
  const app = event.url.searchParams.get("add") === "app" ? await newApp(event) : null;
  return { ...shown, app };
}

/** What is done on it; `here` is its address at this door. */
export function securityActions(here: (query: { saved: string }) => Path) {
  return {
    ...sessionActions(here),
    app: (event: RequestEvent) =>
      act(event, addAppMutation, readApp, { next: here({ saved: "added" }), values: keptSquare }),
    passkey: (event: RequestEvent) =>
      act(event, addPasskeyMutation, readPasskey, { next: here({ saved: "added" }), at: () => null }),
    rename: (event: RequestEvent) =>
      act(
        event,
        renameFactor,
        (form) => ({ input: { factorId: text(form, "factorId"), name: text(form, "name") } }),
        { next: here({ saved: "renamed" }), at: () => null },
      ),
    remove: (event: RequestEvent) =>
      act(event, removeFactor, (form) => ({ factorId: text(form, "factorId") }), {
        next: here({ saved: "removed" }),
        at: () => null,
      }),
    // Shown in the answer itself: no address leads to them again.
    codes: async (event: RequestEvent) => {
      const form = await event.request.formData();
      const { makeRecoveryCodes: made } = await tell(event, makeRecoveryCodes, {});
      if (made.errors.length) return refuse(made.errors, form);
      return { errors: [], values: {}, kept: [], codes: made.codes ?? [] } satisfies Refused & {
        codes: readonly string[];
      };
    },
  };
}
