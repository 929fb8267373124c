import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const developmentInbox = graphql(`
  query DevelopmentInbox {
    demoSignIns {
      userName
    }
    developmentMails(first: 50) {
      id
      channel
      to
      subject
      text
      sentAt
    }
  }
`);

/** The mails that development does not send. Elsewhere the API knows neither mails nor demo people: no page. */
export const load: PageServerLoad = async (event) => {
  const { demoSignIns, developmentMails } = await ask(event, developmentInbox, {});
  if (developmentMails.length === 0 && demoSignIns.length === 0) error(404);
  return { mails: developmentMails };
};
