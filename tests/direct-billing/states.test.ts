import { describe, expect, test } from "vitest";
import {
  type Decision,
  decisions,
  isUndecided,
  type Lifecycle,
  lifecycles,
  may,
  mayDo,
  type State,
  statuses,
  statusOf,
  statusWords,
  transitions,
  type Verb,
  verbs,
} from "../../server/direct-billing/state-rules.ts";
import { deskRoles, facilityRoles } from "../../server/kernel/roles.ts";

/** What each state allows, by hand; a new state, verb or door fails until somebody has decided about it. */
const decided: readonly (readonly [Lifecycle, Decision, readonly Verb[]])[] = [
  [
    ...(["awaitingMember", "pending"] as const),
    [
      "confirm",
      "confirmAtClinic",
      "renewCode",
      "decline",
      "addDocuments",
      "tell",
      "nameDoctor",
      "cancel",
      "expire",
    ],
  ],
  ["open", "pending", ["addDocuments", "tell", "nameDoctor", "cancel", "expire"]],
  ["open", "toBeEvaluated", ["addDocuments", "tell", "nameDoctor", "cancel", "expire"]],
  ["open", "authorised", ["nameDoctor", "cancel", "expire", "settle"]],
  ["open", "notCovered", []],
  ["partlySettled", "authorised", ["nameDoctor", "settle", "close", "expire", "revise"]],
  ["settled", "authorised", ["revise"]],
  ["declined", "pending", []],
  ["cancelled", "pending", []],
  ["cancelled", "toBeEvaluated", []],
  ["cancelled", "authorised", []],
  ["expired", "pending", []],
  ["expired", "toBeEvaluated", []],
  ["expired", "authorised", []],
];

const [frontDesk, clinical, invoicing] = [
  "owner reception",
  "owner reception doctor",
  "owner reception accounting",
].map((roles) =>
  roles
    .split(" ")
    .map((role) => `facility/${role}`)
    .join(" "),
);
const evaluating = "desk/operator desk/supervisor desk/doctor";

/** And whose each verb is, by door and role. */
const whose: Readonly<Record<Verb, string>> = {
  confirm: "member",
  confirmAtClinic: `${frontDesk}`,
  renewCode: `member ${frontDesk}`,
  decline: "member",
  addDocuments: `member ${clinical}`,
  tell: `member ${clinical} ${evaluating}`,
  nameDoctor: `${frontDesk}`,
  cancel: `${frontDesk}`,
  settle: `${invoicing}`,
  close: `${invoicing}`,
  expire: "clock",
  revise: evaluating,
};

const actors = [
  ...["visitor", "proving", "member", "clock"].map((door) => ({ door })),
  ...facilityRoles.map((role) => ({ door: "facility", role })),
  ...deskRoles.map((role) => ({ door: "desk", role })),
];
const nameOf = (actor: { door: string; role?: string }) => [actor.door, actor.role].filter(Boolean).join("/");

describe("the states of a take-in-charge", () => {
  const triples = decided.flatMap(([lifecycle, decision, allowed]) =>
    verbs.flatMap((verb) =>
      actors.map((actor) => {
        const state: State = { lifecycle, decision };
        const isTheirs = whose[verb].split(" ").includes(nameOf(actor));
        return { state, verb, actor, allowed: allowed.includes(verb) && isTheirs };
      }),
    ),
  );

  test("every state, verb and actor is allowed or refused as it was decided", () => {
    const wrong = triples.filter(({ state, verb, actor, allowed }) => mayDo(actor, verb, state) !== allowed);
    expect(wrong).toEqual([]);
    expect(triples.length).toBe(decided.length * verbs.length * actors.length);
  });

  test("every lifecycle and decision has been decided about, and every verb can happen somewhere", () => {
    expect(new Set(decided.map(([lifecycle]) => lifecycle))).toEqual(new Set(lifecycles));
    expect(new Set(decided.map(([, decision]) => decision))).toEqual(new Set(decisions));
    expect(new Set(decided.flatMap(([, , allowed]) => allowed))).toEqual(new Set(verbs));
    expect(new Set(Object.keys(whose))).toEqual(new Set(verbs));
  });

  test("every state of every pair has one label, in words", () => {
    const labels = lifecycles.flatMap((lifecycle) =>
      decisions.map((decision) => statusOf({ lifecycle, decision })),
    );
    expect(new Set(labels)).toEqual(new Set(Object.keys(statuses)));
    for (const label of labels) expect(statusWords[label].it).not.toBe("");
  });

  test("whoever waits has a way on: a state without verbs is an end, and every other leads to one", () => {
    const ends = decided.filter(([, , allowed]) => allowed.length === 0);
    const labels = ends.map(([lifecycle, decision]) => statusOf({ lifecycle, decision }));
    expect(new Set(labels)).toEqual(new Set(["NOT_COVERED", "DECLINED", "CANCELLED", "EXPIRED"]));
    for (const [lifecycle, decision, allowed] of decided) {
      if (allowed.length === 0 || lifecycle === "settled") continue;
      const reached = allowed.flatMap((verb): readonly Lifecycle[] => transitions[verb].to);
      expect(reached.length, `${lifecycle}, ${decision}`).toBeGreaterThan(0);
    }
  });

  test("what is undecided is what may still be told facts", () => {
    for (const [lifecycle, decision] of decided) {
      const state = { lifecycle, decision };
      expect(isUndecided(state)).toBe(may("addDocuments", state));
      expect(isUndecided(state)).toBe(["AWAITING_MEMBER", "UNDER_EVALUATION"].includes(statusOf(state)));
    }
  });
});
