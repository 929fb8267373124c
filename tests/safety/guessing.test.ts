import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCharacter } from "../../server/identity/tax-code.ts";
import { purposes } from "../../server/identity/proof/rules.ts";
import { romeDate } from "../../server/kernel/dates.ts";
import {
  confirmed,
  giulia,
  mailTo,
  newKey,
  opened,
  openingInput,
  paolo,
  signedIn,
  type TakeInCharge,
  takeInCharge,
  tell,
  verifyCover,
} from "./demo-story.ts";
import { atOnce, registrationSiege, sieges, tally } from "./guesses.ts";
import type { Client } from "../support/client.ts";
import { rowsOf } from "../support/psql.ts";
import { describeSafety, isLong, ownProduct } from "./stage.ts";

const startsOn = romeDate(new Date());

interface Alarm {
  readonly kind: string;
  readonly userName: string;
  readonly memberName: string | null;
  readonly facility: { readonly name: string };
}

async function alarms(desk: Client, seen = false): Promise<(Alarm & { id: string })[]> {
  const answer = await desk.ask<{ alarms: { edges: { node: Alarm & { id: string } }[] } }>(
    `query ($seen: Boolean) { alarms(seen: $seen) { edges { node { id kind userName memberName facility { name } } } } }`,
    { seen },
  );
  return answer.alarms.edges.map(({ node }) => node);
}

/** A tax code that nobody has, well-formed. */
function nobodysTaxCode(number: number): string {
  const first15 = `ZZZZZZ70A01H${String(number % 1000).padStart(3, "0")}`;
  return first15 + checkCharacter(first15);
}

/** One number out of the product's database, or a change of it that would take a day to come about. */
function sql(databaseUrl: string, text: string): number {
  const psql = join(process.env["TEST_POSTGRES_PROGRAMS"] ?? "", "psql");
  return Number(execFileSync(psql, [databaseUrl, "-qtAc", text], { encoding: "utf8" }));
}

describeSafety("4, 5 and 42 guessing", () => {
  let product: Awaited<ReturnType<typeof ownProduct>>;
  let reception: Client;
  let desk: Client;

  beforeAll(async () => {
    product = await ownProduct({ DATABASE_WAIT_MS: "20000" });
    reception = await signedIn(product, "reception.crocetta");
    desk = await signedIn(product, "centrale.operativa");
  });
  afterAll(() => product.end());

  const guess = async (of: Pick<TakeInCharge, "id">, code: string) => {
    const input = { idempotencyKey: newKey(), takeInChargeId: of.id, code };
    return (await tell(reception, "confirmTakeInChargeByCode", "ConfirmByCodeInput", input)).errors[0];
  };

  test("4 of 100 searches at once that find nobody exactly 30 are answered, alike, and the desk hears of it", async () => {
    const sanSecondo = await signedIn(product, "reception.sansecondo");
    const answers = await atOnce(100, (index) =>
      index % 2 === 0
        ? verifyCover(sanSecondo, nobodysTaxCode(index), "1970-01-01")
        : verifyCover(sanSecondo, giulia.taxCode, "2002-05-15"),
    );
    expect(tally(answers.map(({ errors }) => errors[0]?.code))).toEqual({
      MEMBER_NOT_FOUND: 30,
      TOO_MANY_SEARCHES: 70,
    });
    const texts = new Set(answers.map((answer) => JSON.stringify(answer)));
    expect(texts.size).toBe(2);
    const refused = answers.find(({ errors }) => errors[0]?.code === "TOO_MANY_SEARCHES");
    expect(refused?.errors[0]?.message).toMatch(/fra \d+ minuti/);
    expect(await alarms(desk)).toMatchObject([{ kind: "MEMBER_SEARCHES", memberName: null }]);
  });

  test("4 several searches in one document count each", async () => {
    sql(
      product.databaseUrl,
      `update facility_staff set role = 'reception', doctor_id = null where role = 'doctor'`,
    );
    const user = await signedIn(product, "elena.sacco");
    const searches = Array.from(
      { length: 10 },
      (_, index) =>
        `s${index}: verifyCover(input: { taxCode: "${nobodysTaxCode(index)}", birthDate: "1970-01-01" }) { errors { code } }`,
    );
    const codes: (string | undefined)[] = [];
    for (let document = 0; document < 4; document++) {
      const answer = await user.ask<Record<string, { errors: { code: string }[] }>>(
        `mutation { ${searches.join(" ")} }`,
      );
      codes.push(...Object.values(answer).map(({ errors }) => errors[0]?.code));
    }
    expect(tally(codes)).toEqual({ MEMBER_NOT_FOUND: 30, TOO_MANY_SEARCHES: 10 });
  });

  test("4 a member found again is free; after 200 different ones, others and those who are not there are refused alike", async () => {
    for (let search = 0; search < 35; search++) {
      expect((await verifyCover(reception, giulia.taxCode, giulia.birthDate)).errors).toEqual([]);
    }
    const persons = `counting_window where key like 'coverSearch/persons/%'`;
    expect(sql(product.databaseUrl, `select sum(count) from ${persons}`)).toBe(1);
    const setTo = (count: number) =>
      sql(
        product.databaseUrl,
        `update counting_window set count = ${count} where key like 'coverSearch/persons/%'`,
      );
    setTo(200);
    expect((await verifyCover(reception, giulia.taxCode, giulia.birthDate)).errors).toEqual([]);
    const other = await verifyCover(reception, paolo.taxCode, paolo.birthDate);
    const nobody = await verifyCover(reception, nobodysTaxCode(1), "1970-01-01");
    expect(other.errors[0]?.code).toBe("TOO_MANY_SEARCHES");
    expect(JSON.stringify(nobody)).toBe(JSON.stringify(other));
    setTo(1);
  });

  test("42 one search of a member is good for ten takes-in-charge, also at once", async () => {
    const input = await openingInput(reception, { startsOn, member: paolo, withDocuments: false });
    const answers = await atOnce(20, () =>
      tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", { ...input, idempotencyKey: newKey() }),
    );
    expect(tally(answers.map(({ errors }) => errors[0]?.code))).toEqual({ "": 10, COVER_CHECK_EXPIRED: 10 });
  });

  test("42 wrong codes are counted over all takes-in-charge, the desk hears of it, and the member is not stopped", async () => {
    const cases = await atOnce(6, () => opened(reception, { startsOn, withDocuments: false }));
    const codes = await atOnce(60, async (index) => {
      const of = cases[index % cases.length];
      return of === undefined ? undefined : (await guess(of, "0000000"))?.code;
    });
    // Some found their code used up, which is no try: the rest is tried one after the other.
    for (const of of [...cases, ...cases, ...cases]) codes.push((await guess(of, "0000000"))?.code);
    const counts = tally(codes);
    expect(counts["CODE_WRONG"]).toBe(15);
    expect(counts["TOO_MANY_ATTEMPTS"]).toBeGreaterThan(15);

    const [first] = cases;
    if (first === undefined) throw new Error("nothing was opened");
    const refused = await guess(first, "0000000");
    expect(refused).toMatchObject({ code: "TOO_MANY_ATTEMPTS", field: "input.code" });
    expect(refused?.message).toMatch(/si può riprovare .+ alle \d\d:\d\d/);
    const another = await opened(reception, { startsOn, withDocuments: false });
    const { takeInCharge: seen } = await reception.ask<{
      takeInCharge: {
        confirmation: { attemptsLeft: number; triesAgainAt: string | null; codesAgainAt: string | null };
      };
    }>(
      `query ($id: ID!) { takeInCharge(id: $id) { confirmation { attemptsLeft triesAgainAt codesAgainAt } } }`,
      { id: another.id },
    );
    expect(seen.confirmation.attemptsLeft).toBe(0);
    expect(Date.parse(seen.confirmation.triesAgainAt ?? "")).toBeGreaterThan(Date.now() + 23 * 3_600_000);
    expect(seen.confirmation.codesAgainAt).toBe(seen.confirmation.triesAgainAt);

    const [alarm] = (await alarms(desk)).filter(({ kind }) => kind === "WRONG_CODES");
    expect(alarm).toMatchObject({
      memberName: "Giulia Ferrero",
      facility: { name: "Centro Fisioterapico Crocetta" },
    });
    await desk.ask(
      `mutation ($id: ID!) { markAlarmSeen(input: { alarmId: $id }) { errors { code } alarm { seenAt } } }`,
      { id: alarm?.id },
    );
    expect((await alarms(desk)).map(({ id }) => id)).not.toContain(alarm?.id);
    expect((await alarms(desk, true)).map(({ id }) => id)).toContain(alarm?.id);

    const student = await signedIn(product, "giulia.ferrero");
    expect((await confirmed(student, another.id)).status).toBe("UNDER_EVALUATION");
  });

  test("5 another member's code is still tried, and a right one costs no try", async () => {
    const of = await opened(reception, { startsOn, member: paolo, withDocuments: false });
    const member = await signedIn(product, "paolo.conti");
    const code = (await takeInCharge(member, of.id))?.confirmation?.code ?? "";
    const mail = await mailTo(desk, paolo.email, /codice/);
    expect(mail).toMatch(/\d{6}/);
    expect(await guess(of, code)).toBeUndefined();
    const tries = `select min(count) from counting_window where key like 'wrongCode/memberAtFacility/%'`;
    expect(sql(product.databaseUrl, tries)).toBe(0);
  });

  const everything = [
    // that of passwords at sign-in is among the accounts
    ...sieges.filter(({ looked }) => isLong || looked !== "SIGN_IN_REFUSED"),
    registrationSiege("code of a registration of nobody, alike", "2005-01-31"),
  ] as const;
  const guesses = isLong ? 10_000 : 50;
  test.each(everything.map((siege) => [siege.what, siege] as const))(
    `17 and 42 of ${guesses.toLocaleString("en")} guesses at the %s none succeeds, and no more are looked at than allowed`,
    async (what, { begin, looked, most }) => {
      const began = performance.now();
      const guessing = await begin(product);
      const codes: (string | undefined)[] = [];
      for (let first = 0; first < guesses; first += 100) {
        if (first > 0) await guessing.anew?.();
        codes.push(
          ...(await atOnce(Math.min(100, guesses - first), (index) => guessing.guess(first + index))),
        );
      }
      const counts = tally(codes);
      const seconds = Math.round((performance.now() - began) / 1000);
      if (isLong)
        process.stdout.write(`${guesses} at the ${what}: ${JSON.stringify(counts)}, ${seconds} s\n`);
      expect(counts[""]).toBeUndefined();
      if (isLong) expect(counts[looked] ?? 0).toBeLessThanOrEqual(most.anew);
      else expect(counts[looked]).toBe(Math.min(most.atOnce, guesses));
    },
  );

  test("42 everything that is proved once was guessed at", async () => {
    const guessed = new Set(["confirmTakeInCharge", ...sieges.flatMap((siege) => siege.purposes)]);
    expect(purposes.filter((purpose) => !guessed.has(purpose))).toEqual([]);
    const withCodes = async (where: string) =>
      (
        await rowsOf<{ purpose: string }>(
          product.databaseUrl,
          `select distinct purpose from proof where kind = 'code' and ${where}`,
        )
      )
        .map(({ purpose }) => purpose)
        .toSorted();
    // whatever the product asked for here
    expect(await withCodes("times_sent > 0 and attempts_left < 5 and used_at is null")).toEqual(
      await withCodes("true"),
    );
  });

  if (isLong)
    test("42 of 10,000 guesses at the yes of two members few are evaluated, and few mails are sent", async () => {
      const own = await ownProduct({ DATABASE_WAIT_MS: "20000" });
      const began = performance.now();
      try {
        const attacker = await signedIn(own, "reception.crocetta");
        const codes: (string | undefined)[] = [];
        let cases: TakeInCharge[] = [];
        for (let round = 0; round < 400; round++) {
          if (round % 4 === 0) {
            const opening = { startsOn, withDocuments: false };
            cases = [await opened(attacker, opening), await opened(attacker, { ...opening, member: paolo })];
          }
          const answers = await atOnce(25, async (index) => {
            const code = String(round * 25 + index).padStart(6, "0");
            const of = cases[index % 2];
            const input = { idempotencyKey: newKey(), takeInChargeId: of?.id, code };
            const answer = await tell(attacker, "confirmTakeInChargeByCode", "ConfirmByCodeInput", input);
            return answer.errors[0]?.code;
          });
          codes.push(...answers);
        }
        const mails = sql(own.databaseUrl, "select count(*) from outbox_mail where template = 'code'");
        const counts = tally(codes);
        const seconds = Math.round((performance.now() - began) / 1000);
        process.stdout.write(`10,000 guesses: ${JSON.stringify(counts)}, ${mails} mails, ${seconds} s\n`);
        expect(codes).toHaveLength(10_000);
        expect(counts["CODE_WRONG"]).toBeLessThanOrEqual(30);
        expect(mails).toBeLessThanOrEqual(20);
        const rung = (await alarms(await signedIn(own, "centrale.operativa"))).map(({ kind }) => kind);
        expect(rung).toEqual(["WRONG_CODES", "WRONG_CODES"]);
      } finally {
        await own.end();
      }
    });
});
