/** Roles of people who work at a place change, or end. */
import type { Act } from "../../kernel/act.ts";
import { knownId } from "../../kernel/ids.ts";
import { invalidInput, notFound } from "../../kernel/refusal.ts";
import { doctorsByFacility } from "../../network/queries.ts";
import { endSessions } from "../end-sessions.ts";
import { Account, FacilityStaff } from "../entity.ts";
import { type DeskRole, deskRoles, type FacilityRole, facilityRoles } from "../../kernel/roles.ts";
import { keeperIn, lastDayOf, type Keeper, lockedPeople, type Member } from "./at-place.ts";
import { lastAdministrator, lastOwner, ownRole } from "./refusals.ts";
import { isLastKeeper, keepers } from "./rules.ts";
import { note } from "./verbs.ts";

/** A role of the place that is meant: the other door's is none. */
export interface RoleAsked {
  readonly facilityRole?: FacilityRole | null;
  readonly deskRole?: DeskRole | null;
  /** Of a doctor at a facility: which of its doctors. */
  readonly doctorId?: string | null;
}

/**
 * Somebody has another role from now on, and signs in anew.
 * @throws Refusal OWN_ROLE, LAST_KEEPER, INVALID_INPUT, NOT_FOUND (who, the doctor)
 */
export async function changeRole(
  act: Act,
  input: RoleAsked & { readonly memberId: string },
): Promise<{ id: string }> {
  const keeper = keeperIn(act.actor);
  const { member, people } = await lockedMember(act, keeper, input.memberId);
  const { role, doctor } = await roleAt(act, keeper, input);
  if (member.role === role && member.doctor === doctor) return { id: member.id };
  if (member.role !== role) checkKept(keeper, people, member.id);
  if (keeper.door === "facility") {
    const row = await act.em.findOneOrFail(FacilityStaff, { id: member.id });
    Object.assign(row, { role, doctor });
  } else {
    const account = await act.em.findOneOrFail(Account, { id: member.id });
    account.deskRole = role as DeskRole;
  }
  await endSessions(act, member.account);
  note(act, about(keeper, member), { verb: "staff.roleChanged", from: member.role, to: role });
  return { id: member.id };
}

/**
 * Somebody works there no longer: from this moment on, not from tomorrow.
 * @throws Refusal OWN_ROLE, LAST_KEEPER, NOT_FOUND
 */
export async function endStaff(act: Act, input: { readonly memberId: string }): Promise<{ id: string }> {
  const keeper = keeperIn(act.actor);
  const { member, people } = await lockedMember(act, keeper, input.memberId);
  checkKept(keeper, people, member.id);
  if (keeper.door === "facility") {
    const row = await act.em.findOneOrFail(FacilityStaff, { id: member.id });
    row.until = lastDayOf(act.now);
  } else {
    const account = await act.em.findOneOrFail(Account, { id: member.id });
    // whoever worked at the desk had this account for that alone
    Object.assign(account, { deskRole: null, disabledAt: act.now });
  }
  await endSessions(act, member.account);
  note(act, about(keeper, member), { verb: "staff.ended", role: member.role });
  return { id: member.id };
}

/** Somebody of the place, with everybody there locked. @param own what is refused to who means themselves */
export async function lockedMember(act: Act, keeper: Keeper, memberId: string, own = ownRole) {
  const people = await lockedPeople(act, keeper);
  const id = knownId(memberId, "input.memberId");
  const member = people.find((one) => one.id === id);
  if (member === undefined) throw notFound("input.memberId");
  if (member.account === keeper.accountId) throw own();
  return { member, people };
}

/** Whoever asks is still there and is one themselves, unless two ask at once, each about the other. */
function checkKept(keeper: Keeper, people: readonly Member[], id: string): void {
  if (!isLastKeeper(keepers[keeper.door], people, id)) return;
  throw keeper.door === "facility" ? lastOwner() : lastAdministrator();
}

/** What is asked for, as far as this place has it. @throws Refusal INVALID_INPUT, NOT_FOUND (the doctor) */
export async function roleAt(
  act: Pick<Act, "em">,
  keeper: Keeper,
  { facilityRole, deskRole, doctorId }: RoleAsked,
): Promise<{ role: string; doctor: string | null }> {
  if (keeper.door === "desk") {
    const role = deskRoles.find((one) => one === deskRole);
    if (role === undefined) throw chooseRole("input.deskRole");
    return { role, doctor: null };
  }
  const role = facilityRoles.find((one) => one === facilityRole);
  if (role === undefined) throw chooseRole("input.facilityRole");
  if (role !== "doctor") return { role, doctor: null };
  if (!doctorId) throw chooseDoctor();
  const id = knownId(doctorId, "input.doctorId");
  const working = (await doctorsByFacility(act, [keeper.facilityId])).get(keeper.facilityId) ?? [];
  if (!working.some((doctor) => doctor.id === id)) throw notFound("input.doctorId");
  return { role, doctor: id };
}

const chooseRole = (field: string) =>
  invalidInput(field, { it: "Scegli un ruolo dall’elenco.", en: "Choose a role from the list." });

const chooseDoctor = () =>
  invalidInput("input.doctorId", {
    it: "Scegli quale medico della struttura è: vedrà solo i propri pazienti.",
    en: "Choose which of the facility’s doctors they are: they will see their own patients alone.",
  });

/** At the desk everybody hears of it, at a facility whoever works there. */
export function about(keeper: Keeper, { id }: Pick<Member, "id">) {
  return keeper.door === "facility"
    ? { subjectType: "staff", subjectId: id, facilityId: keeper.facilityId }
    : { subjectType: "colleague", subjectId: id };
}
