import { CaseFact } from "./case-file/entity.ts";
import {
  Claim,
  ClaimLink,
  ExpenseDocument,
  ExpenseLine,
  Payee,
  Provider,
  Settlement,
  SettlementLine,
} from "./claim/entity.ts";
import { PersonCorrection } from "./coverage/corrections/entity.ts";
import { Consent, CoverCheck, Enrolment, LimitAccount, LimitEntry, Policy } from "./coverage/entity.ts";
import { Registration } from "./coverage/registration/entity.ts";
import { Death, Representation } from "./coverage/representation/entity.ts";
import {
  CaseDecision,
  Confirmation,
  TakeInCharge,
  TakeInChargeInvoice,
  TakeInChargeLine,
} from "./direct-billing/entity.ts";
import { DirectRequestDraft } from "./direct-request/entity.ts";
import { ReimbursementDraft } from "./reimbursement/draft/entity.ts";
import { ExchangeRate } from "./currency/entity.ts";
import { Document, DocumentContent } from "./document/entity.ts";
import { Agreement } from "./identity/agreement/entity.ts";
import { MemberCard } from "./identity/card/entity.ts";
import { ContactRequest } from "./identity/contacts/entity.ts";
import {
  Account,
  Alarm,
  ContactChange,
  FacilityStaff,
  Factor,
  FactorLoss,
  PasswordNotice,
  Person,
  Session,
  SignIn,
} from "./identity/entity.ts";
import { ExternalIdentity, IdentifiedSession } from "./identity/oidc/entity.ts";
import { Proof } from "./identity/proof/entity.ts";
import { Invitation } from "./identity/staff/entity.ts";
import { IdempotencyKey, JournalCursor, JournalLine } from "./kernel/journal.ts";
import { CountingWindow } from "./kernel/limits.ts";
import { NumberSeries } from "./kernel/numbering.ts";
import { ImportRun } from "./loading/entity.ts";
import { DevelopmentMail, OutboxMail } from "./messaging/entity.ts";
import {
  Affiliation,
  Doctor,
  DoctorNearby,
  DoctorWord,
  Facility,
  FacilityBankAccount,
  FacilityCard,
  FacilityNearby,
  FacilityService,
  FacilityWord,
  FeeScheduleItem,
  NameWord,
  ServiceNumber,
} from "./network/entity.ts";
import { FeeChange } from "./network/fees/entity.ts";
import { PaymentBatch, PaymentOrder, Recovery } from "./payment/entity.ts";
import {
  AskedDocument,
  DocumentAsking,
  ReimbursementCase,
  ReimbursementDecision,
  ReimbursementFile,
  ReimbursementRequest,
} from "./reimbursement/entity.ts";
import { SettingChange } from "./settings/entity.ts";
import { TariffVoucher } from "./voucher/entity.ts";
import { Assignment, SavedView, WaitingCase } from "./worklist/entity.ts";

/** Every table and view of the product, room by room, from the ground up. */
export const entities = [
  ...[JournalLine, JournalCursor, IdempotencyKey, NumberSeries, CountingWindow],
  SettingChange,
  ExchangeRate,
  ...[Facility, FacilityBankAccount, FacilityService, FeeScheduleItem, FeeChange, Doctor, Affiliation],
  ...[ServiceNumber, FacilityNearby, DoctorNearby, NameWord, FacilityCard, DoctorWord, FacilityWord],
  ...[
    Person,
    Account,
    ContactChange,
    ContactRequest,
    FacilityStaff,
    Session,
    Factor,
    FactorLoss,
    Proof,
    Invitation,
  ],
  ...[SignIn, PasswordNotice, Alarm],
  ...[MemberCard, Agreement],
  ...[ExternalIdentity, IdentifiedSession],
  ...[Document, DocumentContent],
  ...[Policy, Enrolment, Registration, Consent, Representation, Death],
  ...[PersonCorrection, CoverCheck, LimitAccount, LimitEntry],
  CaseFact,
  ...[Claim, ClaimLink, Provider, Payee, ExpenseDocument, ExpenseLine, Settlement, SettlementLine],
  ...[TakeInCharge, TakeInChargeLine, TakeInChargeInvoice, CaseDecision, Confirmation],
  ReimbursementDraft,
  ...[TariffVoucher, DirectRequestDraft],
  ...[ReimbursementRequest, ReimbursementCase, ReimbursementFile],
  ...[ReimbursementDecision, DocumentAsking, AskedDocument],
  ...[PaymentBatch, PaymentOrder, Recovery],
  ...[OutboxMail, DevelopmentMail],
  ImportRun,
  ...[Assignment, SavedView, WaitingCase],
];
