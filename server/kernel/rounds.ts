import type { Logger } from "pino";
import type { Clockwork } from "./act.ts";

const everyMilliseconds = 10 * 60_000;

/**
 * What the server does by itself as time passes: looks now and every ten minutes, one round after the other. A round that
 * fails is logged, and the next one tries again. Returns the stop, which waits for a round under way.
 */
export function startRounds(
  newRound: () => Clockwork,
  round: (work: Clockwork) => Promise<unknown>,
  log: Logger,
  name: string,
): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  const look = () => {
    running = running
      .then(() => round(newRound()))
      .catch((error: unknown) => log.error({ err: error }, `a round of ${name} failed`));
  };
  look();
  const timer = setInterval(look, everyMilliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
