import type { RepresentativeKind } from "#lib/gql/graphql.ts";

/** In the order of the form. */
export const kinds = [
  "DELEGATE",
  "ADMINISTRATOR",
  "GUARDIAN",
  "HEIR",
] as const satisfies readonly RepresentativeKind[];
