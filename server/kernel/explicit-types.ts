/** type-graphql asks for the metadata of decorators even where every type is explicit, as here: it is told of none. */
if (!("getMetadata" in Reflect)) Object.assign(Reflect, { getMetadata: () => undefined });
