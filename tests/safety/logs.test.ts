import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { demoPassword } from "../../server/seed/cast.ts";
import {
  confirmed,
  giulia,
  newKey,
  opened,
  openingInput,
  paolo,
  signedIn,
  takeInCharge,
  tell,
} from "./demo-story.ts";
import type { Client } from "../support/client.ts";
import { freePort } from "../support/postgres.ts";
import { administrationOf, psql, rowsOf } from "../support/psql.ts";
import { describeSafety, ownProduct } from "./stage.ts";

/** What nobody but those concerned may ever read; each is searched for in all that the process said. */
const canaries = {
  taxCode: giulia.taxCode,
  "tax code of nobody": "CNRCNR80A01L219M",
  password: "canary-password-4711",
  diagnosis: "canary-diagnosis-of-the-knee",
  doctor: "Canary-Doctor",
  reason: "canary-reason",
  "address of mail": giulia.email,
  "name of a member": "Ferrero",
};

type Product = Awaited<ReturnType<typeof ownProduct>>;

interface Line {
  readonly level: number;
  readonly incident?: string;
  readonly msg?: string;
  readonly err?: Readonly<Record<string, unknown>>;
}

/** A mail server that refuses every recipient, by name. */
async function refusingMailServer(port: number): Promise<Server> {
  const server = createServer((socket: Socket) => {
    socket.on("error", () => {});
    socket.write("220 mail\r\n");
    socket.on("data", (data) => {
      const recipient = /RCPT TO:(\S+)/i.exec(data.toString())?.[1];
      socket.write(recipient ? `550 5.1.1 ${recipient} is unknown here\r\n` : "250 go on\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return server;
}

describeSafety("46 what the log says", () => {
  let product: Product;
  let mailServer: Server;
  /** Every answer that went wrong, as its asker read it. */
  const answers: string[] = [];

  beforeAll(async () => {
    const mailPort = await freePort();
    mailServer = await refusingMailServer(mailPort);
    product = await ownProduct({ LOG_LEVEL: "trace", DEMO: "off", SMTP_URL: `smtp://127.0.0.1:${mailPort}` });
  });
  afterAll(async () => {
    await product.end();
    mailServer.close();
  });

  const lines = (): Line[] =>
    product
      .said()
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line) as Line);

  async function logged(fits: (line: Line) => boolean): Promise<Line> {
    const found = lines().find(fits);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return logged(fits);
  }

  async function failing(client: Client, document: string, variables: object): Promise<string> {
    const answer = await client.send(document, variables);
    answers.push(JSON.stringify(answer));
    return String((answer.errors[0]?.extensions as { incident?: string } | undefined)?.incident);
  }

  test("46 a violated constraint is logged by its name and SQLSTATE, under the incident its asker is told", async () => {
    const crocetta = await signedIn(product, "reception.crocetta");
    await psql(
      product.databaseUrl,
      `alter table take_in_charge add constraint no_canaries check (doctor_name <> '${canaries.doctor}')`,
    );
    const incident = await failing(
      crocetta,
      `mutation ($input: OpenTakeInChargeInput!) { openTakeInCharge(input: $input) { errors { code } } }`,
      { input: { ...(await openingInput(crocetta, { startsOn: today() })), doctorName: canaries.doctor } },
    );
    const line = await logged((one) => one.incident === incident);
    expect(line.err).toEqual({
      name: "CheckConstraintViolationException",
      code: "23514",
      constraint: "no_canaries",
      stack: expect.arrayContaining([
        expect.stringMatching(/^at async .*\(.*\bserver\/direct-billing\/resolver\.ts:\d+:\d+\)$/),
      ]),
    });
  });

  test("37 a story with everything private in it leaves nothing of it in the log", async () => {
    const crocetta = await signedIn(product, "reception.crocetta");
    const member = await signedIn(product, "giulia.ferrero");
    const other = await signedIn(product, "paolo.conti");
    await product
      .client()
      .signIn("giulia.ferrero", canaries.password)
      .catch(() => {});
    await crocetta.send(
      `mutation ($input: VerifyCoverInput!) { verifyCover(input: $input) { errors { code } } }`,
      { input: { taxCode: canaries["tax code of nobody"], birthDate: "1980-01-01" } },
    );
    const first = await opened(crocetta, { startsOn: today() });
    const code = (await takeInCharge(member, first.id))?.confirmation?.code ?? "";
    expect(code).toMatch(/^\d{6}$/);
    const byCode = (digits: string) =>
      tell(crocetta, "confirmTakeInChargeByCode", "ConfirmByCodeInput", {
        ...{ idempotencyKey: newKey(), takeInChargeId: first.id, code: digits },
      });
    await byCode(code === "111111" ? "222222" : "111111");
    expect((await byCode(code)).errors).toEqual([]);
    await tell(crocetta, "cancelTakeInCharge", "CancelTakeInChargeInput", {
      ...{ idempotencyKey: newKey(), takeInChargeId: first.id, reason: canaries.reason },
    });
    await confirmed(other, (await opened(crocetta, { member: paolo, startsOn: today() })).id);
    await writeDraft(member);
    await loadMembers(await signedIn(product, "centrale.operativa"));
    await logged(({ msg }) => msg === "a message could not be sent");
    expectSilence({ code });
  });

  test("46 an outage tells neither the client nor the log an address, a user or a name", async () => {
    const name = product.databaseUrl.split("/").at(-1) ?? "";
    const admin = administrationOf(product.databaseUrl);
    const member = await signedIn(product, "giulia.ferrero");
    await psql(
      admin,
      `alter database ${name} with allow_connections false;
       select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
    );
    try {
      for (const path of ["/takes-in-charge", "/documents/00000000-0000-4000-8000-000000000000", "/health"]) {
        const answer = await member.fetch(path);
        expect(answer.status, path).toBeGreaterThanOrEqual(500);
        answers.push(await answer.text());
      }
      await failing(member, `{ takesInCharge { totalCount } }`, {});
      await failing(
        product.client(),
        `mutation ($input: SignInInput!) { signIn(input: $input) { errors { code } } }`,
        { input: { userName: "giulia.ferrero", password: demoPassword } },
      );
      await member
        .subscribe(`subscription { happenings { cursor } }`)
        .next()
        .catch(() => {});
    } finally {
      await psql(admin, `alter database ${name} with allow_connections true`);
    }
    const line = await logged(({ msg }) => msg === "the database does not answer");
    expect(line).toMatchObject({ reason: expect.stringMatching(/^(55000|57P0\d|CONNECTION_LOST)$/) });
    expectSilence({
      database: name,
      port: `127.0.0.1:${new URL(product.databaseUrl).port}`,
      role: "blueasy:",
    });
  });

  async function writeDraft(member: Client): Promise<void> {
    const { createDirectRequestDraft } = await member.ask<{
      createDirectRequestDraft: { directRequestDraft: { id: string; version: number } };
    }>(
      `mutation ($input: CreateDirectRequestDraftInput!) {
        createDirectRequestDraft(input: $input) { errors { code } directRequestDraft { id version } }
      }`,
      { input: { idempotencyKey: newKey() } },
    );
    const { id: draftId, version } = createDirectRequestDraft.directRequestDraft;
    const saved = await member.ask(
      `mutation ($input: SaveDirectRequestDraftInput!) { saveDirectRequestDraft(input: $input) { errors { code } } }`,
      { input: { draftId, version, service: { pathology: canaries.diagnosis } } },
    );
    expect(saved).toEqual({ saveDirectRequestDraft: { errors: [] } });
  }

  async function loadMembers(desk: Client): Promise<void> {
    const form = new FormData();
    const rows = await (await desk.fetch("/imports/examples/members.csv")).text();
    const file = `${rows}${canaries["tax code of nobody"]};${canaries.doctor}\r\n`;
    form.append("file", new Blob([file], { type: "text/csv" }), "members.csv");
    const init = { method: "POST", headers: { "x-blueasy": "1" }, body: form };
    expect((await desk.fetch("/imports/members", init)).status).toBe(202);
  }

  /** Neither the log nor an answer has any of it, nor words of the database. */
  function expectSilence(more: Readonly<Record<string, string>>): void {
    const said = product.said();
    expect(Object.keys(ibans)).not.toHaveLength(0);
    for (const [what, canary] of Object.entries({ ...canaries, ...ibans, ...more })) {
      expect(said.toLowerCase().includes(canary.toLowerCase()), `${what} in the log`).toBe(false);
      for (const answer of answers) expect(answer, what).not.toContain(canary);
    }
    for (const text of [...answers, said]) {
      expect(text).not.toMatch(
        /failing row|already exists|insert into|select .+ from |ECONNREFUSED \d|FATAL:/i,
      );
    }
  }
  const ibans: Record<string, string> = {};
  beforeAll(async () => {
    const accounts = await rowsOf<{ iban: string }>(
      product.databaseUrl,
      "select iban from facility_bank_account limit 3",
    );
    for (const { iban } of accounts) ibans[`IBAN ${iban}`] = iban;
  });
});

function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());
}
