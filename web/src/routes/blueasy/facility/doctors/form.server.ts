import { text } from "#lib/forms.server.ts";

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

/** Everything that was ticked, beside the texts: what the form is filled with again. */
export function tickedIn(form: FormData): Record<string, string> {
  const { serviceCodes, specialties } = chosenIn(form);
  return { serviceCodes: serviceCodes.join(" "), specialties: specialties.join(" ") };
}
