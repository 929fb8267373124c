import { sql } from "kysely";
import { beforeEach, expect, test } from "vitest";
import { luca, seedCast, sofia, takesOver } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases, emptyButNetwork } from "../support/databases.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { expectBooksAgree } from "../journeys/books.ts";
import {
  done,
  invoiced,
  newKey,
  opened,
  payEverything,
  signedIn,
  takeInCharge,
  tell,
} from "../journeys/story.ts";

describeOnBothDatabases("somebody without any contact is treated", (database) => {
  const server = serverFor({ database });
  let reception: Client;
  let desk: Client;

  beforeEach(async () => {
    const em = database.orm.em.fork();
    await emptyButNetwork(em);
    await seedCast(em, new Date(startsAt));
    reception = await signedIn(server, "reception.crocetta");
    desk = await signedIn(server, "centrale.operativa");
  });

  const seen = (takeInChargeId: string, change: object = {}) => ({
    idempotencyKey: newKey(),
    takeInChargeId,
    reason: "Non ha un indirizzo e-mail né un telefono.",
    identityDocument: "IDENTITY_CARD",
    ...change,
  });
  const confirmAtClinic = (client: Client, input: object) =>
    tell(client, "confirmTakeInChargeAtClinic", "ConfirmAtClinicInput", input);
  const openedFor = (member = luca) => opened(reception, { member, units: 1 });
  const codesOf = async (input: object, client = reception) =>
    (await confirmAtClinic(client, input)).errors.map(({ code, field }) => [code, field]);

  test("no code is sent and the page says so; the reception confirms, the desk and the case tell it", async () => {
    const people = { members: [], doors: [reception, desk] };
    const asked = await openedFor();
    const { takeInCharge: awaiting } = await reception.ask<{ takeInCharge: { confirmation: object } }>(
      `query ($id: ID!) { takeInCharge(id: $id) {
        confirmation { sentTo sentToParent mayConfirmAtClinic attemptsLeft }
      } }`,
      { id: asked.id },
    );
    expect(awaiting.confirmation).toEqual({
      sentTo: null,
      sentToParent: false,
      mayConfirmAtClinic: true,
      attemptsLeft: 0,
    });
    const resent = await reception.ask<{ resendConfirmationCode: { errors: { code: string }[] } }>(
      `mutation ($input: ResendCodeInput!) { resendConfirmationCode(input: $input) { errors { code } } }`,
      { input: { idempotencyKey: newKey(), takeInChargeId: asked.id } },
    );
    expect(resent.resendConfirmationCode.errors).toEqual([{ code: "NO_CONTACT" }]);
    await expectBooksAgree(database, people);

    const authorised = done(await confirmAtClinic(reception, seen(asked.id)));
    expect(authorised.status).toBe("AUTHORISED");
    await expectBooksAgree(database, people);
    await invoiced(reception, authorised);
    await expectBooksAgree(database, people);
    await payEverything(desk);
    await expectBooksAgree(database, people);

    const { takesInChargeConfirmedAtClinic } = await desk.ask<{
      takesInChargeConfirmedAtClinic: {
        id: string;
        confirmedAtClinic: object;
        timeline: { verb: string; label: string; by: string }[];
      }[];
    }>(`{ takesInChargeConfirmedAtClinic {
      id confirmedAtClinic { reason identityDocument at } timeline { verb label by }
    } }`);
    expect(takesInChargeConfirmedAtClinic).toHaveLength(1);
    const [told] = takesInChargeConfirmedAtClinic;
    expect(told).toMatchObject({
      id: asked.id,
      confirmedAtClinic: {
        reason: "Non ha un indirizzo e-mail né un telefono.",
        identityDocument: "IDENTITY_CARD",
      },
    });
    expect(told?.timeline).toContainEqual({
      verb: "takeInCharge.confirmedAtClinic",
      label: "Confermata allo sportello con un documento d'identità, senza codice",
      by: "Struttura",
    });
  });

  test("the member reads it in the case, once there is an account", async () => {
    const asked = await openedFor();
    done(await confirmAtClinic(reception, seen(asked.id)));
    await takesOver(database.orm.em.fork(), "paolo.conti", luca);
    const member = await signedIn(server, "paolo.conti");
    const { takeInCharge: own } = await member.ask<{ takeInCharge: { timeline: { verb: string }[] } }>(
      `query ($id: ID!) { takeInCharge(id: $id) { confirmedAtClinic { reason } timeline { verb } } }`,
      { id: asked.id },
    );
    expect(own).toMatchObject({ confirmedAtClinic: { reason: expect.stringContaining("e-mail") } });
    expect(own.timeline.map(({ verb }) => verb)).toContain("takeInCharge.confirmedAtClinic");
  });

  test("whoever can be sent a code is confirmed by code: the member, a minor's parent, somebody with an account", async () => {
    const giulias = await opened(reception, { units: 1 });
    const childs = await openedFor(sofia);
    expect(await codesOf(seen(giulias.id))).toEqual([["CODE_POSSIBLE", null]]);
    expect(await codesOf(seen(childs.id))).toEqual([["CODE_POSSIBLE", null]]);
    const brothers = await openedFor();
    await takesOver(database.orm.em.fork(), "paolo.conti", luca);
    expect(await codesOf(seen(brothers.id))).toEqual([["CODE_POSSIBLE", null]]);
    expect((await takeInCharge(reception, brothers.id))?.status).toBe("AWAITING_MEMBER");
  });

  test("a minor of whose parents no address is held goes by the reception too", async () => {
    const em = database.orm.em.fork();
    await sql`update person set email = null where last_name in ('Rossi', 'Bianchi')`.execute(em.getKysely());
    await sql`update account set person_id = null where user_name in ('marco.rossi', 'laura.bianchi')`.execute(
      em.getKysely(),
    );
    const childs = await openedFor(sofia);
    expect(done(await confirmAtClinic(reception, seen(childs.id))).status).toBe("AUTHORISED");
  });

  test("a reason is needed, and another facility finds nothing", async () => {
    const asked = await openedFor();
    expect(await codesOf(seen(asked.id, { reason: "  no  " }))).toEqual([["INVALID_INPUT", "input.reason"]]);
    const elsewhere = await signedIn(server, "reception.sansecondo");
    expect(await codesOf(seen(asked.id), elsewhere)).toEqual([["NOT_FOUND", "input.takeInChargeId"]]);
    done(await confirmAtClinic(reception, seen(asked.id)));
    expect(await codesOf(seen(asked.id))).toEqual([["INVALID_STATE", null]]);
  });

  test("five a day for a facility, also when eight come at once; the next day again", async () => {
    const asked = [];
    for (let number = 0; number < 8; number++) asked.push(await openedFor());
    const answers = await Promise.all(asked.map(({ id }) => confirmAtClinic(reception, seen(id))));
    const codes = answers.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(codes).toEqual(["TOO_MANY_AT_CLINIC", "TOO_MANY_AT_CLINIC", "TOO_MANY_AT_CLINIC"]);
    server.clock.forward({ days: 1 });
    reception = await signedIn(server, "reception.crocetta");
    const [left] = asked.filter((_, index) => answers[index]?.errors.length);
    done(await confirmAtClinic(reception, seen(left?.id ?? "")));
    server.clock.set(startsAt);
  });
});
