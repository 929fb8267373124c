import { expect, test } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { cents } from "../../server/kernel/money.ts";
import { euros } from "../../server/plan/citing.ts";
import { replay, type StoredExpense } from "../../server/plan/replay.ts";
import { ippocrate, student } from "./cast.ts";

/** A stay of a hundred nights, longer than the ninety days that are paid. */
function stay(id: string, eventId: string, [admitted, discharged]: readonly [string, string]): StoredExpense {
  const days = { admittedOn: localDate(admitted), dischargedOn: localDate(discharged) };
  return {
    ...{ id, personId: "p", familyId: "f", eventId },
    expense: {
      ...{ person: student, serviceCode: "RIC-MEDICO", regime: "ssn" },
      ...{ treatedOn: days.dischargedOn, amountCents: cents(0), units: 1, stay: days },
    },
    facts: { cause: "illness", clinicalRecord: true, ...days },
  };
}

const first = ["2026-01-01", "2026-04-11"] as const;
const second = ["2026-05-01", "2026-08-09"] as const;

test("two stays after one event each have their ninety days; of one stay they are counted once", () => {
  const paid = (...expenses: StoredExpense[]) =>
    replay(ippocrate, expenses).map(({ settlement }) => settlement?.payableCents);
  expect(paid(stay("1", "one", first), stay("2", "other", second))).toEqual([euros(7_200), euros(7_200)]);
  expect(paid(stay("1", "one", first), stay("2", "one", second))).toEqual([euros(7_200), euros(0)]);
});
