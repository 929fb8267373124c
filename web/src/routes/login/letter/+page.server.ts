import { act } from "#lib/act.server.ts";
import { enterProof, startPage } from "#lib/door.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { commonPaths } from "#lib/paths/common.ts";
import type { Actions, PageServerLoad } from "./$types";

const proveByLetter = graphql(`
  mutation ProveByLetter($input: ProveByCodeInput!) {
    proveByLetter(input: $input) {
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

const sendEntryCode = graphql(`
  mutation SendEntryCode {
    sendEntryCode {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { userName } = await enterProof(event, "LETTER");
  return { userName };
};

export const actions: Actions = {
  code: (event) =>
    act(event, proveByLetter, (form) => ({ input: { code: text(form, "code") } }), {
      next: ({ viewer }) => startPage(event.url, viewer),
    }),
  send: (event) =>
    act(event, sendEntryCode, () => ({}), {
      next: commonPaths.letter({ next: event.url.searchParams.get("next"), sent: 1 }),
      at: () => null,
    }),
};
