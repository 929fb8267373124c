import { filesOfInvoices } from "./claim/queries.ts";
import { filesOfFacts } from "./case-file/queries.ts";
import { filesOfDrafts } from "./direct-request/queries.ts";
import { filesOfReimbursementDrafts } from "./reimbursement/draft/queries.ts";
import type { NamesOf } from "./document/sweep.ts";

/** Who names uploaded files, in one place: what none of them names is removed after a day. */
export const namesOfFiles: readonly NamesOf[] = [
  filesOfInvoices,
  filesOfFacts,
  filesOfDrafts,
  filesOfReimbursementDrafts,
];
