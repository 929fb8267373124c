import "../../kernel/explicit-types.ts";
import { registerEnumType } from "type-graphql";

export enum ReimbursementStep {
  PERSON = "person",
  PAYMENT = "payment",
  DOCUMENTS = "documents",
}
registerEnumType(ReimbursementStep, {
  name: "ReimbursementStep",
  description: "The steps of a request for reimbursement, in their order.",
  valuesConfig: {
    PERSON: { description: "The insured, the contacts, other cover." },
    PAYMENT: { description: "How and to whom it is paid." },
    DOCUMENTS: { description: "The expense documents." },
  },
});
