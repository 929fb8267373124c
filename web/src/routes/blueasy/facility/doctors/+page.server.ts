import { error } from "@sveltejs/kit";
import { ask } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { PageServerLoad } from "./$types";

const ownDoctors = graphql(`
  query OwnDoctors {
    ownFacility {
      doctors {
        id
        firstName
        lastName
        specialties {
          code
          name
        }
        services {
          code
          name
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { ownFacility } = await ask(event, ownDoctors, {});
  if (!ownFacility) error(404);
  return { doctors: ownFacility.doctors };
};
