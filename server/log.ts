import { fileURLToPath } from "node:url";
import pino, { type Logger } from "pino";

/** What may be said of an error: what it was and where, never what it was about. */
export interface Loggable {
  readonly name: string;
  /** SQLSTATE, or the code of the system or a library. */
  readonly code?: string;
  /** Name of the constraint that was violated. */
  readonly constraint?: string;
  /** Reply code of a mail server. */
  readonly responseCode?: number;
  /** Where it happened, innermost first. */
  readonly stack: readonly string[];
  readonly cause?: Loggable;
}

const mostFrames = 20;
/** Between a driver's error and the line of ours that asked lie the frames of two libraries. */
const framesOfAStack = 60;
const projectFolder = fileURLToPath(new URL("..", import.meta.url));
const frame = /^\s+at (?:[^()]*\()?(?:file:|node:|\/|[A-Za-z]:)[^()]*:\d+:\d+\)?$/;
const plain = /^[\w.-]{1,80}$/;

/**
 * An error as it may stand in a log. Messages are left out, all of them: those of a database quote rows and addresses, those
 * of a mail server people, those of a parser whatever it was given.
 */
export function loggable(error: unknown): Loggable {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const { name, code, constraint, responseCode, cause } = error as Error & Record<string, unknown>;
  return {
    name: plain.test(name) ? name : "Error",
    ...(isPlain(code) ? { code: String(code) } : {}),
    ...(isPlain(constraint) ? { constraint: String(constraint) } : {}),
    ...(typeof responseCode === "number" ? { responseCode } : {}),
    stack: framesOf(error),
    ...(cause === undefined ? {} : { cause: loggable(cause) }),
  };
}

function isPlain(value: unknown): boolean {
  return (typeof value === "string" || typeof value === "number") && plain.test(String(value));
}

/**
 * Lines of the stack that name a place: where it was thrown, then places of ours. The message is taken out first: it may
 * have several lines, and stand there again.
 */
function framesOf({ stack = "", message }: Error): string[] {
  return (message === "" ? stack : stack.replaceAll(message, ""))
    .split("\n")
    .filter((line) => frame.test(line))
    .filter((line, index) => index === 0 || !/\bnode_modules\b|node:/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.trim().replace("file://", "").replace(projectFolder, ""));
}

/** The log of the process, to standard error: whoever writes an error into it says only what may be said. */
export function openLog(level: string): Logger {
  Error.stackTraceLimit = framesOfAStack;
  return pino(
    {
      level,
      redact: ["*.headers", "*.password", "*.cookie"],
      serializers: {
        err: loggable,
        req: ({ method, routeOptions }: { method?: string; routeOptions?: { url?: string } }) => ({
          method,
          route: routeOptions?.url,
        }),
      },
      hooks: {
        logMethod([first, second, ...rest], write) {
          const error = errorIn(first);
          if (error === undefined) write.apply(this, [first, second, ...rest]);
          // A message that is missing, or is the error's own, would be the error's own.
          else if (typeof second !== "string" || (error.message !== "" && second.includes(error.message)))
            write.apply(this, [first instanceof Error ? { err: first } : first, "something failed"]);
          else write.apply(this, [first instanceof Error ? { err: first } : first, second, ...rest]);
        },
      },
    },
    pino.destination(2),
  );
}

function errorIn(first: unknown): Error | undefined {
  if (first instanceof Error) return first;
  const { err } = (first ?? {}) as { err?: unknown };
  return err instanceof Error ? err : undefined;
}

/** For a library that writes errors into its sentences: that it complained is kept, what it said is not. */
export function plainLog(log: Logger) {
  const quiet = () => {};
  const say = (level: "warn" | "error") => (said: unknown) =>
    log[level](said instanceof Error ? { err: said } : { at: framesOf(new Error()) }, "a library complained");
  return { debug: quiet, info: quiet, warn: say("warn"), error: say("error") };
}

/** What libraries print on the console goes by the same rule. */
export function quietConsole(log: Logger): void {
  for (const level of ["warn", "error"] as const) {
    console[level] = (...said: unknown[]) => plainLog(log)[level](said.find((one) => one instanceof Error));
  }
}
