import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../context.ts";
import type { SettingChange } from "../settings/entity.ts";
import { SettingChangeType } from "../settings/types.ts";
import { accountById } from "./queries.ts";

@Resolver(() => SettingChangeType)
export class SettingChangerResolver {
  @FieldResolver(() => String, { description: "Name of who changed it." })
  async changedByName(@Root() { changedBy }: SettingChange, @Ctx() context: Context): Promise<string> {
    return (await context.load(accountById, changedBy))?.displayName ?? "";
  }
}
