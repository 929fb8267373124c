import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { accountId, seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, describeOnPostgres, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { confirmed, opened, signedIn } from "../journeys/story.ts";
import { give, hold, queueOf, release, take, takeNext, toBeJudged, waitingOf } from "./cases.ts";
import type { Database } from "../../server/database.ts";

const [anna, davide] = ["centrale.operativa", "davide.greco"] as const;

/** A desk of two, and what they do with cases that only they can judge. */
function deskOf(database: Database) {
  const server = serverFor({ database });
  const at = {} as { anna: Client; davide: Client; silvia: Client; giulia: Client; reception: Client };
  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    at.anna = await signedIn(server, anna);
    at.davide = await signedIn(server, davide);
    at.silvia = await signedIn(server, "silvia.moretti");
    at.giulia = await signedIn(server, "giulia.ferrero");
    at.reception = await signedIn(server, "reception.crocetta");
  });
  const judged = async () => {
    const { id } = await opened(at.reception, { withDocuments: false, units: 1 });
    await confirmed(at.giulia, id);
    await toBeJudged(at.anna, id);
    return id;
  };
  /** Somebody at the desk turns out to be this person. */
  const isThePerson = (userName: string, lastName: string) =>
    sql`update account set person_id = (select id from person where last_name = ${lastName} limit 1)
      where user_name = ${userName}`.execute(database.orm.em.fork().getKysely());
  return { server, at, judged, isThePerson };
}

const codes = ({ errors }: { errors: readonly { code: string }[] }) => errors.map(({ code }) => code);

describeOnBothDatabases("a case in the queue", (database) => {
  const { server, at, judged, isThePerson } = deskOf(database);

  test("is taken by one: others read who has it since when, taking it again changes nothing", async () => {
    const id = await judged();
    const taken = await take(at.anna, id);
    expect(taken.waitingCase).toMatchObject({
      mayTake: false,
      assignment: { name: "Anna Rinaldi", isMine: true, text: "La stai lavorando tu dalle 10:00" },
    });
    server.clock.forward({ hours: 2 });
    const seen = await waitingOf(at.davide, id);
    expect(seen?.assignment).toMatchObject({ isMine: false });
    expect(seen?.assignment?.text).toMatch(/^La sta lavorando Anna Rinaldi dalle 10:00$/);
    const second = await take(at.davide, id);
    expect(codes(second)).toEqual(["TAKEN_BY_OTHER"]);
    expect(second.errors[0]?.message).toMatch(/La sta lavorando Anna Rinaldi dalle 10:00/);
    expect(codes(await take(at.anna, id))).toEqual([]);
  });

  test("is released by whoever has it or by a supervisor, and free again", async () => {
    const id = await judged();
    expect(codes(await release(at.anna, id))).toEqual(["INVALID_STATE"]);
    await take(at.anna, id);
    expect(codes(await release(at.davide, id))).toEqual(["TAKEN_BY_OTHER"]);
    expect((await release(at.anna, id)).waitingCase).toMatchObject({ assignment: null, mayTake: true });
    expect((await take(at.davide, id)).waitingCase).toMatchObject({ assignment: { name: "Davide Greco" } });
    expect((await release(at.silvia, id)).waitingCase).toMatchObject({ assignment: null });
  });

  test("is given on by whoever has it, by a supervisor in any case, and never to who is not at the desk", async () => {
    const id = await judged();
    expect(codes(await give(at.anna, id, accountId(davide)))).toEqual(["INVALID_STATE"]);
    await take(at.anna, id);
    const given = await give(at.anna, id, accountId(davide));
    expect(given.waitingCase).toMatchObject({ assignment: { name: "Davide Greco", isMine: false } });
    expect(codes(await give(at.anna, id, accountId(anna)))).toEqual(["TAKEN_BY_OTHER"]);
    expect((await give(at.silvia, id, accountId(anna))).waitingCase).toMatchObject({
      assignment: { name: "Anna Rinaldi" },
    });
    for (const account of [accountId("reception.crocetta"), accountId("giulia.ferrero")]) {
      const { errors } = await give(at.silvia, id, account);
      expect(errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.accountId" }]);
    }
    const history = await database.orm.em
      .fork()
      .execute<{ ended: boolean }[]>("select released_at is not null as ended from assignment");
    expect(history.filter(({ ended }) => ended)).toHaveLength(2);
    expect(history).toHaveLength(3);
  });

  test("of one's own family is shown, and neither taken, nor given to one, nor the next", async () => {
    const id = await judged();
    await isThePerson(anna, "Ferrero");
    expect(await queueOf(at.anna)).toMatchObject([{ id, isOwn: true, mayTake: false }]);
    expect(codes(await take(at.anna, id))).toEqual(["OWN_CASE"]);
    expect((await give(at.silvia, id, accountId(anna))).errors).toMatchObject([{ field: "input.accountId" }]);
    expect(codes(await takeNext(at.anna))).toEqual(["NOTHING_WAITS"]);
    expect((await takeNext(at.davide)).waitingCase).toMatchObject({ id });
  });

  test("is the next by deadline: the desk's turn, of the kind wanted, nobody's yet; its key takes it once", async () => {
    const waiting = await confirmed(at.giulia, (await opened(at.reception, { withDocuments: false })).id);
    const first = await judged();
    server.clock.forward({ minutes: 1 });
    const second = await judged();
    const input = { idempotencyKey: "one-click-of-anna", kind: "TAKE_IN_CHARGE" };
    const next = () => hold(at.anna, "takeNextCase", "TakeNextCaseInput", input);
    expect((await next()).waitingCase?.id).toBe(first);
    expect((await next()).waitingCase?.id).toBe(first);
    expect(codes(await takeNext(at.davide, "ALARM"))).toEqual(["NOTHING_WAITS"]);
    expect((await takeNext(at.davide)).waitingCase?.id).toBe(second);
    expect(codes(await takeNext(at.davide))).toEqual(["NOTHING_WAITS"]);
    expect((await waitingOf(at.davide, waiting.id))?.assignment).toBeNull();
  });

  test("that waits no longer is not found, as one that never was", async () => {
    const unknown = crypto.randomUUID();
    expect(codes(await take(at.anna, unknown))).toEqual(["NOT_FOUND"]);
    expect(codes(await release(at.anna, unknown))).toEqual(["NOT_FOUND"]);
    expect(codes(await give(at.anna, unknown, accountId(davide)))).toEqual(["NOT_FOUND"]);
  });
});

describeOnPostgres("a case that several want in one moment", (database) => {
  const { at, judged } = deskOf(database);

  test("goes to one of sixteen, and the others are told who", async () => {
    const id = await judged();
    const clients = Array.from({ length: 16 }, (_, index) => (index % 2 ? at.anna : at.davide));
    const answers = await Promise.all(clients.map((client) => take(client, id)));
    const holder = (await waitingOf(at.anna, id))?.assignment;
    const winner = holder?.name === "Anna Rinaldi" ? at.anna : at.davide;
    for (const [index, { errors }] of answers.entries()) {
      if (clients[index] === winner) expect(errors).toEqual([]);
      else {
        expect(errors).toMatchObject([{ code: "TAKEN_BY_OTHER" }]);
        expect(errors[0]?.message).toContain(holder?.name);
      }
    }
  });

  test("is never the next of two: each gets one of its own", async () => {
    const ids = await Promise.all(Array.from({ length: 6 }, judged));
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => takeNext(index % 2 ? at.anna : at.davide)),
    );
    const taken = answers.flatMap(({ waitingCase }) => waitingCase?.id ?? []);
    expect(taken.toSorted()).toEqual(ids.toSorted());
    expect(answers.flatMap(codes)).toEqual(["NOTHING_WAITS", "NOTHING_WAITS"]);
  });

  test("stays with one when it is given both ways at once", async () => {
    const id = await judged();
    await take(at.anna, id);
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => give(at.silvia, id, accountId(index % 2 ? anna : davide))),
    );
    const standing = await database.orm.em
      .fork()
      .execute("select from assignment where subject_id = ? and released_at is null", [id]);
    expect(standing).toHaveLength(1);
  });
});
