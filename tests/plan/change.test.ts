import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localDate } from "../../server/kernel/dates.ts";
import { explainChange, whatWouldChange } from "../../server/plan/change.ts";
import type { Change } from "../../server/plan/change.ts";
import { euros } from "../../server/plan/citing.ts";
import { evaluate } from "../../server/plan/evaluate.ts";
import { nothingUsed } from "../../server/plan/expense.ts";
import type { Expense } from "../../server/plan/expense.ts";
import type { FactName, Facts } from "../../server/plan/facts.ts";
import { afterInjury, famiglia, ippocrate, mother, physiotherapy, student, visit } from "./cast.ts";

const suppliesOf = (changes: readonly Change[]) =>
  changes.flatMap((change) => (change.kind === "supply" ? [change.items.map(({ name }) => name)] : []));

describe("what would change a refusal or a reduction", () => {
  it("a missing certificate is named, with what would then be paid", () => {
    const changes = whatWouldChange(
      ippocrate,
      physiotherapy(student),
      { ...afterInjury, prescription: true, emergencyRoomCertificate: false },
      nothingUsed,
    );
    expect(changes.map((change) => explainChange(change))).toEqual([
      "Pagabile per 200,00 € con: certificato di Pronto Soccorso (art. 6.2).",
      "Restano le tariffe agevolate della rete (art. 6.6).",
    ]);
  });

  it("nobody is advised to have had an injury", () => {
    const changes = whatWouldChange(ippocrate, physiotherapy(student), { cause: "illness" }, nothingUsed);
    expect(suppliesOf(changes)).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(["tariffs"]);
  });

  it("a waiting period says from when it pays", () => {
    const early = visit(mother, { treatedOn: localDate("2026-01-10") });
    const [change] = whatWouldChange(famiglia, early, { cause: "illness" }, nothingUsed);
    expect(change && explainChange(change, "en")).toBe(
      "Payable for services from Sat 31 Jan 2026, when the waiting period is over (art. 1.4 a).",
    );
  });

  it("out of network the network is offered when it pays more", () => {
    const changes = whatWouldChange(
      famiglia,
      visit(mother, { regime: "outOfNetwork" }),
      { cause: "illness", paidInvoice: true },
      nothingUsed,
    );
    expect(changes).toEqual([{ kind: "regime", regime: "network", payableCents: euros(100) }]);
  });

  it("an exhausted limit leaves the preferential tariffs", () => {
    const held = { ...afterInjury, prescription: true, emergencyRoomCertificate: true };
    const changes = whatWouldChange(ippocrate, physiotherapy(student), held, {
      left: { "ippocrate/6.2": 0 },
    });
    expect(changes).toEqual([{ kind: "tariffs", clause: "6.6" }]);
  });

  it("a covered expense in network needs no advice", () => {
    expect(whatWouldChange(famiglia, visit(mother), {}, nothingUsed)).toEqual([]);
  });

  it("of the four daily activities only as many are asked for as are needed", () => {
    const care: Expense = { ...visit(student), serviceCode: "ASS-DOMICILIARE" };
    const known: Facts = { ...afterInjury, cannotWash: true, cannotEat: true };
    const [items = []] = suppliesOf(whatWouldChange(ippocrate, care, known, nothingUsed));
    expect(items.filter((name) => name.startsWith("cannot"))).toHaveLength(1);
    expect(items).toContain("dossierCompleteOn");
  });

  it("with the set supplied it is covered, and with any one of it left out it is not", () => {
    const favourable: Facts = {
      cause: "injury",
      injuredOn: localDate("2026-10-30"),
      emergencyRoomCertificate: true,
      prescription: true,
      providerQualified: true,
      paidInvoice: true,
      ssnTicketReceipt: true,
      extremeSport: "ruledOut",
      existingDefect: "ruledOut",
    };
    const names = Object.keys(favourable) as FactName[];
    const raisable = new Set<FactName>(["extremeSport", "existingDefect"]);
    fc.assert(
      fc.property(
        fc.subarray(names),
        fc.constantFrom("network" as const, "outOfNetwork" as const, "ssn" as const),
        (open, regime) => {
          const expense = physiotherapy(student, { regime });
          const hidden = Object.fromEntries(
            open.map((name) => [name, raisable.has(name) ? "raised" : undefined]),
          );
          const known = { ...favourable, ...hidden };
          const sets = suppliesOf(whatWouldChange(ippocrate, expense, known, nothingUsed));
          const before = evaluate(ippocrate, expense, known).answer;
          if (before === "covered") {
            expect(sets).toEqual([]);
            return;
          }
          const [items = []] = sets;
          const supplied = (some: readonly FactName[]) => ({
            ...known,
            ...Object.fromEntries(some.map((name) => [name, favourable[name]])),
          });
          expect(evaluate(ippocrate, expense, supplied(items)).answer).toBe("covered");
          for (const left of items) {
            const rest = items.filter((name) => name !== left);
            expect(evaluate(ippocrate, expense, supplied(rest)).answer).not.toBe("covered");
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
