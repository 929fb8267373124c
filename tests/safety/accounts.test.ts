import { expect, test } from "vitest";
import { demoPassword } from "../../server/seed/cast.ts";
import { demo, describeSafety, production } from "./stage.ts";

describeSafety("17 accounts", () => {
  test("17 a known and an unknown user answer alike, in text and status", async () => {
    for (const product of [demo, production]) {
      const attempt = async (userName: string) => {
        const answer = await product
          .client()
          .send<{ signIn: { errors: unknown[] } }>(
            `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code message field } } }`,
            { input: { userName, password: "wrong-password" } },
          );
        return { status: answer.status, errors: answer.data?.signIn.errors };
      };
      expect(await attempt("nobody.at.all")).toEqual(await attempt("paolo.conti"));
    }
    await demo.client().signIn("paolo.conti", demoPassword);
  });
});
