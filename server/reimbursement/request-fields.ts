import { Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { ExpenseDocumentType } from "../claim/document-types.ts";
import type { PayeeMeans } from "../claim/entity.ts";
import { payeeById } from "../claim/queries.ts";
import type { Context } from "../context.ts";
import { paperUrl } from "../kernel/paper/reader.ts";
import { personById } from "../identity/queries.ts";
import { maskIban, meansNames } from "../payment/rules.ts";
import type { ReimbursementRequest } from "./entity.ts";
import { documentsByRequest } from "./queries.ts";
import { requestChannelWords, requestStatusOf, requestStatusWords } from "./rules.ts";
import { ReimbursementRequestType, RequestedPayment, RequestStatusType, ToldOtherCover } from "./types.ts";

@Resolver(() => ReimbursementRequestType)
export class ReimbursementRequestResolver {
  @FieldResolver(() => ID, { description: "Whose expenses they are." })
  personId(@Root() { person }: ReimbursementRequest) {
    return person;
  }

  @FieldResolver(() => String, { description: "Name of whose expenses they are." })
  memberName(@Root() { person }: ReimbursementRequest, @Ctx() context: Context) {
    return nameOf(person, context);
  }

  @FieldResolver(() => String, { description: "How it came, in the asked language." })
  channelLabel(@Root() { channel }: ReimbursementRequest, @Ctx() { language }: Context) {
    return requestChannelWords[channel][language];
  }

  @FieldResolver(() => RequestStatusType, { description: "Where it stands, by its documents." })
  async status(@Root() { id }: ReimbursementRequest, @Ctx() context: Context) {
    return requestStatusOf(await stagesOf(id, context));
  }

  @FieldResolver(() => String, { description: "The same in the asked language." })
  async statusLabel(@Root() { id }: ReimbursementRequest, @Ctx() context: Context) {
    return requestStatusWords[requestStatusOf(await stagesOf(id, context))][context.language];
  }

  @FieldResolver(() => String, { description: "Address of its receipt, a PDF." })
  receiptUrl(@Root() { id }: ReimbursementRequest, @Ctx() { language }: Context) {
    return paperUrl("reimbursement-receipt", id, language);
  }

  @FieldResolver(() => String, { description: "Address of the form that goes with what is posted, a PDF." })
  coverFormUrl(@Root() { id }: ReimbursementRequest, @Ctx() { language }: Context) {
    return paperUrl("reimbursement-cover", id, language);
  }

  @FieldResolver(() => [ExpenseDocumentType], { description: "Its documents, by day of issue." })
  async documents(@Root() { id }: ReimbursementRequest, @Ctx() context: Context) {
    return (await context.load(documentsByRequest, id)) ?? [];
  }

  @FieldResolver(() => ToldOtherCover, { nullable: true, description: "Who else pays for it." })
  otherCover(@Root() { otherCover }: ReimbursementRequest) {
    return otherCover ?? null;
  }

  @FieldResolver(() => RequestedPayment, { description: "How and to whom it is paid." })
  async payment(@Root() { payee: id }: ReimbursementRequest, @Ctx() context: Context) {
    const payee = await context.load(payeeById, id);
    if (!payee?.person || !payee.means) throw new Error(`request paid to nobody: ${id}`);
    const means: PayeeMeans = payee.means;
    return {
      means: meansNames[means][context.language],
      payeeName: await nameOf(payee.person, context),
      holderName: payee.holderName,
      maskedIban: payee.iban ? maskIban(payee.iban) : null,
    };
  }
}

async function stagesOf(id: string, context: Context) {
  return ((await context.load(documentsByRequest, id)) ?? []).map(({ stage }) => stage);
}

async function nameOf(personId: string, context: Context): Promise<string> {
  const person = await context.load(personById, personId);
  return `${person?.firstName} ${person?.lastName}`;
}
