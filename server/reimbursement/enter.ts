/** Requests that come by post or phone: entered at the desk, for the member. */
import type { PersonalMeans } from "../claim/providers.ts";
import { isOwnCase, payeesFor } from "../coverage/family.ts";
import { ownCase } from "../coverage/refusals.ts";
import { Person } from "../identity/entity.ts";
import { normaliseTaxCode } from "../identity/tax-code.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { isEmail, mobileOf } from "../kernel/contacts.ts";
import { romeDate } from "../kernel/dates.ts";
import { submitRequest } from "./open.ts";
import { channelNotOurs, contactWrong, personUnknown } from "./refusals.ts";
import type { NewCase, NewProvider } from "./request.ts";
import type { Channel } from "./rules.ts";

type Maybe<T> = T | null | undefined;

export interface Entered {
  readonly channel: Channel;
  readonly taxCode: string;
  readonly email?: Maybe<string>;
  readonly mobile?: Maybe<string>;
  readonly payeeTaxCode?: Maybe<string>;
  readonly payee: {
    readonly means: PersonalMeans["means"];
    readonly holderName: string;
    readonly iban?: Maybe<string>;
    readonly bic?: Maybe<string>;
    readonly address?: Maybe<string>;
  };
  readonly notes?: Maybe<string>;
  readonly documents: readonly EnteredDocument[];
}

export type EnteredDocument = Omit<
  NewCase,
  "provider" | "vatCents" | "stampDutyCents" | "doctorName" | "tiedToClaimId" | "creditsNumber" | "byPost"
> & {
  readonly provider: { readonly [Key in keyof NewProvider]?: Maybe<NewProvider[Key]> };
  readonly doctorName?: Maybe<string>;
  readonly creditsNumber?: Maybe<string>;
};

/** @throws Refusal INVALID_INPUT, MEMBER_NOT_FOUND, OWN_CASE, INVOICE_ALREADY_SUBMITTED, INVOICE_FILE_ALREADY_SUBMITTED, NOT_FOUND */
export async function enterRequest(act: Act, input: Entered): Promise<{ id: string }> {
  onlyThrough("desk", act.actor);
  if (input.channel === "memberPortal") throw channelNotOurs();
  const person = await personCalled(act, input.taxCode, "input.taxCode");
  if (await isOwnCase(act.em, act.actor, person.id)) throw ownCase();
  const email = input.email?.trim() || null;
  const mobile = input.mobile?.trim() ? mobileOf(input.mobile) : null;
  if (email && !isEmail(email)) throw contactWrong("input.email");
  if (mobile === undefined) throw contactWrong("input.mobile");
  return submitRequest(act, {
    ...{ personId: person.id, channel: input.channel, contactEmail: email, contactMobile: mobile },
    ...{ smsOptIn: false, otherCover: null, notes: input.notes?.trim() || null },
    payee: await payeeOf(act, person, input),
    documents: input.documents.map(({ provider, ...document }) => ({
      ...document,
      provider: {
        facilityId: provider.facilityId ?? null,
        vatNumber: provider.vatNumber?.trim() || null,
        taxCode: provider.taxCode?.trim() || null,
        foreignId: provider.foreignId?.trim() || null,
        name: provider.name?.trim() ?? "",
        place: provider.place?.trim() || null,
      },
      ...{ vatCents: null, stampDutyCents: null, tiedToClaimId: null, byPost: [] },
      doctorName: document.doctorName?.trim() || null,
      creditsNumber: document.creditsNumber?.trim() || null,
    })),
  });
}

async function personCalled(act: Act, taxCode: string, field: string): Promise<Person> {
  const person = await act.em.findOne(Person, { taxCode: normaliseTaxCode(taxCode) });
  if (person === null) throw personUnknown(field);
  return person;
}

async function payeeOf(act: Act, person: Person, { payee, payeeTaxCode }: Entered): Promise<PersonalMeans> {
  const [only, ...others] = await payeesFor(act.em, person.id, romeDate(act.now));
  const named = payeeTaxCode?.trim()
    ? (await personCalled(act, payeeTaxCode, "input.payeeTaxCode")).id
    : others.length === 0
      ? only
      : undefined;
  if (named === undefined) throw personUnknown("input.payeeTaxCode");
  return { personId: named, ...meansIn(payee) };
}

/** What is not said of means is not there. */
export function meansIn({ means, holderName, iban, bic, address }: Entered["payee"]) {
  return { means, holderName, iban: iban ?? null, bic: bic ?? null, address: address ?? null };
}
