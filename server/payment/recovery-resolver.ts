import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { takeInChargeById } from "../direct-billing/queries.ts";
import { TakeInChargeType } from "../direct-billing/types.ts";
import type { Recovery } from "./entity.ts";
import { findRecovery, recoveries } from "./queries.ts";
import { markReturned } from "./recovery.ts";
import {
  FundAccount,
  MarkRecoveryReturnedInput,
  RecoveryConnection,
  RecoveryPayload,
  RecoveryStatus,
  RecoveryType,
} from "./types.ts";

@Resolver(() => RecoveryType)
export class RecoveryResolver {
  @Authorized("facility", "desk")
  @Query(() => RecoveryConnection, {
    description: "Amounts that facilities have to give back, or gave back, newest first.",
  })
  recoveries(
    @Arg("status", () => RecoveryStatus, { nullable: true, description: "Only these." })
    status: RecoveryStatus | null,
    @Arg("first", () => Int, { defaultValue: 20, description: "1 to 100." }) first: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row before." })
    after: string | null,
    @Ctx() { em, actor }: Context,
  ) {
    return recoveries(em, actor, { status }, { first, after });
  }

  @FieldResolver(() => RecoveryStatus, { description: "Where it stands." })
  status(@Root() { returnedOn }: Recovery) {
    return returnedOn ? RecoveryStatus.RETURNED : RecoveryStatus.OWED;
  }

  @FieldResolver(() => FundAccount, { description: "Where the facility sends it, with the reference." })
  payTo(@Ctx() { config }: Context) {
    return config.fund;
  }

  @FieldResolver(() => TakeInChargeType, { description: "Of which it is a part." })
  takeInCharge(@Root() { takeInCharge }: Recovery, @Ctx() context: Context) {
    return context.load(takeInChargeById, takeInCharge);
  }

  @Authorized("desk")
  @Mutation(() => RecoveryPayload, { description: "Records that a facility has given an amount back." })
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
