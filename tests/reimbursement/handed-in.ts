import { randomUUID } from "node:crypto";
import type { Database } from "../../server/database.ts";
import { Document } from "../../server/document/entity.ts";
import { ExpenseDocument } from "../../server/claim/entity.ts";
import type { Act } from "../../server/kernel/act.ts";
import type { Actor, MemberActor } from "../../server/kernel/actor.ts";
import { localDate } from "../../server/kernel/dates.ts";
import { submitRequest } from "../../server/reimbursement/open.ts";
import type { NewCase, NewRequest } from "../../server/reimbursement/request.ts";
import { acting } from "../support/acting.ts";
import { accountId, giulia, type Person, personId } from "../support/cast.ts";
import { vatNumberOf } from "../support/facilities.ts";

/** Verbs of the cast at a time that passes by itself: each a minute after the one before. */
export class Cast {
  #now: Date;

  constructor(
    private readonly database: Database,
    begins = "2026-11-23T09:00:00Z",
  ) {
    this.#now = new Date(begins);
  }

  passDays(days: number): void {
    this.#now = new Date(this.#now.getTime() + days * 86_400_000);
  }

  as<T>(actor: Actor, verb: (act: Act) => Promise<T>): Promise<T> {
    this.#now = new Date(this.#now.getTime() + 60_000);
    return acting(this.database, { actor, at: this.#now }, verb);
  }

  /** A request of one document, and that document. */
  async handedIn(given: Partial<Given> = {}): Promise<ExpenseDocument> {
    const [document] = await this.handedInTogether(given.person ?? giulia, [given]);
    if (document === undefined) throw new Error("nothing was handed in");
    return document;
  }

  async handedInTogether(
    person: Person,
    documents: readonly Partial<Given>[],
    more: Partial<NewRequest> = {},
  ): Promise<ExpenseDocument[]> {
    const { id } = await this.as(member(person), async (act) => {
      const cases = documents.map((given) => caseOf(act, person, given));
      await act.em.flush();
      return submitRequest(act, { ...requestOf(person), documents: cases, ...more });
    });
    const em = this.database.orm.em.fork();
    const rows = await em.execute<{ id: string }[]>(
      `select e.id from reimbursement_case c join expense_document e on e.id = c.expense_document_id
       where c.request_id = ? order by e.number`,
      [id],
    );
    return em.find(
      ExpenseDocument,
      { id: { $in: rows.map((row) => row.id) } },
      { orderBy: { number: "asc" } },
    );
  }
}

/** What differs of a document from Giulia's orthopaedic visit of 100 € out of the network, with all its papers. */
export interface Given extends Omit<NewCase, "issuedOn" | "treatedOn"> {
  readonly person: Person;
  readonly issuedOn: string;
  readonly treatedOn: string;
  readonly amountCents: number;
  readonly serviceCode: string;
  readonly units: number;
  readonly papers: readonly string[];
}

let counted = 0;

function caseOf(act: Act, person: Person, given: Partial<Given>): NewCase {
  counted += 1;
  const { amountCents = 100_00, serviceCode = "VIS-ORTOPEDICA", units = 1 } = given;
  const { papers = ["prescription"], issuedOn = "2026-11-10", treatedOn = issuedOn } = given;
  return {
    ...{ kind: "invoice", number: `N${String(counted).padStart(4, "0")}`, treatmentEnded: true },
    ...{ regime: "outOfNetwork", currency: "EUR", vatCents: null, stampDutyCents: null },
    lines: [{ serviceCode, units, cents: amountCents }],
    provider: {
      ...{ facilityId: null, vatNumber: vatNumberOf(7), taxCode: null, foreignId: null },
      ...{ name: "Studio Bianchi", place: "Torino" },
    },
    ...{ doctorName: null, paidElsewhereCents: 0, tiedToClaimId: null, creditsNumber: null, byPost: [] },
    facts: [
      { name: "cause", value: "illness" },
      { name: "pathology", value: "dolore al ginocchio" },
    ],
    files: ["invoice", ...papers].map((kind) => ({ kind, documentId: fileOf(act, person) })),
    ...given,
    issuedOn: localDate(issuedOn),
    treatedOn: localDate(treatedOn),
  };
}

/** A file that a member has uploaded. */
export function fileOf(act: Act, person: Person): string {
  const id = randomUUID();
  const sha256 = randomUUID().replaceAll("-", "").repeat(2);
  act.em.create(Document, {
    ...{ id, sha256, fileName: "foto.pdf", mimeType: "application/pdf", sizeBytes: 1, uploadedAt: act.now },
    ...{ uploadedBy: accountOf(person), person: null, facility: null },
  });
  return id;
}

const accountOf = ({ firstName, lastName }: Person) => accountId(`${firstName}.${lastName}`.toLowerCase());

export function member(person: Person): MemberActor {
  return { door: "member", accountId: accountOf(person), sessionId: "", personId: personId(person) };
}

export function atDesk(userName = "centrale.operativa"): Actor {
  return { door: "desk", accountId: accountId(userName), sessionId: "", role: "operator" };
}

function requestOf(person: Person): Omit<NewRequest, "documents"> {
  return {
    ...{ personId: personId(person), channel: "memberPortal", contactEmail: person.email },
    ...{ contactMobile: person.mobile, smsOptIn: false, otherCover: null, notes: null },
    payee: {
      ...{
        personId: personId(person),
        means: "transfer",
        holderName: `${person.firstName} ${person.lastName}`,
      },
      ...{ iban: "IT60X0542811101000000123456", bic: null, address: null },
    },
  };
}
