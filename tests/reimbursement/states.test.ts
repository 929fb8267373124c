import { describe, expect, test } from "vitest";
import { documentStages, type DocumentStage, isUndecided } from "../../server/claim/document-rules.ts";
import { actingDoors, mayDo, transitions, type Verb, verbs } from "../../server/reimbursement/state-rules.ts";

const whileUndecided = ["tell", "addFiles", "declareEnded", "askDocuments", "convert", "decide"] as const;

/** What each stage allows, by hand; a new stage, verb or door fails until somebody has decided about it. */
const decided: Readonly<Record<DocumentStage, readonly Verb[]>> = {
  received: ["begin", ...whileUndecided],
  underEvaluation: whileUndecided,
  documentsMissing: [...whileUndecided, "answer", "recordPost", "giveUpWaiting"],
  settled: ["payElsewhere", "settleAnew"],
  notPayable: ["settleAnew"],
};

/** And whose each verb is. */
const whose: Readonly<Record<Verb, string>> = {
  begin: "desk",
  tell: "member desk",
  addFiles: "member desk",
  declareEnded: "member desk",
  askDocuments: "desk",
  answer: "member desk",
  recordPost: "desk",
  giveUpWaiting: "clock",
  convert: "clock",
  decide: "desk",
  payElsewhere: "member desk",
  settleAnew: "desk",
};

describe("the stages of an expense document handed in for reimbursement", () => {
  test("every stage, verb and actor is allowed or refused as it was decided", () => {
    const triples = documentStages.flatMap((stage) =>
      verbs.flatMap((verb) => [...actingDoors, "facility", "visitor"].map((door) => ({ stage, verb, door }))),
    );
    const wrong = triples.filter(
      ({ stage, verb, door }) =>
        mayDo(door, verb, stage) !== (decided[stage].includes(verb) && whose[verb].split(" ").includes(door)),
    );
    expect(wrong).toEqual([]);
    expect(triples).toHaveLength(documentStages.length * verbs.length * 5);
  });

  test("every verb can happen somewhere, and nobody decides but the desk", () => {
    expect(new Set(documentStages.flatMap((stage) => decided[stage]))).toEqual(new Set(verbs));
    expect(transitions.decide.by).toEqual(["desk"]);
  });

  test("whatever is not decided has a way to be", () => {
    for (const stage of documentStages.filter(isUndecided)) expect(decided[stage]).toContain("decide");
  });
});
