import { randomUUID } from "node:crypto";
import type { Act } from "../kernel/act.ts";
import { type LocalDate, partsOf, romeDate } from "../kernel/dates.ts";
import { nextNumber } from "../kernel/numbering.ts";
import { type Cause, Claim } from "./entity.ts";

export interface NewClaim {
  readonly personId: string;
  readonly policyId: string;
  readonly cause: Cause;
  readonly injuredOn: LocalDate | null;
}

/** Opens a claim with the next number of the year, `n/yyyy`. */
export async function openClaim(act: Act, claim: NewClaim): Promise<Claim> {
  const openedOn = romeDate(act.now);
  const { year } = partsOf(openedOn);
  const opened = act.em.create(Claim, {
    id: randomUUID(),
    number: `${await nextNumber(act, "claim", year)}/${year}`,
    person: claim.personId,
    policy: claim.policyId,
    cause: claim.cause,
    injuredOn: claim.injuredOn,
    pathologyCode: null,
    illnessStartedOn: null,
    openedOn,
    openedAt: act.now,
  });
  await act.em.flush();
  await act.note({
    verb: "claim.opened",
    subjectType: "claim",
    subjectId: opened.id,
    personId: claim.personId,
  });
  return opened;
}
