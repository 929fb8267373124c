import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { openingHoursInWords } from "../kernel/opening-hours.ts";
import { Answers } from "../kernel/types.ts";
import { changeSetting } from "./change.ts";
import type { SettingChange } from "./entity.ts";
import { type SettingHistory, settingsOf, settingsWithHistory } from "./queries.ts";
import {
  boundsOf,
  dialled,
  isSettingName,
  mayChangeSettings,
  otherwiseOf,
  settingOf,
  writtenValue,
} from "./rules.ts";
import {
  ChangeSettingInput,
  DeskContactsType,
  SettingChangeType,
  SettingKindEnum,
  SettingPayload,
  SettingType,
} from "./types.ts";

@Resolver(() => SettingType)
export class SettingResolver {
  @Query(() => DeskContactsType, { description: "How to reach a person, for everybody." })
  async deskContacts(@Ctx() { em, language }: Context): Promise<DeskContactsType> {
    const { deskPhone, deskPhoneAbroad, deskHours } = await settingsOf(em);
    const called = (text: string) => ({ text, dial: dialled(text) });
    return {
      phone: called(deskPhone),
      phoneAbroad: called(deskPhoneAbroad),
      hours: openingHoursInWords(deskHours, language),
    };
  }

  @Authorized("desk")
  @Query(() => [SettingType], { description: "All settings, in the order of their page." })
  settings(@Ctx() { em, actor }: Context): Promise<SettingHistory[]> {
    return settingsWithHistory(em, actor);
  }

  @Authorized("desk")
  @Answers("CHANGED_MEANWHILE", "NOTHING_CHANGED", "SUPERVISOR_NEEDED")
  @Mutation(() => SettingPayload, { description: "Gives a setting another value, from now on." })
  changeSetting(@Arg("input", () => ChangeSettingInput) input: ChangeSettingInput, @Ctx() context: Context) {
    return answer(context, async () => {
      const { name } = await context.perform("setting.change", {}, (act) => changeSetting(act, input));
      const all = await settingsWithHistory(context.em, context.actor);
      return { setting: all.find((one) => one.name === name) };
    });
  }

  @FieldResolver(() => SettingKindEnum, { description: "What its value is, and how it is written." })
  kind(@Root() { name }: SettingHistory) {
    return settingOf(name).kind;
  }

  @FieldResolver(() => String, { description: "Its name, in the asked language." })
  label(@Root() { name }: SettingHistory, @Ctx() { language }: Context): string {
    return settingOf(name).words[language];
  }

  @FieldResolver(() => String, { description: "What it does, in the asked language." })
  help(@Root() { name }: SettingHistory, @Ctx() { language }: Context): string {
    return settingOf(name).help[language];
  }

  @FieldResolver(() => String, { description: "What it may be, in the asked language." })
  bounds(@Root() { name }: SettingHistory, @Ctx() { language }: Context): string {
    return boundsOf(name)[language];
  }

  @FieldResolver(() => String, { description: "What holds, as one would type it." })
  value(@Root() { name, changes }: SettingHistory): string {
    return changes[0]?.value ?? otherwiseOf(name);
  }

  @FieldResolver(() => String, { description: "What holds, as people read it." })
  written(@Root() { name, changes }: SettingHistory, @Ctx() { language }: Context): string {
    return writtenValue(name, changes[0]?.value ?? otherwiseOf(name), language);
  }

  @FieldResolver(() => String, { description: "What holds as long as nobody changes it, as people read it." })
  otherwise(@Root() { name }: SettingHistory, @Ctx() { language }: Context): string {
    return writtenValue(name, otherwiseOf(name), language);
  }

  @FieldResolver(() => Int, { description: "How often it was changed: give it back with a change." })
  version(@Root() { changes }: SettingHistory): number {
    return changes[0]?.version ?? 0;
  }

  @FieldResolver(() => [SettingChangeType], { description: "Its changes, newest first." })
  changes(@Root() { changes }: SettingHistory): readonly SettingChange[] {
    return changes;
  }

  @FieldResolver(() => Boolean, { description: "Whether the viewer may change it." })
  mayChange(@Ctx() { actor }: Context): boolean {
    return mayChangeSettings(onlyThrough("desk", actor));
  }
}

@Resolver(() => SettingChangeType)
export class SettingChangeResolver {
  @FieldResolver(() => String, { description: "What it is since then, as people read it." })
  written(@Root() { name, value }: SettingChange, @Ctx() { language }: Context): string {
    return isSettingName(name) ? writtenValue(name, value, language) : value;
  }
}
