import { type Asker, tell } from "#lib/api.ts";
import { placed } from "#lib/fields.ts";
import { type FormError, passwordIn, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";

const proveAgain = graphql(`
  mutation ProveAgain($input: ProveAgainInput!) {
    proveAgain(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

/** The proof that came with a form, if `<ProveAgain>` asked for one; what is wrong with it. */
export async function proofIn(event: Asker, form: FormData): Promise<readonly FormError[]> {
  const password = passwordIn(form, "againPassword");
  const code = text(form, "againCode");
  const passkey = text(form, "againPasskey");
  if (!password && !code && !passkey) return [];
  const input = passkey ? { passkey } : code ? { code } : { password };
  const { errors } = (await tell(event, proveAgain, { input })).proveAgain;
  const places = [
    ["input.password", "againPassword"],
    ["input.code", "againCode"],
  ] as const;
  return placed(errors, places).map((error) => ({
    ...error,
    field: error.field ?? (passkey ? "againPasskey" : code ? "againCode" : "againPassword"),
  }));
}
