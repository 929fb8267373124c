/** What an outage is called wherever a client meets it. */
export const outageCode = "SERVICE_UNAVAILABLE";
/** When whoever met an outage, or a full house, should come back. */
export const RETRY_AFTER_SECONDS = 2;

export const outageWords = {
  it: "Il servizio non risponde in questo momento: riprova tra qualche secondo.",
  en: "The service does not answer at this moment: try again in a few seconds.",
};

/**
 * The database did not answer, or had no room, in the time that somebody who waits is given. It knows why by a code
 * (SQLSTATE, or that of the network) and nothing else: no address, statement or row may reach a client or the log.
 */
export class Outage extends Error {
  readonly code = outageCode;
  readonly reason: string;
  constructor(reason: string) {
    super(`The database does not answer (${reason}).`);
    this.name = "Outage";
    this.reason = reason;
  }
}

/** Whether this, or what it was made of, is an {@link Outage}: MikroORM wraps what a driver throws in errors of its own. */
export function isOutage(error: unknown): boolean {
  return outageIn(error) !== undefined;
}

/** Why the database was away, when this is an {@link Outage} or made of one. */
export function reasonOf(error: unknown): string | undefined {
  const reason: unknown = Reflect.get(outageIn(error) ?? {}, "reason");
  return typeof reason === "string" ? reason : undefined;
}

function outageIn(error: unknown): object | undefined {
  for (let one = error; typeof one === "object" && one !== null; one = Reflect.get(one, "cause"))
    if (Reflect.get(one, "code") === outageCode) return one;
  return undefined;
}

/**
 * Classes and codes with which PostgreSQL says that it cannot serve now: the connection is gone (08), no room (53), shutting
 * down or starting (57P), the statement or the lock took too long, ended while idle, read-only after a change of servers.
 */
const awayStates = /^(08...|53...|57P..|57014|55P03|25P03|25006)$/;
/** Codes of Node's network. */
const networkErrors = /^E[A-Z_]{3,}$/;
/** What `pg` says, without a code, about a connection that is gone. */
const lostWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered|Client was closed)/;

/** Why a statement failed, when the reason is that the database is away; nothing when the statement itself is wrong. */
export function reasonOfOutage(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = codeOf(error);
  if (code !== undefined) return awayStates.test(code) || networkErrors.test(code) ? code : undefined;
  return lostWords.test(error.message) ? "CONNECTION_LOST" : undefined;
}

/** SQLSTATE or network code of an error that a database connection threw. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  return typeof code === "string" ? code : undefined;
}
