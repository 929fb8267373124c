import { beforeAll, expect, test } from "vitest";
import { whoHolds } from "../../server/identity/queries.ts";
import { onlyThrough, visitor } from "../../server/kernel/actor.ts";
import { signIn } from "../../server/identity/actions.ts";
import { visibleClaims } from "../../server/claim/queries.ts";
import { password, personId, giulia, seedCast } from "../support/cast.ts";
import { contextOf } from "../support/context.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";

const now = () => new Date(startsAt);

describeOnBothDatabases("a request becomes an actor once", (database) => {
  const server = serverFor({ database });
  let secret: string;

  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), now());
    const visit = contextOf(database, visitor, { now });
    ({ secret } = await signIn(visit, { userName: "giulia.ferrero", password }));
  });

  const asked = () => contextOf(database, whoHolds(secret, now()) ?? visitor, { now });

  test("nobody is taken for a visitor before somebody has looked", async () => {
    const context = asked();
    expect(() => context.actor).toThrow("nobody has looked yet");
    expect(await context.recognise()).toMatchObject({ door: "member", personId: personId(giulia) });
    expect(context.actor).toMatchObject({ door: "member", personId: personId(giulia) });
    expect(context.whoAsks).toBeUndefined();
  });

  test("whoever was recognised first stays, also in the copy that resolvers are given", async () => {
    const context = asked();
    const copy = Object.assign(
      Object.create(Object.getPrototypeOf(context) as object) as typeof context,
      context,
    );
    await copy.recognise({ door: "desk", accountId: "", sessionId: "", role: "operator" });
    await context.recognise();
    await context.recognise(visitor);
    expect(context.actor.door).toBe("desk");
    expect(copy.actor).toBe(context.actor);
  });

  test("nothing of a context can be changed once it is made", () => {
    const context = asked();
    expect(Object.isFrozen(context)).toBe(true);
    expect(() => Object.assign(context, { actor: visitor })).toThrow(TypeError);
    expect(() => Object.assign(context, { now: () => new Date(0) })).toThrow(TypeError);
  });

  test("signing in tells who signed in, and counts from the next request on", async () => {
    const client = server.client();
    const input = { userName: "marco.rossi", password };
    const { signIn: answer, viewer } = await client.ask<{ signIn: object; viewer?: object }>(
      `mutation ($input: SignInInput!) {
        signIn(input: $input) { errors { code } viewer { userName door facility { id } persons { firstName } } }
      }`,
      { input },
    );
    expect(viewer).toBeUndefined();
    expect(answer).toEqual({
      errors: [],
      viewer: {
        ...{ userName: "marco.rossi", door: "MEMBER", facility: null },
        persons: [{ firstName: "Marco" }, { firstName: "Sofia" }],
      },
    });
    expect(await client.ask(`{ viewer { userName } }`)).toEqual({ viewer: { userName: "marco.rossi" } });
  });

  test("what begins or ends a session stands alone in its document", async () => {
    const client = server.client();
    await client.signIn("elena.sacco", password);
    const { errors } = await client.send(
      `mutation ($id: ID!) { actForFacility(facilityId: $id) { errors { code } } signOut { errors { code } } }`,
      { id: personId(giulia) },
    );
    expect(errors).toHaveLength(1);
    expect(await client.ask(`{ viewer { userName } }`)).toEqual({ viewer: { userName: "elena.sacco" } });
  });

  test("a wrong door is a defect, never an empty answer", async () => {
    expect(() => onlyThrough("desk", visitor)).toThrow("wrong door: visitor");
    const em = database.orm.em.fork();
    const reception = {
      door: "facility",
      accountId: "",
      sessionId: "",
      facilityId: "",
      role: "owner",
    } as const;
    await expect(visibleClaims(em, reception)).rejects.toThrow("wrong door: facility");
  });
});
