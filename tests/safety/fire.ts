import { randomBytes } from "node:crypto";
import { Client as Postgres } from "pg";
import { demoPassword } from "../../server/seed/cast.ts";
import { newKey, openingInput, tell } from "./demo-story.ts";
import type { Client } from "../support/client.ts";
import { prescriptionJpg } from "../support/files.ts";
import { romeDate } from "../../server/kernel/dates.ts";

/** Waiting this long for one answer is waiting for ever. */
const FOR_EVER_MILLISECONDS = 30_000;
const members = ["giulia.ferrero", "paolo.conti", "marco.rossi", "laura.bianchi"];

interface Keyed {
  readonly key: string;
  readonly id: string;
}

/** Where the product is at this moment, for clients whose process is killed and started again. */
export interface Stage {
  client(): Client;
  /** Questions to the database itself, past the product. */
  look<T>(ask: (rows: Rows) => Promise<T>): Promise<T>;
}

export type Rows = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/** Looks into a database on a server; the connection ends with the questions. */
export async function lookInto<T>(databaseUrl: string, ask: (rows: Rows) => Promise<T>): Promise<T> {
  const postgres = new Postgres({ connectionString: databaseUrl });
  await postgres.connect();
  try {
    return await ask(
      async <Row>(text: string, values: unknown[] = []) => (await postgres.query(text, values)).rows as Row[],
    );
  } finally {
    await postgres.end();
  }
}

/**
 * Members who write without a pause and remember each acknowledgement: drafts of requests under a key, which they repeat
 * until it is acknowledged, and files; and takes-in-charge, confirmed one after the other, for the money.
 */
export class Fire {
  readonly #stage: Stage;
  readonly #begun: Keyed[] = [];
  readonly #files: { readonly id: string }[] = [];
  readonly #authorised: { readonly id: string; readonly cents: number }[] = [];
  readonly #strange: string[] = [];
  readonly #filesPerWriter: number;
  /** Newest line of the journal before it began. */
  #since = "0";
  #work: Promise<unknown> = Promise.resolve();
  readonly #out = new AbortController();
  #refused = 0;
  #slowest = 0;

  private constructor(stage: Stage, filesPerWriter: number) {
    this.#stage = stage;
    this.#filesPerWriter = filesPerWriter;
  }

  static async start(
    stage: Stage,
    writers: number,
    { payments = 4, filesPerWriter = 2 } = {},
  ): Promise<Fire> {
    const fire = new Fire(stage, filesPerWriter);
    const sessions = await Promise.all(
      members.map(async (userName) => {
        const client = stage.client();
        await client.signIn(userName, demoPassword);
        return client;
      }),
    );
    const [student] = sessions;
    if (student === undefined) throw new Error("there is a member");
    const requests = await openRequests(stage, payments);
    fire.#since = await stage.look(async (rows) => {
      const [newest] = await rows<{ id: string }>("select coalesce(max(id), 0)::text as id from journal");
      return newest?.id ?? "0";
    });
    const work = Array.from({ length: writers }, (_, index) => {
      const client = sessions[index % sessions.length] ?? student;
      return fire.#write(client);
    });
    fire.#work = Promise.all([...work, fire.#pay(student, requests)]);
    return fire;
  }

  get acknowledged(): number {
    return this.#begun.length + this.#files.length + this.#authorised.length;
  }

  /** How often somebody was told to come back, and the longest that anybody waited for an answer, in milliseconds. */
  get figures(): { readonly acknowledged: number; readonly refused: number; readonly slowest: number } {
    return { acknowledged: this.acknowledged, refused: this.#refused, slowest: Math.round(this.#slowest) };
  }

  /** Nobody begins anything new; what was begun is repeated until it is acknowledged. */
  async putOut(): Promise<void> {
    this.#out.abort();
    await this.#work;
  }

  /** What does not agree with the acknowledgements, or with itself: nothing, if nothing was lost or doubled. */
  async differences(look = this.#stage.look): Promise<string[]> {
    const found = [...this.#strange];
    await look(async (rows) => {
      const compare = (what: string, there: readonly string[], acknowledged: readonly string[]) => {
        const [one, other] = [there, acknowledged].map((ids) => [...ids].sort().join());
        if (one !== other) found.push(`${what}: ${there.length} there, ${acknowledged.length} acknowledged`);
      };
      const begun = await rows<{ id: string }>(
        "select subject_id::text as id from journal where verb = 'directRequest.begun' and id > $1",
        [this.#since],
      );
      compare("drafts", ids(begun), ids(this.#begun));
      const answers = await rows<Keyed>(
        "select key, answer->>'id' as id from idempotency_key where key = any($1)",
        [this.#begun.map(({ key }) => key)],
      );
      const pairs = (all: readonly Keyed[]) => all.map(({ key, id }) => `${key} ${id}`);
      compare("answers of keys", pairs(answers), pairs(this.#begun));
      const files = await rows<{ id: string }>(
        "select document_id::text as id from document_content where document_id = any($1)",
        [ids(this.#files)],
      );
      compare("files", ids(files), ids(this.#files));
      const halves = await rows<{ id: string }>(`
        select d.id from document d left join document_content c on c.document_id = d.id
        where c.document_id is null`);
      compare("documents without bytes", ids(halves), []);
      const unfitting = await rows<{ id: string }>(`
        select a.id from limit_account a left join limit_entry e on e.limit_account_id = a.id group by a.id
        having a.used <> coalesce(sum(e.used_delta), 0) or a.held <> coalesce(sum(e.held_delta), 0)
          or a.used + a.held > a.capacity`);
      compare("limits that their ledger does not explain", ids(unfitting), []);
      const authorised = await rows<{ id: string; cents: number }>(
        "select id::text, authorised_cents as cents from take_in_charge where id = any($1)",
        [ids(this.#authorised)],
      );
      const amounts = (all: readonly { id: string; cents: number }[]) =>
        all.map(({ id, cents }) => `${id} ${cents}`);
      compare("authorisations", amounts(authorised), amounts(this.#authorised));
    });
    return found;
  }

  /** Files that do not come back to whoever sent them, or come to anybody else. */
  async wrongFiles(): Promise<string[]> {
    const readers = await Promise.all(
      members.map(async (userName) => {
        const client = this.#stage.client();
        await client.signIn(userName, demoPassword);
        return client;
      }),
    );
    const wrong: string[] = [];
    for (const { id } of this.#files.slice(-8)) {
      const answers = await Promise.all(readers.map((reader) => reader.fetch(`/documents/${id}`)));
      // What was kept is authenticated: bytes that are not whole do not open.
      if (answers.filter(({ status }) => status === 200).length !== 1) wrong.push(id);
    }
    return wrong;
  }

  async #write(client: Client): Promise<void> {
    for (let round = 0; !this.#out.signal.aborted; round++) {
      const key = newKey();
      const id = await this.#insist(async () => {
        const { createDirectRequestDraft: draft } = await this.#asked<{
          createDirectRequestDraft: { errors: unknown[]; directRequestDraft: { id: string } | null };
        }>(
          client,
          `mutation ($key: String!) {
            createDirectRequestDraft(input: { idempotencyKey: $key }) { errors { code } directRequestDraft { id } }
          }`,
          { key },
        );
        if (draft.directRequestDraft === null) this.#strange.push(JSON.stringify(draft));
        return draft.directRequestDraft?.id ?? "";
      });
      this.#begun.push({ key, id });
      await this.#insist(() =>
        this.#asked(
          client,
          `mutation ($id: ID!) { cancelDirectRequestDraft(draftId: $id) { errors { code } } }`,
          {
            id,
          },
        ),
      );
      if (round < this.#filesPerWriter) await this.#upload(client);
    }
  }

  async #upload(client: Client): Promise<void> {
    const content = Buffer.concat([prescriptionJpg.content, randomBytes(2_000)]);
    const id = await this.#insist(async () => {
      const sent = await this.#timed(() => client.upload({ ...prescriptionJpg, content }));
      if (sent.status === 503) throw new Unavailable();
      if (sent.status !== 201) this.#strange.push(JSON.stringify(sent));
      return sent.id;
    });
    this.#files.push({ id });
  }

  async #pay(student: Client, requests: readonly string[]): Promise<void> {
    for (const id of requests) {
      const input = { idempotencyKey: newKey(), takeInChargeId: id };
      const { takeInCharge, errors } = await this.#insist(() =>
        this.#timed(() => tell(student, "confirmTakeInCharge", "ConfirmInput", input)),
      );
      if (takeInCharge?.status !== "AUTHORISED") this.#strange.push(JSON.stringify({ takeInCharge, errors }));
      this.#authorised.push({ id, cents: takeInCharge?.authorisedCents ?? 0 });
      await pause(200);
    }
  }

  /** Again and again until it is acknowledged, as a program does that was told to come back or lost its connection. */
  async #insist<T>(attempt: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        const { message } = error as Error;
        const isForeseen = !message.startsWith("GraphQL answered") || message.includes("SERVICE_UNAVAILABLE");
        if (error instanceof Strange || !isForeseen) this.#strange.push(message);
        this.#refused += 1;
        await pause(100);
      }
    }
  }

  async #asked<T>(client: Client, document: string, variables: object): Promise<T> {
    const { status, data, errors, headers } = await this.#timed(() => client.send<T>(document, variables));
    if (status === 200 && data) return data;
    if (status !== 503 || headers.get("retry-after") === null)
      throw new Strange(`${status} ${JSON.stringify(errors)}`);
    throw new Unavailable();
  }

  async #timed<T>(ask: () => Promise<T>): Promise<T> {
    const began = performance.now();
    try {
      return await Promise.race([
        ask(),
        pause(FOR_EVER_MILLISECONDS).then(() => Promise.reject(new Strange("for ever"))),
      ]);
    } finally {
      this.#slowest = Math.max(this.#slowest, performance.now() - began);
    }
  }
}

class Unavailable extends Error {}
/** Neither an acknowledgement nor a 503 that says when to come back. */
class Strange extends Error {}

/** Takes-in-charge of physiotherapy, opened by the reception and waiting for Giulia's yes. */
async function openRequests(stage: Stage, count: number): Promise<string[]> {
  if (count === 0) return [];
  const reception = stage.client();
  await reception.signIn("reception.crocetta", demoPassword);
  const startsOn = romeDate(new Date());
  const opened: string[] = [];
  for (let index = 0; index < count; index++) {
    const input = await openingInput(reception, { startsOn, units: 1, unitPriceCents: 900 });
    const { takeInCharge, errors } = await tell(
      reception,
      "openTakeInCharge",
      "OpenTakeInChargeInput",
      input,
    );
    if (takeInCharge === null) throw new Error(JSON.stringify(errors));
    opened.push(takeInCharge.id);
  }
  return opened;
}

function ids(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Seconds until the product is ready and sixteen members at once are answered. */
export async function secondsUntilWhole(stage: Stage, atMost = 60): Promise<number> {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  for (;;) {
    try {
      const ready = await stage.client().fetch("/health/ready");
      const answers = await Promise.all(
        Array.from({ length: 16 }, () => stage.client().send(`{ developmentMails(first: 1) { id } }`)),
      );
      if (ready.status === 200 && answers.every(({ status }) => status === 200)) return seconds();
    } catch {
      // It is being started.
    }
    if (seconds() > atMost) throw new Error(`It is not whole after ${atMost} s.`);
    await pause(50);
  }
}

/** Ends backends of this database in the middle of a statement or a transaction, one by one. Returns how many. */
export function terminateBackends(
  stage: Pick<Stage, "look">,
  count: number,
  atMostSeconds: number,
): Promise<number> {
  const until = performance.now() + atMostSeconds * 1000;
  return stage.look(async (rows) => {
    let terminated = 0;
    while (terminated < count && performance.now() < until) {
      const ended = await rows(`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
          and (state = 'active' or state like 'idle in transaction%')
        limit 1`);
      terminated += ended.length;
      await pause(5);
    }
    return terminated;
  });
}
