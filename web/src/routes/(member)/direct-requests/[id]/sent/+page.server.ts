import { error, redirect } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { newIdempotencyKey } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import { memberPaths } from "#lib/paths/member.ts";
import { takeVoucher } from "../../voucher.server.ts";
import type { Actions, PageServerLoad } from "./$types";

const sentDirectRequest = graphql(`
  query SentDirectRequest($id: ID!) {
    directRequestDraft(id: $id) {
      id
      takeInCharge {
        id
        number
        status
        statusLabel
        isInPart
        startsOn
        authorisedCents
        memberShareCents
        pdfUrl
        facility {
          id
          name
          blueasy
        }
        lines {
          id
          service {
            code
          }
        }
        missingDocuments {
          code
          label
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { directRequestDraft } = await ask(event, sentDirectRequest, { id: event.params.id });
  if (!directRequestDraft) error(404);
  const { takeInCharge } = directRequestDraft;
  if (!takeInCharge) redirect(303, localPath(event.url, memberPaths.directRequest(event.params.id)));
  return { takeInCharge, idempotencyKey: newIdempotencyKey() };
};

export const actions: Actions = { voucher: takeVoucher };
