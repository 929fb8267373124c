/** The gateway of text messages: where it is, and one message handed over to it. */

export interface TextGateway {
  readonly url: string;
  /** Sent as a bearer token; none where the gateway knows us otherwise. */
  readonly token: string | undefined;
  /** From whom texts come: a name of up to 11 letters and digits, or a number in E.164. */
  readonly sender: string;
  readonly timeoutMs: number;
}

interface Reading {
  /** A setting by its name; undefined when it is empty or missing. */
  readonly text: (name: string) => string | undefined;
  readonly production: boolean;
}

const longestTimeout = 20_000;

/** The gateway that `SMS_URL` and its like name, if any, and all that is wrong with these settings, a sentence each. */
export function readGateway({ text, production }: Reading): {
  gateway: TextGateway | undefined;
  faults: string[];
} {
  const address = text("SMS_URL");
  if (address === undefined) return { gateway: undefined, faults: [] };
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const sender = text("SMS_SENDER") ?? "Blueasy";
  const timeoutMs = Number(text("SMS_TIMEOUT_MS") ?? 10_000);
  const faults: string[] = [];
  if (url === undefined || !["http:", "https:"].includes(url.protocol))
    faults.push(
      "SMS_URL is not an address of a gateway: it should look like https://sms.example/v1/messages.",
    );
  else if (url.username !== "" || url.password !== "")
    faults.push("SMS_URL holds a user or password: a secret goes into SMS_TOKEN.");
  else if (production && url.protocol !== "https:" && !isLoopback(url))
    faults.push("SMS_URL should begin with https:// or lead to this machine: else codes travel in the open.");
  if (!/^([A-Za-z0-9 ]{1,11}|\+[1-9]\d{6,14})$/.test(sender))
    faults.push(
      `SMS_SENDER is "${sender}": it should be up to 11 letters and digits, or a number such as +393331234567.`,
    );
  if (!Number.isInteger(timeoutMs) || timeoutMs < 100 || timeoutMs > longestTimeout)
    faults.push(
      `SMS_TIMEOUT_MS is "${text("SMS_TIMEOUT_MS")}": it should be a whole number of milliseconds from 100 to ${longestTimeout}.`,
    );
  if (url === undefined || faults.length > 0) return { gateway: undefined, faults };
  return { gateway: { url: url.href, token: text("SMS_TOKEN"), sender, timeoutMs }, faults };
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** The gateway did not take a message; by its answer's status, as its words may quote a number. */
class GatewayRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number) {
    super("the gateway did not take a text message");
    this.responseCode = responseCode;
  }
}

export interface OutgoingText {
  /** Of the outbox: by it the gateway knows a copy, and sends it once. */
  readonly id: string;
  readonly to: string;
  readonly text: string;
}

/** Hands one over: any answer from 200 to 299 says that it was taken. @throws when it was not, or nobody knows */
export async function handOver(
  { url, token, sender, timeoutMs }: TextGateway,
  { id, to, text }: OutgoingText,
  cut: AbortSignal,
): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    // where it leads is not where the token was meant for
    redirect: "error",
    headers: {
      ...{ "content-type": "application/json", accept: "application/json", "idempotency-key": id },
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ to, from: sender, text, id }),
    signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), cut]),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new GatewayRefusal(answer.status);
}
