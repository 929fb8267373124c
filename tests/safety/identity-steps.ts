import type { giulia } from "../support/cast.ts";
import type { Client } from "../support/client.ts";

type Player = Pick<typeof giulia, "key" | "firstName" | "lastName" | "taxCode"> & {
  readonly email?: string | null;
};
/** As a provider of identities knows somebody. */
export const identityOf = ({ key, firstName, lastName, taxCode, email = null }: Player) => ({
  ...{ key, name: `${firstName} ${lastName}`, taxCode, email, about: { it: "", en: "" } },
});
/** Insured nowhere. */
export const stranger = {
  ...{ key: "stranger", name: "Franca Ignota", taxCode: "GNTFNC75A41F205P", email: null },
  about: { it: "", en: "" },
};

/** What came of an answer. */
export interface Outcome {
  readonly viewer: { readonly userName: string } | null;
  readonly opening: string | null;
  readonly next: string | null;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

export async function begin(client: Client, next: string | null = null, provider = "spid") {
  const { beginIdentification } = await client.ask<{
    beginIdentification: { errors: { code: string }[]; address: string; ticket: string };
  }>(
    `mutation ($input: BeginIdentificationInput!) { beginIdentification(input: $input) { errors { code } address ticket } }`,
    { input: { provider, next } },
  );
  return { ...beginIdentification, code: beginIdentification.errors[0]?.code };
}

export async function end(client: Client, ticket: string, answer: URL | string): Promise<Outcome> {
  const { signInByIdentity } = await client.ask<{
    signInByIdentity: Omit<Outcome, "code" | "message"> & { errors: { code: string; message: string }[] };
  }>(
    `mutation ($input: SignInByIdentityInput!) {
      signInByIdentity(input: $input) { errors { code message } viewer { userName } opening next }
    }`,
    { input: { ticket, answer: typeof answer === "string" ? answer : answer.search.slice(1) } },
  );
  return { ...signInByIdentity, ...{ code: undefined, message: undefined }, ...signInByIdentity.errors[0] };
}

export const viewer = async (client: Client) =>
  (await client.ask<{ viewer: { userName: string } | null }>(`{ viewer { userName } }`)).viewer?.userName;
