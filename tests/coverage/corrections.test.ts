import { expect, test } from "vitest";
import {
  changesOf,
  corrected,
  faultsOf,
  type PersonalData,
  type ProposedData,
} from "../../server/coverage/corrections/rules.ts";
import { localDate } from "../../server/kernel/dates.ts";

const sofia: PersonalData = {
  firstName: "Sofia",
  lastName: "Rossi",
  sex: "female",
  birthDate: localDate("2012-06-21"),
  taxCode: "RSSSFO12H61L219L",
};
const today = localDate("2026-11-28");
const faulty = (proposed: ProposedData, current = sofia) =>
  faultsOf(current, changesOf(current, proposed), today).map(({ field }) => field);

test("what is typed as it stands is no change, nor are blanks or the case of a tax code", () => {
  expect(changesOf(sofia, { ...sofia })).toEqual([]);
  expect(changesOf(sofia, { firstName: " Sofia ", taxCode: "rss sfo 12h61 l219l", lastName: "" })).toEqual(
    [],
  );
  expect(changesOf(sofia, { firstName: "Sofia  Maria\n", sex: null })).toEqual([
    { field: "firstName", from: "Sofia", to: "Sofia Maria" },
  ]);
});

test("a changed field takes the place of the one that stood there, the others stay", () => {
  const changes = changesOf(sofia, { lastName: "Rossi D’Angelo", firstName: "Sofía" });
  expect(corrected(sofia, changes)).toEqual({ ...sofia, lastName: "Rossi D’Angelo", firstName: "Sofía" });
});

test("each field that is wrong is named, all of them at once", () => {
  expect(
    faulty({ firstName: "S0fia", lastName: "x".repeat(121), birthDate: localDate("2026-11-29") }),
  ).toEqual(["firstName", "lastName", "birthDate"]);
  expect(faulty({ birthDate: localDate("1850-01-01"), taxCode: "RSSSFO12H61L219A" })).toEqual([
    "birthDate",
    "taxCode",
  ]);
  expect(faulty({ firstName: "Anna Maria", lastName: "D'Amico-Łoś" })).toEqual([]);
});

test("a birth date or sex that the tax code contradicts is not taken alone", () => {
  expect(faulty({ birthDate: localDate("2012-06-22") })).toEqual(["taxCode"]);
  expect(faulty({ sex: "male" })).toEqual(["taxCode"]);
});
