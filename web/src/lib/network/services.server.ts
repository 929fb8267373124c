import { ask, type Asker } from "#lib/api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Language } from "#lib/language.ts";
import type { AllServicesQuery } from "#lib/gql/graphql.ts";

const pageOfServices = graphql(`
  query AllServices($after: String) {
    healthServices(first: 100, after: $after) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          code
          name
          category
        }
      }
    }
  }
`);

type Service = AllServicesQuery["healthServices"]["edges"][number]["node"];

/** The catalogue is the same for everybody, and as long as this process lives: it is asked for once a language. */
const known = new Map<Language, ReadonlyMap<string, readonly Service[]>>();

/** Every service of the catalogue, by category. */
export async function allServices(
  event: Asker & { readonly locals: { readonly language: Language } },
): Promise<ReadonlyMap<string, readonly Service[]>> {
  const { language } = event.locals;
  let services = known.get(language);
  if (!services) known.set(language, (services = Map.groupBy(await read(event), ({ category }) => category)));
  return services;
}

async function read(event: Asker): Promise<Service[]> {
  const services: Service[] = [];
  for (let after: string | null = null, isMore = true; isMore;) {
    const { healthServices }: AllServicesQuery = await ask(event, pageOfServices, { after });
    services.push(...healthServices.edges.map(({ node }) => node));
    isMore = healthServices.pageInfo.hasNextPage;
    after = healthServices.pageInfo.endCursor ?? null;
  }
  return services;
}
