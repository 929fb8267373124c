import { checkCharacter } from "../../identity/tax-code.ts";
import { cast, insured } from "../cast.ts";
import type { DemoIdentity } from "./page.ts";

const noAccount = { it: "È assicurato, ma non è mai entrato", en: "Is insured, but has never signed in" };

/** The insured of the demo who are of age, and somebody whom the fund does not know. */
export const demoIdentities: readonly DemoIdentity[] = [
  ...insured
    .filter(({ key }) => key !== "sofia")
    .map(({ key, firstName, lastName, taxCode, email }) => ({
      ...{ key, name: `${firstName} ${lastName}`, taxCode, email },
      about: aboutOf(key),
    })),
  {
    ...{ key: "nobody", name: "Franca Ignota", taxCode: withCheck("GNTFNC75A41F205"), email: null },
    about: { it: "Non è assicurata con il fondo", en: "Is not insured with the fund" },
  },
];

function withCheck(first15: string): string {
  return first15 + checkCharacter(first15);
}

function aboutOf(key: string) {
  const player = cast.find(({ personKey }) => personKey === key);
  return player?.description ?? noAccount;
}
