import { defineEntity, p } from "@mikro-orm/core";
import { Account, Person } from "../../identity/entity.ts";
import { ReimbursementRequest } from "../entity.ts";
import type { DraftData } from "./rules.ts";

/** A request for reimbursement that a member is still writing. Nobody else sees it; cancelling it deletes it. */
const ReimbursementDraftSchema = defineEntity({
  name: "ReimbursementDraft",
  properties: {
    id: p.uuid().primary(),
    account: () => p.manyToOne(Account).mapToPk(),
    /** The insured person it is for. */
    person: () => p.manyToOne(Person).mapToPk(),
    /** Grows with every change: who saves over another version is told, and loses nothing. */
    version: p.integer(),
    data: p.json<DraftData>(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    /** What it became when it was sent; its data are then there, and no longer here. */
    request: () => p.oneToOne(ReimbursementRequest).mapToPk().nullable(),
  },
  indexes: [{ properties: ["account", "updatedAt"] }],
});
export class ReimbursementDraft extends ReimbursementDraftSchema.class {}
ReimbursementDraftSchema.setClass(ReimbursementDraft);
