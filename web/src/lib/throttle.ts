export interface Throttled {
  /** Asks for a run: soon, or once the pause after the last one is over. */
  ask(): void;
  stop(): void;
}

/**
 * Runs soon after the first that asks and then at most once in a while, the last time after the last that asked: many at
 * once are one, and a steady stream neither puts it off for ever nor runs it each time. Never two at the same time.
 */
export function throttled(
  run: () => Promise<void>,
  { gatherMs, pauseMs }: { gatherMs: number; pauseMs: number },
): Throttled {
  let state: "idle" | "gathering" | "pausing" | "stopped" = "idle";
  let isAsked = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = () => {
    isAsked = false;
    state = "pausing";
    void run()
      .catch(() => {})
      .then(() => {
        if (state !== "stopped") timer = setTimeout(rest, pauseMs);
      });
  };
  const rest = () => {
    if (isAsked) start();
    else state = "idle";
  };
  return {
    ask() {
      if (state === "pausing") isAsked = true;
      if (state !== "idle") return;
      state = "gathering";
      timer = setTimeout(start, gatherMs);
    },
    stop() {
      state = "stopped";
      clearTimeout(timer);
    },
  };
}
