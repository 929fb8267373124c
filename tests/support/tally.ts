import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** How one vitest project went. */
export interface Tally {
  readonly project: string;
  passed: number;
  failed: number;
  /** From the first test's start to the last one's end. */
  seconds: number;
}

/**
 * Counts tests by project into the file named by TEST_TALLY, for the table at the end of `npm test`. A file that could
 * not be read counts as one failed test.
 */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const file = process.env["TEST_TALLY"];
    if (file === undefined) return;
    const tallies = new Map<string, Tally & { began: number; ended: number }>();
    for (const module of modules) {
      const { name } = module.project;
      const tally = tallies.get(name) ?? {
        project: name,
        passed: 0,
        failed: 0,
        seconds: 0,
        began: Infinity,
        ended: 0,
      };
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") tally.passed += 1;
        else tally.failed += 1;
        const { startTime = Infinity, duration = 0 } = test.diagnostic() ?? {};
        tally.began = Math.min(tally.began, startTime);
        if (startTime !== Infinity) tally.ended = Math.max(tally.ended, startTime + duration);
      }
      if (module.errors().length > 0) tally.failed += 1;
      tallies.set(name, tally);
    }
    const rows = [...tallies.values()].map(({ began, ended, ...tally }) => ({
      ...tally,
      seconds: ended > began ? (ended - began) / 1000 : 0,
    }));
    writeFileSync(file, JSON.stringify(rows));
  }
}
