import { graphql } from "../gql/index.ts";

/** Who works at a place, as its keeper reads them. */
export const staffParts = graphql(`
  fragment StaffParts on StaffMember {
    id
    displayName
    userName
    email
    facilityRole
    deskRole
    roleLabel
    doctorId
    since
    lastSignInAt
    isViewer
  }
`);

export const invitationParts = graphql(`
  fragment InvitationParts on Invitation {
    id
    displayName
    email
    roleLabel
    invitedAt
    expiresAt
    isOpen
  }
`);
