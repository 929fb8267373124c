import { graphql, isObjectType, getNamedType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import { describe, expect, test } from "vitest";
import { transitions } from "../../server/direct-billing/state-rules.ts";
import { admits, deskDuties, dutiesOf, facilityDuties } from "../../server/identity/roles.ts";
import { deskRoles, facilityRoles } from "../../server/kernel/roles.ts";
import { productSchema } from "../../server/schema.ts";
import { kindsFor, waitingKinds } from "../../server/worklist/rules.ts";
import { argumentsOf, documentOf, rootFields } from "../safety/documents.ts";
import { rootDoors, routeDoors } from "../safety/matrix.ts";

/** Who may do what, by hand: a new role or duty fails until somebody has decided about each pair. */
const decided: Readonly<Record<string, string>> = {
  "facility owner": "admit cases care invoice money upkeep contract people",
  "facility reception": "admit cases care invoice upkeep",
  "facility doctor": "cases care",
  "facility accounting": "cases invoice money",
  "desk operator": "cases register pay network alarms",
  "desk supervisor": "cases register pay approve network alarms",
  "desk doctor": "cases",
  "desk administrator": "network alarms people settings",
};

const actors = [
  ...facilityRoles.map((role) => ({ door: "facility", role })),
  ...deskRoles.map((role) => ({ door: "desk", role })),
];
const nameOf = ({ door, role }: { door: string; role: string }) => `${door} ${role}`;
const duties = new Set([
  ...Object.keys(facilityDuties).map((duty) => `facility:${duty}`),
  ...Object.keys(deskDuties).map((duty) => `desk:${duty}`),
]);

describe("roles and their duties", () => {
  test("every role has the duties that were decided, and no others", () => {
    expect(actors.map(nameOf).sort()).toEqual(Object.keys(decided).sort());
    for (const actor of actors) expect(dutiesOf(actor).join(" "), nameOf(actor)).toBe(decided[nameOf(actor)]);
  });

  test("whoever comes through another door has none of them, whatever they call themselves", () => {
    for (const door of ["visitor", "member", "proving", "clock"])
      for (const { role } of actors) {
        expect(dutiesOf({ door, role })).toEqual([]);
        for (const duty of duties) expect(admits({ door, role }, [duty]), `${door} ${duty}`).toBe(false);
      }
    expect(admits({ door: "desk", role: "owner" }, ["desk:people", "facility:people"])).toBe(false);
    expect(admits({ door: "facility", role: "administrator" }, ["desk:people"])).toBe(false);
  });

  test("each verb on a case is of the duty that its field of the API asks for", () => {
    const fieldOf = {
      confirmAtClinic: "confirmTakeInChargeByCode",
      renewCode: "resendConfirmationCode",
      addDocuments: "addDocuments",
      tell: "tellFacts",
      nameDoctor: "nameTreatingDoctor",
      cancel: "cancelTakeInCharge",
      settle: "submitInvoice",
      close: "closeTakeInCharge",
      revise: "reviseSettlement",
      confirm: "confirmTakeInCharge",
      decline: "declineTakeInCharge",
    } as const;
    for (const [verb, field] of Object.entries(fieldOf))
      expect(transitions[verb as keyof typeof fieldOf].by.join(" "), verb).toBe(rootDoors.Mutation[field]);
  });

  test("what waits in the queue is shown to whose duty it is", () => {
    const shown = Object.fromEntries(
      deskRoles.map((role) => [role, kindsFor({ door: "desk", role }).join(" ")]),
    );
    expect(shown).toEqual({
      operator: waitingKinds.join(" "),
      supervisor: waitingKinds.join(" "),
      doctor: "reimbursement takeInCharge",
      administrator: "feeChange alarm",
    });
  });
});

describe("the API behind the roles", () => {
  const schema = productSchema();

  test("every field names doors and duties that there are", () => {
    const { queries, mutations, subscriptions, fieldResolvers, fields } = getMetadataStorage();
    const named = [...queries, ...mutations, ...subscriptions, ...fieldResolvers, ...fields].flatMap(
      ({ roles = [] }) => roles as string[],
    );
    const doors = ["member", "facility", "desk", "proving"];
    expect([...new Set(named)].filter((name) => !duties.has(name) && !doors.includes(name))).toEqual([]);
    const asked = [...Object.values(rootDoors).flatMap((entries) => Object.values(entries))];
    const inMatrix = [...asked, ...Object.values(routeDoors)].flatMap((entry) => entry.split(" "));
    const known = ["visitor", ...doors];
    expect([...new Set(inMatrix)].filter((name) => !duties.has(name) && !known.includes(name))).toEqual([]);
  });

  test("every role is let to each root field as the matrix says, and turned away from every other", async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const kind of ["Query", "Mutation"] as const) {
      for (const field of rootFields(kind)) {
        const entry = (rootDoors[kind] as Readonly<Record<string, string>>)[field.name] ?? "";
        const given = argumentsOf(field, { key: "x" });
        const selection = isObjectType(getNamedType(field.type)) ? "{ __typename }" : "";
        const source = documentOf(kind === "Query" ? "query" : "mutation", field, given, selection);
        for (const actor of actors) {
          // Whoever is let in finds no database: all that is asked here is whether they are.
          const { errors = [] } = await graphql({
            ...{ schema, source, variableValues: given },
            contextValue: { actor, language: "it", now: () => new Date(), config: {} },
          });
          const isTurnedAway = errors.some(({ extensions }) => extensions["code"] === "FORBIDDEN");
          tried += 1;
          if (isTurnedAway === admits(actor, entry.split(" ")))
            wrong.push(`${field.name} as ${nameOf(actor)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  });
});
