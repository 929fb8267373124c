import { expect, test } from "vitest";
import { cast, demoPassword } from "../../server/seed/cast.ts";
import { demoPasskeysBy, passkeyOf } from "../support/authenticator.ts";
import type { Client } from "../support/client.ts";
import { emergencyRoomPng } from "../support/files.ts";
import { masterKey } from "../support/product.ts";
import { halfway } from "./people.ts";
import { demo, describeSafety, production } from "./stage.ts";

interface Payload {
  readonly errors: readonly { readonly code: string }[];
  readonly viewer: { readonly door: string; readonly needs: string | null } | null;
}

async function told(client: Client, mutation: string, variables: object): Promise<Payload> {
  const [, name = "", type = ""] = /^(\w+)\((\w+!)\)$/.exec(mutation) ?? [];
  const argument = type === "String!" ? "userName" : "input";
  const answer = await client.ask<Record<string, Payload>>(
    `mutation ($${argument}: ${type}) { ${name}(${argument}: $${argument}) { errors { code } viewer { door needs } } }`,
    variables,
  );
  return answer[name] as Payload;
}

const demoPasskeyOf = demoPasskeysBy(masterKey);

const byPassword = (client: Client, userName: string) =>
  told(client, "signIn(SignInInput!)", { input: { userName, password: demoPassword } });
const doorOf = async (client: Client) =>
  (await client.ask<{ viewer: { door: string } | null }>(`{ viewer { door } }`)).viewer?.door;

describeSafety("19 the second factor", () => {
  test("19 whoever works at a facility or the desk is asked for it, in the demo and in production alike", async () => {
    for (const product of [demo, production]) {
      for (const { userName, door } of cast) {
        const { errors, viewer } = await byPassword(product.client(), userName);
        expect(errors).toEqual([]);
        expect(viewer, userName).toEqual(
          door === "member" ? { door: "MEMBER", needs: null } : { door: "PROVING", needs: "FACTOR" },
        );
      }
    }
  });

  test("19 the password alone opens neither files nor pages nor news", async () => {
    const [client, visitor] = [await halfway(production), production.client()];
    expect((await client.upload(emergencyRoomPng)).status).toBe(401);
    for (const path of ["/documents/lists/takes-in-charge.csv", "/imports/examples/rates.csv"]) {
      const { status } = await client.fetch(path);
      expect(status, path).toBe((await visitor.fetch(path)).status);
      expect([401, 404], path).toContain(status);
    }
    for (const path of ["/", "/blueasy", "/blueasy/takes-in-charge", "/desk", "/security"]) {
      const page = await client.fetch(path, { headers: { accept: "text/html" } });
      expect(page.status, path).toBe(303);
      expect(page.headers.get("location"), path).toMatch(/^\/login\/prove/);
    }
    const news = client.subscribe(`subscription { happenings { cursor } }`).next();
    await expect(news).rejects.toBeDefined();
  });

  test("19 a passkey of another place, person or sign-in proves nothing, nor does a wrong code; the right one once", async () => {
    const client = await halfway(production);
    const ask = async (of: Client) =>
      (await of.ask<{ passkeyChallenge: string }>(`{ passkeyChallenge }`)).passkeyChallenge;
    const right = demoPasskeyOf("reception.crocetta");
    const options = await ask(client);
    const origin = client.originIn(options);
    const answer = right.answer(options, origin);
    for (const response of [
      right.answer(options, "https://blueasy.example.evil.example"),
      right.answer(options, origin.replace("https:", "http:")),
      passkeyOf("reception.crocetta").answer(options, origin),
      demoPasskeyOf("reception.sansecondo").answer(options, origin),
      right.answer(await ask(await halfway(production)), origin),
      right.answer(await ask(production.client()), origin),
      "{}",
    ]) {
      const { errors } = await told(client, "proveByPasskey(PasskeyAnswerInput!)", { input: { response } });
      expect(errors.map(({ code }) => code)).toEqual(["PASSKEY_REFUSED"]);
    }
    const { errors } = await told(client, "proveByCode(ProveByCodeInput!)", { input: { code: "000000" } });
    expect(errors.map(({ code }) => code)).toEqual(["CODE_WRONG"]);
    expect(await doorOf(client)).toBe("PROVING");
    const { viewer } = await told(client, "proveByPasskey(PasskeyAnswerInput!)", {
      input: { response: answer },
    });
    expect(viewer).toEqual({ door: "FACILITY", needs: null });
    const again = await halfway(production);
    const replayed = await told(again, "proveByPasskey(PasskeyAnswerInput!)", {
      input: { response: answer },
    });
    expect(replayed.errors.map(({ code }) => code)).toEqual(["PASSKEY_REFUSED"]);
  });

  test("19 production signs nobody in by one click", async () => {
    for (const { userName } of cast) {
      const client = production.client();
      const { errors } = await told(client, "demoSignIn(String!)", { userName });
      expect(
        errors.map(({ code }) => code),
        userName,
      ).toEqual(["NOT_FOUND"]);
      expect(await doorOf(client)).toBeUndefined();
    }
    const visitor = production.client();
    const { demoSignIns } = await visitor.ask<{ demoSignIns: object[] }>(`{ demoSignIns { userName } }`);
    expect(demoSignIns).toEqual([]);
    const strange = await told(demo.client(), "demoSignIn(String!)", { userName: "nobody.at.all" });
    expect(strange.errors.map(({ code }) => code)).toEqual(["NOT_FOUND"]);
  });
});
