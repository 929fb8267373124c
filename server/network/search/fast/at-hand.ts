/** Fields of the query whose values need no execution: what a search's page offers to choose from, and the type-ahead. */
import { type HealthService, serviceCategories } from "../../../plan/catalogue.ts";
import { findPlaces } from "../../gazetteer/search.ts";
import { servicesPage } from "../../services.ts";
import { specialtiesIn } from "../../specialties.ts";
import type { NearInput } from "../inputs.ts";
import { placeOf } from "../reading.ts";
import { type Suggester, suggestNear } from "../suggestions.ts";

type Given = Readonly<Record<string, unknown>>;

interface Texted {
  readonly text?: string | null;
  readonly first: number;
}

/** The value of each, or its promise, as its resolver gives it. */
export const atHand: Readonly<Record<string, (given: Given, asker: Suggester) => unknown>> = {
  places(given) {
    const { text, first } = given as unknown as Texted;
    return findPlaces(text ?? "", first).map(placeOf);
  },
  healthServices(given, { language }) {
    const { text, first, after } = given as unknown as Texted & { readonly after?: string | null };
    const { edges, ...page } = servicesPage(text ?? "", { first, after });
    const nameIt = ({ code, name, category }: HealthService) => ({
      code,
      name: name[language],
      category: serviceCategories[category][language],
    });
    return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: nameIt(node) })) };
  },
  specialties: (_, { language }) => specialtiesIn(language),
  suggestions(given, asker) {
    const { text, near } = given as { text: string; near?: NearInput | null };
    return suggestNear(asker, text, near);
  },
};
