import { defineEnvVars } from "@sveltejs/kit/env";

const optional = (value: string | undefined) => value || undefined;

/** Read when the process starts; the server validates everything else it needs by itself. */
export const variables = defineEnvVars({
  TILE_URL: {
    description: "Map tiles, e.g. https://tiles.example.org/{z}/{x}/{y}.png; none: the outline of Italy",
    schema: optional,
  },
  TILE_ATTRIBUTION: {
    description: "Credit that the tiles' owner asks to show on the map",
    schema: optional,
  },
});
