import { act } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { enterProof, startPage } from "#lib/door.server.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Actions, PageServerLoad } from "./$types";

const provable = graphql(`
  query ProvableBy {
    viewer {
      userName
    }
    factors {
      kind
    }
    demoSignIns {
      userName
    }
  }
`);

const proveByCode = graphql(`
  mutation ProveByCode($input: ProveByCodeInput!) {
    proveByCode(input: $input) {
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

const proveByPasskey = graphql(`
  mutation ProveByPasskey($input: PasskeyAnswerInput!) {
    proveByPasskey(input: $input) {
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

export const load: PageServerLoad = async (event) => {
  await enterProof(event, "FACTOR");
  const { viewer, factors, demoSignIns } = await ask(event, provable, {});
  const has = (kind: string) => factors.some((factor) => factor.kind === kind);
  const userName = viewer?.userName ?? "";
  return {
    userName,
    passkey: has("PASSKEY"),
    code: has("TOTP") || has("RECOVERY_CODES"),
    demo: demoSignIns.some((demo) => demo.userName === userName),
  };
};

export const actions: Actions = {
  code: (event) =>
    act(event, proveByCode, (form) => ({ input: { code: text(form, "code") } }), {
      next: ({ viewer }) => startPage(event.url, viewer),
    }),
  passkey: (event) =>
    act(event, proveByPasskey, (form) => ({ input: { response: text(form, "response") } }), {
      next: ({ viewer }) => startPage(event.url, viewer),
      at: () => null,
    }),
};
