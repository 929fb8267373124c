import type { Logger } from "pino";
import type { Clockwork } from "./act.ts";

export interface Rounds {
  /** For the log: "expiries". */
  readonly name: string;
  readonly everyMinutes: number;
  round(work: Clockwork): Promise<unknown>;
}

/**
 * What the server does by itself as time passes: looks now and every so many minutes, one round after the other. A round that
 * fails is logged, and the next one tries again. Returns the stop, which waits for a round under way.
 */
export function startRounds(
  newRound: () => Clockwork,
  { name, everyMinutes, round }: Rounds,
  log: Logger,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = running
      .then(() => round(newRound()))
      .catch((error: unknown) => log.error({ err: error }, `a round of ${name} failed`));
  };
  look();
  const timer = setInterval(look, everyMinutes * 60_000);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
