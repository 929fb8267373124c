import type { WaitingCasePartsFragment } from "../gql/graphql.ts";
import type { Path } from "../paths/build.ts";
import { deskPaths } from "../paths/desk.ts";

type Subject = Pick<WaitingCasePartsFragment, "id" | "kind" | "title" | "facility">;

/** The page on which somebody at the desk does what a case waits for. */
export function subjectPath({ id, kind, title, facility }: Subject): Path {
  switch (kind) {
    case "REIMBURSEMENT":
      return deskPaths.expense(id);
    case "CORRECTION":
      return deskPaths.corrections({ state: "WAITING", sort: "proposed" });
    case "TAKE_IN_CHARGE":
      return deskPaths.takeInCharge(id);
    case "BATCH_APPROVAL":
    case "BATCH":
      return deskPaths.batch(id);
    case "RETURNED_PAYMENT":
      return deskPaths.payments({ key: "reference", value: title });
    case "RECOVERY":
      return deskPaths.recoveries({ status: "OWED", key: "reference", value: title });
    case "FEE_CHANGE":
      return deskPaths.fees({ state: "PROPOSED", sort: "asked", key: "facility", value: facility?.name });
    case "ALARM":
      return deskPaths.alarms({ seen: "FALSE" });
  }
}
