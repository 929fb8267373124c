import { redirect } from "@sveltejs/kit";
import { tell } from "#lib/api.ts";
import { identityOf, pageAfter } from "#lib/entry/identity.server.ts";
import { dropTicket, keepTicket, keptTicket } from "#lib/entry/ticket.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { languageOf, localPath } from "#lib/language.ts";
import { commonPaths } from "#lib/paths/common.ts";
import type { PageServerLoad } from "./$types";

const signIn = graphql(`
  mutation SignInByIdentity($input: SignInByIdentityInput!) {
    signInByIdentity(input: $input) {
      errors {
        ...ErrorParts
      }
      viewer {
        door
        needs
      }
      opening
      next
    }
  }
`);

/** Here the identity provider leads back to. Its answer is good once: whoever loads the page again begins anew. */
export const load: PageServerLoad = async (event) => {
  const { url, params } = event;
  const kept = keptTicket(event);
  if (kept?.language === "en" && languageOf(url) === "it") {
    redirect(303, `/en${commonPaths.identityBack(params.provider, url.searchParams)}`);
  }
  const identity = await identityOf(event, params.provider);
  dropTicket(event);
  const input = { ticket: kept?.ticket ?? "", answer: url.search.slice(1) };
  const { signInByIdentity: ended } = await tell(event, signIn, { input });
  if (ended.opening) {
    keepTicket(event, ended.opening);
    redirect(303, localPath(url, commonPaths.openAccount()));
  }
  if (ended.viewer) redirect(303, pageAfter(url, ended.next, ended.viewer));
  return { identity, errors: ended.errors };
};
