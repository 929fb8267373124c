import { error } from "@sveltejs/kit";
import { ask, type Asker } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";
import { graphql } from "#lib/gql/index.ts";

const profileToChange = graphql(`
  query ProfileToChange($personId: ID!) {
    personProfile(personId: $personId) {
      ...ProfileParts
    }
  }
`);

/** The profile of whom the pages are about, for a form: of somebody who is only read there is none. */
export async function profileToChangeIn(event: Asker & Parameters<typeof chosenIn>[0]) {
  const family = await chosenIn(event);
  const { personProfile } = await ask(event, profileToChange, { personId: oneOf(family).id });
  if (!personProfile?.mayChange) error(404);
  return personProfile;
}
