import { catalogue } from "../../server/plan/catalogue.ts";
import { specialties } from "../../server/network/specialties.ts";
import { FacilityTypeEnum } from "../../server/network/types.ts";

const literal = (value: unknown) => `'${JSON.stringify(value).replaceAll("'", "''")}'`;

/** What the catalogue says in Italian, as SQL constants. */
export const constants = {
  names: literal({
    ...Object.fromEntries(catalogue.map(({ code, name }) => [code, name.it])),
    order: Object.fromEntries(catalogue.map(({ code }, place) => [code, place])),
  }),
  types: literal(Object.fromEntries(Object.entries(FacilityTypeEnum).map(([name, value]) => [value, name]))),
  specialties: literal(
    Object.fromEntries(Object.entries(specialties).map(([code, name]) => [code, name.it])),
  ),
};
