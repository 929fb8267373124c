import { defineEntity, p } from "@mikro-orm/core";
import { Doctor, Facility } from "../../network/entity.ts";
import { Account } from "../entity.ts";
import { deskRoles, facilityRoles } from "../../kernel/roles.ts";

/**
 * Somebody is asked to work at a facility, or at the desk: they accept by the link of a letter (a proof of the purpose
 * `invitation`). One waits for each place and address.
 */
const InvitationSchema = defineEntity({
  name: "Invitation",
  properties: {
    id: p.uuid().primary(),
    /** As whoever invites calls them; the account is greeted so. */
    displayName: p.string().length(160),
    /** Lower case: where the link goes. */
    email: p.string().length(254),
    /** None: the desk. */
    facility: () => p.manyToOne(Facility).mapToPk().nullable(),
    facilityRole: p.enum(facilityRoles).nullable(),
    /** Of a doctor: which of the facility's. */
    doctor: () => p.manyToOne(Doctor).mapToPk().nullable(),
    deskRole: p.enum(deskRoles).nullable(),
    /** Of whoever is to work at the desk and is insured by the fund: they decide nothing of their own family. */
    taxCode: p.string().length(16).nullable(),
    /** Null for the first of a place, who is invited by command. */
    invitedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    invitedAt: p.datetime(),
    expiresAt: p.datetime(),
    acceptedAt: p.datetime().nullable(),
    acceptedBy: () => p.manyToOne(Account).mapToPk().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
  checks: [
    {
      name: "invitation_to_one_place",
      expression:
        "(facility_id is null) = (facility_role is null) and (facility_id is null) = (desk_role is not null) and (doctor_id is null or facility_role = 'doctor')",
    },
    {
      name: "invitation_accepted_by_somebody",
      expression: "(accepted_at is null) = (accepted_by_id is null)",
    },
  ],
  indexes: [
    {
      name: "invitation_waits_once",
      expression:
        "create unique index invitation_waits_once on invitation (coalesce(facility_id, '00000000-0000-0000-0000-000000000000'), email) where accepted_at is null and withdrawn_at is null",
    },
  ],
});
export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);
