import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
import { answer, type Context } from "../context.ts";
import { begun } from "../identity/session-view.ts";
import { DemoSignInType, SignInPayload } from "../identity/types.ts";
import { Answers, OncePerDocument } from "../kernel/types.ts";
import { cast, demoPassword } from "./cast.ts";
import { demoSignIn } from "./sign-in.ts";

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

  @OncePerDocument()
  @Answers("NOT_FOUND", "SIGN_IN_REFUSED", "TOO_MANY_ATTEMPTS")
  @Mutation(() => SignInPayload, {
    description:
      "Signs a demo person in with one click, the second factor too; only with DEMO on. Sets the session cookie.",
  })
  demoSignIn(@Arg("userName", () => String) userName: string, @Ctx() context: Context) {
    return answer(context, async () => {
      const { secret } = await demoSignIn(context, userName);
      return { viewer: await begun(context, secret) };
    });
  }
}
