/** As what somebody acts behind a door. */

/** An owner also says who works there; a doctor sees the own patients; accounting sees money, no clinical facts. */
export const facilityRoles = ["owner", "reception", "doctor", "accounting"] as const;
export type FacilityRole = (typeof facilityRoles)[number];

/**
 * A supervisor does what an operator does, and also approves what another has prepared; a doctor of the fund also judges what
 * needs one; an administrator says who works at the desk, and sets its settings.
 */
export const deskRoles = ["operator", "supervisor", "doctor", "administrator"] as const;
export type DeskRole = (typeof deskRoles)[number];

/** A second factor; a code of a letter where all were lost; one that has to be set up first; a password instead of one that has grown old. */
export const proofNeeds = ["factor", "letter", "enrolment", "newPassword"] as const;
export type ProofNeed = (typeof proofNeeds)[number];

/** Whom the fund knows to act for another, by a paper that the desk has seen. */
export const representativeKinds = ["guardian", "administrator", "delegate", "heir"] as const;
export type RepresentativeKind = (typeof representativeKinds)[number];

/** As what somebody acts for another: as a parent by the policy, else as a representative. */
export type Capacity = "parent" | RepresentativeKind;

/** What keeps somebody halfway: what their session still needs, or, behind the member's door, words they have not agreed to. */
export type EntryNeed = ProofNeed | "agreement";
