import { error } from "@sveltejs/kit";
import { act, wrong } from "#lib/act.server.ts";
import { ask } from "#lib/api.ts";
import { missing } from "#lib/fields.ts";
import { newIdempotencyKey, text } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { DeskRole, FacilityRole } from "#lib/gql/graphql.ts";
import type { Path } from "#lib/paths/build.ts";
import { speak } from "#lib/words.ts";
import { deskRoles, facilityRoles } from "./roles.ts";
import { words } from "./words.ts";

const people = graphql(`
  query People {
    staff {
      ...StaffParts
    }
    invitations {
      ...InvitationParts
    }
    viewer {
      facility {
        doctors(first: 100) {
          id
          firstName
          lastName
        }
      }
    }
  }
`);

const invite = graphql(`
  mutation Invite($input: InviteInput!) {
    invite(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const renewInvitation = graphql(`
  mutation RenewInvitation($input: InvitationInput!) {
    renewInvitation(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const withdrawInvitation = graphql(`
  mutation WithdrawInvitation($input: InvitationInput!) {
    withdrawInvitation(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const changeRole = graphql(`
  mutation ChangeRole($input: ChangeRoleInput!) {
    changeRole(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const endStaff = graphql(`
  mutation EndStaff($input: EndStaffInput!) {
    endStaff(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

const endMemberFactors = graphql(`
  mutation EndMemberFactors($input: EndMemberFactorsInput!) {
    endMemberFactors(input: $input) {
      errors {
        ...ErrorParts
      }
    }
  }
`);

type Event = Parameters<typeof act>[0] & { params: { id?: string } };
type List = (query?: { saved: string }) => Path;

export async function loadPeople(event: Event) {
  const { staff, invitations, viewer } = await ask(event, people, {});
  const doctors = viewer?.facility?.doctors ?? [];
  return { staff, invitations, doctors, idempotencyKey: newIdempotencyKey() };
}

/** One of them. */
export async function loadMember(event: Event) {
  const { staff, doctors } = await loadPeople(event);
  const member = staff.find(({ id }) => id === event.params.id);
  if (!member) error(404);
  return { member, doctors };
}

/** A role of the door that the page is behind, and of a doctor which one. */
function roleIn(form: FormData) {
  const role = text(form, "role");
  const facilityRole = role in facilityRoles ? (role as FacilityRole) : null;
  const deskRole = role in deskRoles ? (role as DeskRole) : null;
  return { facilityRole, deskRole, doctorId: text(form, "doctorId") || null };
}

const places = [
  ["input.facilityRole", "role"],
  ["input.deskRole", "role"],
  ["input.doctorId", "doctorId"],
  ["input.displayName", "displayName"],
  ["input.email", "email"],
  ["input.taxCode", "taxCode"],
] as const;

/** What the list of people does. */
export const listActions = (list: List) => ({
  invite: (event: Event) =>
    act(
      event,
      invite,
      (form) => {
        const role = roleIn(form);
        if (!role.facilityRole && !role.deskRole)
          return wrong(missing("role", speak(words, event.url).roleMissing));
        const taxCode = text(form, "taxCode") || null;
        return {
          input: { displayName: text(form, "displayName"), email: text(form, "email"), ...role, taxCode },
        };
      },
      { next: list({ saved: "invited" }), repeated: list(), at: places },
    ),

  renew: (event: Event) =>
    act(event, renewInvitation, (form) => ({ input: { invitationId: text(form, "invitationId") } }), {
      next: list({ saved: "renewed" }),
      at: [],
    }),

  withdraw: (event: Event) =>
    act(event, withdrawInvitation, (form) => ({ input: { invitationId: text(form, "invitationId") } }), {
      next: list({ saved: "withdrawn" }),
      at: [],
    }),
});

/** What the page of one of them does. */
export const memberActions = (list: List) => ({
  role: (event: Event) =>
    act(event, changeRole, (form) => ({ input: { memberId: event.params.id ?? "", ...roleIn(form) } }), {
      next: list({ saved: "changed" }),
      at: places,
    }),

  factors: (event: Event) =>
    act(
      event,
      endMemberFactors,
      (form) => ({ input: { memberId: event.params.id ?? "", reason: text(form, "reason") } }),
      { next: list({ saved: "factors" }) },
    ),

  end: (event: Event) =>
    act(event, endStaff, () => ({ input: { memberId: event.params.id ?? "" } }), {
      next: list({ saved: "ended" }),
      at: [],
    }),
});
