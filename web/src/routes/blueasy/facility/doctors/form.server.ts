import { fail } from "@sveltejs/kit";
import { type Refused, text, typed, type UserError } from "#lib/forms.server.ts";

/** What was ticked and chosen in a form about a doctor. */
export function chosenIn(form: FormData) {
  const all = (name: string) =>
    form.getAll(name).filter((value) => typeof value === "string" && value !== "");
  return {
    serviceCodes: all("serviceCode") as string[],
    specialties: [...new Set(all("specialty") as string[])],
  };
}

export function detailsIn(form: FormData) {
  const { specialties } = chosenIn(form);
  return { firstName: text(form, "firstName"), lastName: text(form, "lastName"), specialties };
}

/** As `refuse`, with everything that was ticked; `form` says which of the page's forms it was. */
export function refuseDoctor(errors: readonly UserError[], form: FormData) {
  const { serviceCodes, specialties } = chosenIn(form);
  const lists = { serviceCodes: serviceCodes.join(" "), specialties: specialties.join(" ") };
  const refused: Refused = { errors: [...errors], values: { ...typed(form), ...lists } };
  return fail(422, refused);
}
