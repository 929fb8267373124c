import { redirect } from "@sveltejs/kit";
import { ask, tell } from "#lib/api.ts";
import { homes, startPage, viewerOf } from "#lib/door.server.ts";
import { refuse, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import { localPath } from "#lib/language.ts";
import type { Actions, PageServerLoad } from "./$types";

const demoSignIns = graphql(`
  query DemoSignIns {
    demoSignIns {
      userName
      password
      displayName
      door
      description
    }
  }
`);

const signIn = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      errors {
        code
        message
        field
      }
      viewer {
        door
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const viewer = await viewerOf(event);
  if (viewer) redirect(303, localPath(event.url, homes[viewer.door]));
  return ask(event, demoSignIns, {});
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    // a password may begin or end with a space
    const password = form.get("password");
    const input = {
      userName: text(form, "userName"),
      password: typeof password === "string" ? password : "",
    };
    const { errors, viewer } = (await tell(event, signIn, { input })).signIn;
    if (!viewer) return refuse(errors, form);
    redirect(303, startPage(event.url, viewer.door));
  },
};
