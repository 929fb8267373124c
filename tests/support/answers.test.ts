import { expect, test } from "vitest";
import { checkNamed } from "./answers.ts";

const signIn = `mutation ($input: SignInInput!) { mine: signIn(input: $input) { errors { code } } }`;

test("an answer with a code that the mutation names passes", () => {
  checkNamed(signIn, { mine: { errors: [{ code: "SIGN_IN_REFUSED" }] } });
});

test("a code that the mutation does not name fails the test that met it", () => {
  expect(() => checkNamed(signIn, { mine: { errors: [{ code: "OWN_CASE" }] } })).toThrow(
    "signIn answered OWN_CASE",
  );
});
