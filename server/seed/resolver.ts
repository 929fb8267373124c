import { Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { DemoSignInType } from "../identity/types.ts";
import { cast, demoPassword } from "./cast.ts";

@Resolver()
export class DemoResolver {
  @Query(() => [DemoSignInType], { description: "Demo people one may sign in as; empty unless DEMO is on." })
  demoSignIns(@Ctx() { config, language }: Context): DemoSignInType[] {
    if (!config.demo) return [];
    return cast.map(({ userName, displayName, door, description }) => ({
      userName,
      displayName,
      door: door as DemoSignInType["door"],
      description: description[language],
      password: demoPassword,
    }));
  }
}
