/** What time the server believes it is; stands still until moved. */
export interface Clock {
  readonly now: () => Date;
  /** Sets the time, for example `clock.set("2026-11-23T09:00:00Z")`. */
  set(instant: string): void;
  forward(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

export function clockAt(instant: string): Clock {
  let milliseconds = Date.parse(instant);
  return {
    now: () => new Date(milliseconds),
    set(other) {
      milliseconds = Date.parse(other);
    },
    forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }) {
      milliseconds += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    },
  };
}
