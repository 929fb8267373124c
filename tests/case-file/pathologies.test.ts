import { describe, expect, test } from "vitest";
import { pathologiesOfDiagnosis, rangeOfDiagnosis, rangeOfGroups } from "../../server/case-file/icd9cm.ts";
import { findPathology, pathologies } from "../../server/case-file/pathologies.ts";
import { pathologiesLike } from "../../server/case-file/pathology-search.ts";

const threeDigits = Array.from({ length: 999 }, (_, index) => String(index + 1).padStart(3, "0"));
const chapterV = Array.from({ length: 91 }, (_, index) => `V${String(index + 1).padStart(2, "0")}`);

/** Entries with a range that holds the code, of the narrowest width. */
function narrowest(code: string): string[] {
  const asked = rangeOfDiagnosis(code);
  if (asked === undefined) throw new Error(code);
  const holding = pathologies.flatMap((pathology) =>
    pathology.icd9cm
      .map((text) => rangeOfGroups(text))
      .filter(({ from, to }) => from <= asked.from && to >= asked.to)
      .map(({ from, to }) => ({ code: pathology.code, width: to - from })),
  );
  const least = Math.min(...holding.map(({ width }) => width));
  return holding.filter(({ width }) => width === least).map((one) => one.code);
}

describe("the short list of pathologies", () => {
  test("has at most 200 entries, each with a code of its own and names in both languages", () => {
    expect(pathologies.length).toBeLessThanOrEqual(200);
    expect(new Set(pathologies.map(({ code }) => code)).size).toBe(pathologies.length);
    for (const language of ["it", "en"] as const) {
      expect(new Set(pathologies.map(({ name }) => name[language])).size).toBe(pathologies.length);
    }
    const odd = pathologies.filter(
      ({ code, name }) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) || Math.max(name.it.length, name.en.length) > 60,
    );
    expect(odd).toEqual([]);
    expect(findPathology("back-pain")?.name.it).toBe("Mal di schiena");
    expect(findPathology("constructor")).toBeUndefined();
  });

  test("writes its ranges well", () => {
    const texts = pathologies.flatMap(({ icd9cm }) => icd9cm);
    const shape = /^(V\d{2}|\d{3})(\.\d{1,2}|-(V\d{2}|\d{3}))?$/;
    expect(texts.filter((text) => !shape.test(text))).toEqual([]);
    expect(() => texts.map(rangeOfGroups)).not.toThrow();
    expect(
      texts.filter((text) => text.includes("-") && text.startsWith("V") !== text.includes("-V")),
    ).toEqual([]);
    expect(new Set(texts).size).toBe(texts.length);
    expect(pathologies.filter(({ icd9cm }) => icd9cm.length === 0)).toEqual([]);
  });

  test("has a place for every group, 001 to 999 and V01 to V91, and never two equally near ones", () => {
    const parts = pathologies.flatMap(({ icd9cm }) => icd9cm.filter((text) => text.includes(".")));
    const unclear = [...threeDigits, ...chapterV, ...parts].filter((code) => narrowest(code).length !== 1);
    expect(unclear).toEqual([]);
  });

  test("knows injuries: whatever is of chapter 17, but allergies and what care itself did", () => {
    const injuries = pathologies.filter(({ injury }) => injury).map(({ code }) => code);
    const ofChapter = new Set(threeDigits.slice(799).flatMap(narrowest));
    expect([...ofChapter].filter((code) => !injuries.includes(code))).toEqual(["after-surgery"]);
    expect(injuries.filter((code) => findPathology(code)?.icd9cm.some((text) => text < "800"))).toEqual([]);
  });

  test("reads the codes that doctors write", () => {
    const first = (code: string) => pathologiesOfDiagnosis(code)[0]?.code;
    expect(first("724.2")).toBe("back-pain");
    expect(first("724.3")).toBe("sciatica");
    expect(first("v22.1")).toBe("pregnancy");
    expect(first("715.16")).toBe("hip-knee-arthrosis");
    expect(first("715.09")).toBe("arthrosis");
    expect(pathologiesOfDiagnosis("724.3").map(({ code }) => code)).toEqual([
      "sciatica",
      "back-pain",
      "other-bones",
    ]);
    for (const none of ["", "7", "72", "7240", "724.333", "E810", "mal di schiena", "000", "V92"]) {
      expect(pathologiesOfDiagnosis(none)).toEqual([]);
    }
  });
});

describe("what people type finds its pathology first", () => {
  test.each([
    ["mal di schiena", "back-pain"],
    ["lombalgia", "back-pain"],
    ["schiena", "back-pain"],
    ["ho mal di denti", "toothache"],
    ["calcoli alla cistifellea", "gallbladder-pancreas"],
    ["protesi d’anca", "hip-knee-arthrosis"],
    ["allergia ai pollini", "hay-fever"],
    ["lombosciatalgia acuta", "sciatica"],
    ["MAL DI TESTA", "headache"],
    ["cefalea", "headache"],
    ["distorsione ginocchio", "sprain-knee"],
    ["Distorsione del ginocchio destro", "sprain-knee"],
    ["distorsione caviglia sx", "sprain-ankle"],
    ["caviglia slogata", "sprain-ankle"],
    ["catarata", "cataract"],
    ["cataratta", "cataract"],
    ["menisco", "meniscus"],
    ["crociato anteriore", "cruciate-ligament"],
    ["frattura polso", "fracture-hand"],
    ["braccio rotto", "fracture-shoulder"],
    ["colpo di frusta", "whiplash"],
    ["ernia del disco", "slipped-disc"],
    ["ernia inguinale", "hernia"],
    ["pressione alta", "high-blood-pressure"],
    ["ipertensione", "high-blood-pressure"],
    ["diabete", "diabetes"],
    ["tumore seno", "tumour-breast"],
    ["carcinoma mammario", "tumour-breast"],
    ["ansia", "anxiety"],
    ["depressione", "depression"],
    ["emoroidi", "haemorrhoids-fissures"],
    ["reflusso gastroesofageo", "reflux"],
    ["gravidanza", "pregnancy"],
    ["parto cesareo", "childbirth"],
    ["tiroide lenta", "thyroid-function"],
    ["ipotiroidismo", "thyroid-function"],
    ["carie", "caries"],
    ["dente del giudizio", "wisdom-teeth"],
    ["pap test", "cervix"],
    ["cervicale", "neck-pain"],
    ["cuffia rotatori", "shoulder-pain"],
    ["calcoli renali", "kidney-stones"],
    ["cistite", "cystitis"],
    ["otite", "ear-infection"],
    ["miopia", "eyesight"],
    ["tunnel carpale", "carpal-tunnel"],
    ["russo la notte", "sleep-apnoea"],
    ["ménière", "vertigo"],
    ["celiachia", "food-intolerance"],
    ["fibrillazione atriale", "arrhythmia"],
    ["psoriasi", "psoriasis"],
    ["check up", "check-up"],
    ["724.2", "back-pain"],
  ])("%s", (typed, code) => {
    expect(pathologiesLike(typed, "it")[0]?.code).toBe(code);
  });

  test.each([
    ["back pain", "back-pain"],
    ["migraine", "headache"],
    ["broken wrist", "fracture-hand"],
    ["sprained ankle", "sprain-ankle"],
    ["hay fever", "hay-fever"],
    ["high blood pressure", "high-blood-pressure"],
    ["breast cancer", "tumour-breast"],
    ["kidney stones", "kidney-stones"],
    ["pregnant", "pregnancy"],
    ["lombalgia", "back-pain"],
  ])("%s, on an English page", (typed, code) => {
    expect(pathologiesLike(typed, "en")[0]?.code).toBe(code);
  });

  test("while one types, the beginnings of words find it already", () => {
    for (const typed of ["catar", "cata", "Càtar"]) {
      expect(pathologiesLike(typed, "it").map(({ code }) => code)).toContain("cataract");
    }
    expect(pathologiesLike("ernia", "it").map(({ code }) => code)).toEqual(
      expect.arrayContaining(["hernia", "slipped-disc", "reflux"]),
    );
  });

  test("a word that the list knows is no typing error of another: a tumour is no mood", () => {
    const codes = pathologiesLike("tumore", "it").map(({ code }) => code);
    expect(codes).toHaveLength(8);
    expect(codes.filter((code) => !code.startsWith("tumour-"))).toEqual([]);
  });

  test("at most eight come, and none for what is no pathology or no word", () => {
    for (const typed of ["mal", "dolore", "tumore", "frattura", "a", "malattia"]) {
      expect(pathologiesLike(typed, "it").length).toBeLessThanOrEqual(8);
    }
    for (const none of ["", "   ", "…", "xyzzy", "'; drop table", "🦴"]) {
      expect(pathologiesLike(none, "it")).toEqual([]);
    }
    expect(pathologiesLike("mal di schiena ".repeat(10_000), "it").length).toBeLessThanOrEqual(8);
  });
});
