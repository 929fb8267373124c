import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { personById } from "../identity/queries.ts";
import { facilityById } from "../network/queries.ts";
import type { Asked } from "../kernel/listing/declare.ts";
import { connection } from "../kernel/listing/types.ts";
import type { Recovery } from "./entity.ts";
import { recoveriesList } from "./list.ts";
import { findRecovery } from "./queries.ts";
import { markReturned } from "./recovery.ts";
import { recoveryStatusOf, recoveryWords } from "./rules.ts";
import {
  FundAccount,
  MarkRecoveryReturnedInput,
  RecoveriesArguments,
  RecoveryConnection,
  RecoveryDebtor,
  RecoveryPayload,
  RecoveryStatus,
  RecoveryType,
} from "./types.ts";
import { Answers } from "../kernel/types.ts";

@Resolver(() => RecoveryType)
export class RecoveryResolver {
  @Authorized(...recoveriesList.doors)
  @Query(() => RecoveryConnection, {
    description: "Amounts that the viewer has to give back, or gave back; at the desk those of everybody.",
  })
  recoveries(@Args(() => RecoveriesArguments) asked: Asked, @Ctx() context: Context) {
    return connection(recoveriesList, context, asked);
  }

  @FieldResolver(() => RecoveryStatus, { description: "Where it stands." })
  status(@Root() recovery: Recovery) {
    return recoveryStatusOf(recovery);
  }

  @FieldResolver(() => String, { description: "The same in words, in the asked language." })
  statusLabel(@Root() { returnedOn }: Recovery, @Ctx() { language }: Context): string {
    return recoveryWords[returnedOn ? "RETURNED" : "OWED"][language];
  }

  @FieldResolver(() => RecoveryDebtor, { description: "Who gives it back." })
  debtor(@Root() { facility }: Recovery) {
    return facility ? RecoveryDebtor.FACILITY : RecoveryDebtor.MEMBER;
  }

  @FieldResolver(() => String, { description: "Name of the facility or the member." })
  async debtorName(@Root() { facility, person }: Recovery, @Ctx() context: Context) {
    if (facility) return (await context.load(facilityById, facility))?.name ?? "";
    const member = await context.load(personById, person ?? "");
    return `${member?.firstName} ${member?.lastName}`;
  }

  @FieldResolver(() => FundAccount, { description: "Where it is sent, with the reference." })
  payTo(@Ctx() { config }: Context) {
    return config.fund;
  }

  @Authorized("desk:pay")
  @Answers("INVALID_STATE", "NOT_FOUND")
  @Mutation(() => RecoveryPayload, { description: "Records that an amount was given back." })
  markRecoveryReturned(
    @Arg("input", () => MarkRecoveryReturnedInput) input: MarkRecoveryReturnedInput,
    @Ctx() context: Context,
  ) {
    const key = { idempotencyKey: input.idempotencyKey, input };
    return answer(context, async () => {
      const { id } = await context.perform("recovery.return", key, (act) => markReturned(act, input));
      return { recovery: await findRecovery(context.em, context.actor, id) };
    });
  }
}
