import { findService } from "./catalogue.ts";
import { factsIn } from "./condition.ts";
import { chooses, type Edition, type Gate } from "./edition.ts";
import { gatesOf } from "./evaluate.ts";
import type { FactName, Regime } from "./facts.ts";

/** A fact on which an answer may rest, and the clause that asks for it. */
export interface DecisiveFact {
  readonly name: FactName;
  readonly clause: string;
}

/** Every fact, document and finding that the gates of these services speak of, each once, in the order of the wording. */
export function factsThatDecide(
  edition: Edition,
  services: readonly { readonly serviceCode: string }[],
  regime: Regime,
): DecisiveFact[] {
  const byName = new Map<FactName, DecisiveFact>();
  for (const { serviceCode } of services) {
    const service = findService(serviceCode);
    const naming = edition.benefits.filter(({ services: choice }) => service && chooses(choice, service));
    for (const benefit of naming)
      for (const gate of gatesOf(edition, benefit, regime))
        for (const name of namesIn(gate))
          if (!byName.has(name)) byName.set(name, { name, clause: gate.clause });
  }
  return [...byName.values()];
}

function namesIn(gate: Gate): FactName[] {
  switch (gate.kind) {
    case "onlyIf":
      return factsIn(gate.condition);
    case "exclusion":
      return [...(gate.finding ? [gate.finding] : []), ...(gate.unless ? factsIn(gate.unless) : [])];
    case "document":
      return [...(gate.when ? factsIn(gate.when) : []), gate.document];
    case "waiting":
      return gate.causes ? ["cause"] : [];
    case "inForce":
    case "territory":
    case "deadline":
    case "notPaid":
      return [];
  }
}
