/** The desk enters that somebody acts for another, by a document that it has before it. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { attach } from "../../document/actions.ts";
import { Person } from "../../identity/entity.ts";
import { normaliseTaxCode, taxCodeAgrees, taxCodeFault } from "../../identity/tax-code.ts";
import type { Act } from "../../kernel/act.ts";
import { onlyThrough } from "../../kernel/actor.ts";
import { isEmail } from "../../kernel/contacts.ts";
import { addDays, type LocalDate, romeDate } from "../../kernel/dates.ts";
import { normalise } from "../../kernel/names.ts";
import { refuseAll } from "../../kernel/refusal.ts";
import type { RepresentativeKind } from "../../kernel/roles.ts";
import { ownCasesOf } from "../family.ts";
import { ownCase, taxCodeWrong } from "../refusals.ts";
import { isMinorOn } from "../rules.ts";
import { Representation } from "./entity.ts";
import {
  beforeDeath,
  endTooEarly,
  heirOfTheLiving,
  notKnownYet,
  ofThemselves,
  onlyHeirs,
  onlyOfAdults,
  paperMissing,
  personUnknown,
  representativeIsDead,
  representativeIsMinor,
  representedAlready,
  startTooFar,
  taxCodeOfAnother,
} from "./refusals.ts";
import { mostDaysAhead, overlap } from "./rules.ts";
import { between, note } from "./verbs.ts";

/** A person as the document names them: both must fit. */
export interface PersonNamed {
  readonly taxCode: string;
  readonly lastName: string;
}

/** Who acts; the rest counts where the fund does not know them yet. */
interface RepresentativeNamed extends PersonNamed {
  readonly firstName?: string | null | undefined;
  readonly birthDate?: LocalDate | null | undefined;
  readonly email?: string | null | undefined;
}

export interface NewRepresentation {
  readonly kind: RepresentativeKind;
  readonly represented: PersonNamed;
  readonly representative: RepresentativeNamed;
  readonly documentId: string;
  readonly startsOn: LocalDate;
  /** Last day; null: until somebody ends it. */
  readonly endsOn?: LocalDate | null | undefined;
}

/**
 * From its first day on the representative acts for the person, with the next request. Who is not known yet becomes known:
 * they open an account of their own. Never about oneself or the own family.
 * @throws Refusal INVALID_INPUT at each field, TAX_CODE_INVALID, MEMBER_NOT_FOUND, PAPER_NEEDED, OWN_CASE, INVALID_STATE
 *   (represents them already), NOT_FOUND (the document)
 */
export async function enterRepresentation(act: Act, asked: NewRepresentation): Promise<{ id: string }> {
  const { em, now } = act;
  const { accountId } = onlyThrough("desk", act.actor);
  const { kind, startsOn, endsOn = null } = asked;
  if (!asked.documentId) throw paperMissing();
  // Of two entered at once, the second finds the first.
  const represented = await lockPersonNamed(act, asked.represented, "input.represented.taxCode");
  const taxCode = readTaxCode(asked.representative.taxCode, "input.representative.taxCode");
  const known = await em.findOne(Person, { taxCode });
  if (known && !isCalled(known, asked.representative)) throw personUnknown("input.representative.taxCode");
  if (known?.id === represented.id) throw ofThemselves();
  const representative = known ?? newPerson(act, asked.representative);
  const own = await ownCasesOf(em, accountId, [represented.id, representative.id]);
  if (own.length > 0) throw ownCase();
  refuseAll(faultsOf({ kind, startsOn, endsOn }, { represented, representative }, romeDate(now)));
  const same = { kind, represented: represented.id, representative: representative.id };
  const others = await em.find(Representation, { ...same, endedAt: null });
  if (others.some((other) => overlap(other, { startsOn, endsOn }))) throw representedAlready();
  const [document] = await attach(act, [asked.documentId], { personId: represented.id }, "input.documentId");
  if (!document) throw paperMissing();
  const entered = em.create(Representation, {
    ...{ id: randomUUID(), ...same, document: document.id, startsOn, endsOn },
    ...{ enteredBy: accountId, enteredAt: now, endedAt: null, endedBy: null, endReason: null },
  });
  for (const subject of between(entered)) note(act, subject, { verb: "representation.entered", kind });
  return { id: entered.id };
}

/** Somebody whom the fund knows. @throws Refusal TAX_CODE_INVALID, MEMBER_NOT_FOUND, alike for who is called otherwise */
export async function lockPersonNamed({ em }: Act, named: PersonNamed, field: string): Promise<Person> {
  const taxCode = readTaxCode(named.taxCode, field);
  const options = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;
  const found = await em.findOne(Person, { taxCode }, options);
  if (!found || !isCalled(found, named)) throw personUnknown(field);
  return found;
}

function readTaxCode(typed: string, field: string): string {
  const taxCode = normaliseTaxCode(typed);
  const fault = taxCodeFault(taxCode);
  if (fault) throw taxCodeWrong(fault, field);
  return taxCode;
}

function isCalled(person: Person, { lastName }: PersonNamed): boolean {
  return normalise(person.lastName) === normalise(lastName);
}

/** Somebody whom the fund does not insure: with what a letter and an account need. */
function newPerson({ em }: Act, named: RepresentativeNamed): Person {
  const [firstName, lastName] = [tidied(named.firstName), tidied(named.lastName)];
  const email = named.email?.trim() ?? "";
  const { birthDate } = named;
  refuseAll([
    ...(firstName ? [] : [notKnownYet("firstName")]),
    ...(birthDate ? [] : [notKnownYet("birthDate")]),
    ...(isEmail(email) ? [] : [notKnownYet("email")]),
  ]);
  const taxCode = normaliseTaxCode(named.taxCode);
  const born = birthDate as LocalDate;
  const sex = (["female", "male"] as const).find((one) =>
    taxCodeAgrees(taxCode, { birthDate: born, sex: one }),
  );
  if (sex === undefined) throw taxCodeOfAnother();
  return em.create(Person, {
    ...{ id: randomUUID(), firstName, lastName, birthDate: born, sex, taxCode, email, mobile: null },
  });
}

function tidied(text: string | null | undefined): string {
  return (text ?? "")
    .replace(/[\p{Control}\s]+/gu, " ")
    .trim()
    .slice(0, 120);
}

interface Parties {
  readonly represented: Pick<Person, "birthDate" | "diedOn">;
  readonly representative: Pick<Person, "birthDate" | "diedOn">;
}

function faultsOf(
  { kind, startsOn, endsOn }: Pick<NewRepresentation, "kind" | "startsOn"> & { endsOn: LocalDate | null },
  { represented, representative }: Parties,
  today: LocalDate,
) {
  const { diedOn } = represented;
  const isHeir = kind === "heir";
  return [
    ...(representative.diedOn ? [representativeIsDead()] : []),
    ...(isMinorOn(representative.birthDate, startsOn) ? [representativeIsMinor()] : []),
    ...(isHeir && !diedOn ? [heirOfTheLiving()] : []),
    ...(!isHeir && diedOn ? [onlyHeirs(diedOn)] : []),
    ...(isHeir || kind === "guardian" || !isMinorOn(represented.birthDate, startsOn) ? [] : [onlyOfAdults()]),
    ...(startsOn < represented.birthDate || startsOn > addDays(today, mostDaysAhead) ? [startTooFar()] : []),
    ...(isHeir && diedOn && startsOn < diedOn ? [beforeDeath(diedOn)] : []),
    ...(endsOn && (endsOn < startsOn || endsOn < today) ? [endTooEarly()] : []),
  ];
}
