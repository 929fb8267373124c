import type { Door as AnyDoor } from "./gql/graphql.ts";

/** A door with pages behind it. Who signed in halfway stands before all of them. */
export type Door = Exclude<AnyDoor, "PROVING">;
