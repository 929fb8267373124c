import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { centsOf } from "#lib/format.ts";
import { text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { SettingName } from "#lib/gql/graphql.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { speak } from "#lib/words.ts";
import type { Actions, PageServerLoad } from "./$types";
import { words } from "../words.ts";

const setting = graphql(`
  query SettingToChange {
    settings {
      name
      kind
      label
      help
      bounds
      value
      written
      otherwise
      version
      mayChange
      changes {
        id
        written
        changedAt
        changedByName
      }
    }
  }
`);

const changeSetting = graphql(`
  mutation ChangeSetting($input: ChangeSettingInput!) {
    changeSetting(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const { settings } = await ask(event, setting, {});
  const found = settings.find(({ name }) => name === event.params.name);
  if (!found) error(404);
  return { setting: found };
};

export const actions: Actions = {
  default: (event) =>
    act(
      event,
      changeSetting,
      (form) => {
        const typed = text(form, "value");
        const value = text(form, "kind") === "CENTS" ? centsOf(typed) : typed;
        if (value === null) {
          return wrong({ field: "value", message: speak(words, event.url).amountWrong });
        }
        const name = event.params.name as SettingName;
        return { input: { name, value: String(value), version: Number(text(form, "version")) } };
      },
      { next: deskPaths.settings({ saved: "yes" }) },
    ),
};
