import Building2 from "@lucide/svelte/icons/building-2";
import Handshake from "@lucide/svelte/icons/handshake";
import Hospital from "@lucide/svelte/icons/hospital";
import type { Component } from "svelte";
import type { Regime } from "#lib/gql/graphql.ts";
import type { Language } from "#lib/language.ts";

/** Where one is treated, as the plan tells it: in words and icon, the same on every page. */
export const regimes: Record<Regime, { icon: Component; label: Record<Language, string> }> = {
  NETWORK: { icon: Handshake, label: { it: "In rete", en: "In network" } },
  OUT_OF_NETWORK: { icon: Building2, label: { it: "Fuori rete", en: "Out of network" } },
  SSN: { icon: Hospital, label: { it: "Con il SSN", en: "With the SSN" } },
};
