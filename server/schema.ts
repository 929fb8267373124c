import { GraphQLError, type GraphQLSchema, lexicographicSortSchema, printSchema } from "graphql";
import { type AuthCheckerFn, buildSchemaSync } from "type-graphql";
import type { Context } from "./context.ts";
import { PathologyResolver } from "./case-file/pathology-resolver.ts";
import {
  ClaimDocumentsResolver,
  ExpenseDocumentResolver,
  ExpenseLineResolver,
} from "./claim/document-resolver.ts";
import { ClaimLinkResolver, ClaimResolver, SettlementResolver } from "./claim/resolver.ts";
import { EdgeQuoteResolver, OfferQuoteResolver } from "./coverage/quote-resolver.ts";
import { PersonCorrectionResolver, ProfileCorrectionsResolver } from "./coverage/corrections/resolver.ts";
import { RegistrationResolver } from "./coverage/registration/resolver.ts";
import {
  DeathResolver,
  ProfileRepresentationResolver,
  RepresentationResolver,
  ViewerRepresentationResolver,
} from "./coverage/representation/resolver.ts";
import { ConsentResolver, ViewerFamilyResolver } from "./coverage/consent-resolver.ts";
import { DigitalIdentityResolver } from "./coverage/identity-resolver.ts";
import { CoverageResolver } from "./coverage/resolver.ts";
import {
  ClaimTakesInChargeResolver,
  ExpenseDocumentTakeInChargeResolver,
  ConfirmationResolver,
  TakeInChargeLineResolver,
  TakeInChargeResolver,
} from "./direct-billing/fields.ts";
import { TakeInChargeFactsResolver } from "./direct-billing/facts-fields.ts";
import {
  InvoicedLineResolver,
  InvoiceResolver,
  TakeInChargeInvoiceResolver,
} from "./direct-billing/invoice-fields.ts";
import { TakeInChargeNextResolver } from "./direct-billing/next-fields.ts";
import {
  PaymentOrderCaseResolver,
  RecoveryCaseResolver,
  TakeInChargePaymentResolver,
} from "./direct-billing/payment-fields.ts";
import { DirectBillingResolver } from "./direct-billing/resolver.ts";
import { RevisionResolver } from "./direct-billing/revise-resolver.ts";
import { DirectRequestDraftResolver, ServiceUnitResolver } from "./direct-request/fields.ts";
import { DirectRequestResolver } from "./direct-request/resolver.ts";
import { AgreementResolver } from "./identity/agreement/resolver.ts";
import { MemberCardResolver, ProfileCardResolver } from "./identity/card/resolver.ts";
import { admits, type Entrance } from "./identity/roles.ts";
import { AccountRecoveryResolver } from "./identity/recovery/resolver.ts";
import { AwaitedContactsResolver, PersonProfileResolver } from "./identity/contacts/resolver.ts";
import { FactorResolver } from "./identity/factor/resolver.ts";
import { AlarmResolver } from "./identity/alarm-resolver.ts";
import { PasswordResolver } from "./identity/password/resolver.ts";
import { SignedInSessionResolver, SignInResolver } from "./identity/session/resolver.ts";
import { ViewerResolver } from "./identity/resolver.ts";
import { StaffResolver } from "./identity/staff/resolver.ts";
import { SettingChangerResolver } from "./identity/setting-resolver.ts";
import { ImportResolver } from "./loading/resolver.ts";
import { MessagingResolver } from "./messaging/resolver.ts";
import {
  DoctorConnectionResolver,
  DoctorEdgeResolver,
  DoctorPlaceResolver,
  DoctorResolver,
} from "./network/search/doctor-resolver.ts";
import {
  FacilityConnectionResolver,
  FacilityEdgeResolver,
  SearchResolver,
} from "./network/search/resolver.ts";
import { FacilityDoctorResolver, FacilityResolver, HealthServiceResolver } from "./network/resolver.ts";
import { MeaningResolver } from "./network/search/meaning/resolver.ts";
import { FeeChangeResolver, OwnFacilityOffersResolver, OwnOfferResolver } from "./network/fees/resolver.ts";
import { OwnDoctorResolver, OwnFacilityResolver } from "./network/upkeep/resolver.ts";
import { ProfilePayeeResolver } from "./payment/means-resolver.ts";
import { PaymentBatchResolver } from "./payment/batch-resolver.ts";
import { ExpenseDocumentPaymentResolver } from "./payment/document-fields.ts";
import { PaymentOrderResolver } from "./payment/resolver.ts";
import { RecoveryResolver } from "./payment/recovery-resolver.ts";
import { AskedDocumentResolver, DocumentAskingResolver } from "./reimbursement/asking-fields.ts";
import { ExpenseDocumentCaseResolver, ReimbursementCaseResolver } from "./reimbursement/case-fields.ts";
import { ReimbursementRequestResolver } from "./reimbursement/request-fields.ts";
import { ReimbursementResolver } from "./reimbursement/resolver.ts";
import { ReimbursementDraftResolver } from "./reimbursement/draft/fields.ts";
import { ReimbursementDraftsResolver } from "./reimbursement/draft/resolver.ts";
import { SettingChangeResolver, SettingResolver } from "./settings/resolver.ts";
import { StatementResolver, StatementRowResolver } from "./statement/resolver.ts";
import { TariffVoucherResolver } from "./voucher/resolver.ts";
import { SavedViewResolver, WaitingCaseResolver } from "./worklist/resolver.ts";
import { DemoResolver } from "./seed/resolver.ts";
import { nameAnswers } from "./surface/answers.ts";
import { guardInputs } from "./surface/inputs.ts";

/** Every resolver of the product, room by room. */
const resolvers = [
  ...[SettingResolver, SettingChangeResolver, SettingChangerResolver],
  ...[FacilityResolver, FacilityEdgeResolver, FacilityConnectionResolver, HealthServiceResolver],
  ...[
    FacilityDoctorResolver,
    DoctorResolver,
    DoctorEdgeResolver,
    DoctorConnectionResolver,
    DoctorPlaceResolver,
  ],
  ...[SearchResolver, MeaningResolver],
  ...[OwnFacilityResolver, OwnDoctorResolver],
  ...[OwnFacilityOffersResolver, OwnOfferResolver, FeeChangeResolver],
  ...[ViewerResolver, FactorResolver, StaffResolver, AlarmResolver],
  ...[PersonProfileResolver, AwaitedContactsResolver, AccountRecoveryResolver],
  ...[MemberCardResolver, ProfileCardResolver, AgreementResolver],
  ...[SignedInSessionResolver, SignInResolver, PasswordResolver],
  ...[
    CoverageResolver,
    ConsentResolver,
    RegistrationResolver,
    ViewerFamilyResolver,
    PersonCorrectionResolver,
    ProfileCorrectionsResolver,
    DigitalIdentityResolver,
    RepresentationResolver,
    ViewerRepresentationResolver,
    ProfileRepresentationResolver,
    DeathResolver,
    EdgeQuoteResolver,
    OfferQuoteResolver,
  ],
  PathologyResolver,
  ...[ClaimResolver, ClaimLinkResolver, SettlementResolver],
  ...[ClaimDocumentsResolver, ExpenseDocumentResolver, ExpenseLineResolver],
  ...[DirectBillingResolver, TakeInChargeResolver, TakeInChargeLineResolver, ConfirmationResolver],
  ...[TakeInChargeInvoiceResolver, InvoiceResolver, InvoicedLineResolver],
  ...[TakeInChargeFactsResolver, TakeInChargeNextResolver, ClaimTakesInChargeResolver, RevisionResolver],
  ExpenseDocumentTakeInChargeResolver,
  ...[DirectRequestResolver, DirectRequestDraftResolver, ServiceUnitResolver],
  ...[ReimbursementResolver, ReimbursementRequestResolver, ReimbursementCaseResolver],
  ...[ExpenseDocumentCaseResolver, DocumentAskingResolver, AskedDocumentResolver],
  ...[ReimbursementDraftsResolver, ReimbursementDraftResolver],
  TariffVoucherResolver,
  ExpenseDocumentPaymentResolver,
  ...[ProfilePayeeResolver, PaymentOrderResolver, PaymentBatchResolver, RecoveryResolver],
  ...[TakeInChargePaymentResolver, PaymentOrderCaseResolver, RecoveryCaseResolver],
  ...[StatementResolver, StatementRowResolver],
  MessagingResolver,
  ImportResolver,
  ...[WaitingCaseResolver, SavedViewResolver],
  DemoResolver,
] as const;

/** The first net: which doors and duties a field is behind. Which rows, each query decides by `visible…(actor)`. */
const checkDoor: AuthCheckerFn<Context, Entrance> = ({ context: { actor } }, allowed) => {
  if (actor.door === "visitor") {
    throw new GraphQLError("Sign in first.", { extensions: { code: "UNAUTHENTICATED" } });
  }
  if (actor.door === "proving" && !admits(actor, allowed)) {
    throw new GraphQLError("Finish signing in first.", { extensions: { code: "UNAUTHENTICATED" } });
  }
  if (actor.door === "clock" || (allowed.length > 0 && !admits(actor, allowed))) {
    throw new GraphQLError("Not for this door or role.", { extensions: { code: "FORBIDDEN" } });
  }
  return true;
};

/** Our subscriptions read the journal by cursor; the library wants a topic broker all the same. */
const noTopics = {
  publish: () => {},
  subscribe: () => {
    throw new Error("subscriptions read the journal");
  },
};

let built: GraphQLSchema | undefined;

/** The one schema of this process: it knows of no server, no database and nobody who asks. */
export function productSchema(): GraphQLSchema {
  return (built ??= nameAnswers(
    guardInputs(
      buildSchemaSync({
        resolvers: [...resolvers],
        authChecker: checkDoor,
        validate: false,
        pubSub: noTopics,
      }),
    ),
  ));
}

/** The text of `schema.graphql`, sorted so that only real changes show. */
export function printedSchema(): string {
  return `${printSchema(lexicographicSortSchema(productSchema()))}\n`;
}
