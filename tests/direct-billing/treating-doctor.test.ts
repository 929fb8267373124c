import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnOneDatabase } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import { done, newKey, openingInput, signedIn, tell } from "../journeys/story.ts";

describeOnOneDatabase("who treats", (database) => {
  beforeAll(() => seedCast(database.orm.em.fork(), new Date(startsAt)));
  const server = serverFor({ database });

  const treats = async (client: Client, id: string) =>
    (
      await client.ask<{ takeInCharge: { doctorId: string | null; doctorName: string | null } }>(
        `query ($id: ID!) { takeInCharge(id: $id) { doctorId doctorName } }`,
        { id },
      )
    ).takeInCharge;

  const doctorsAt = async (client: Client, id: string) =>
    (
      await client.ask<{ facility: { doctors: { id: string; firstName: string; lastName: string }[] } }>(
        `query ($id: ID!) { facility(id: $id) { doctors { id firstName lastName } } }`,
        { id },
      )
    ).facility.doctors;

  async function opened(reception: Client, change: object) {
    const input = { ...(await openingInput(reception, { units: 1 })), doctorName: null, ...change };
    return tell(reception, "openTakeInCharge", "OpenTakeInChargeInput", input);
  }

  test("a doctor of the facility is meant by id or by name; any other name stays a name", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    const elena = (await doctorsAt(reception, crocettaId)).find(({ lastName }) => lastName === "Sacco");
    const byId = done(await opened(reception, { doctorId: elena?.id }));
    expect(await treats(reception, byId.id)).toEqual({ doctorId: elena?.id, doctorName: "Elena Sacco" });
    const byName = done(await opened(reception, { doctorName: " elena sacco " }));
    expect(await treats(reception, byName.id)).toEqual({ doctorId: elena?.id, doctorName: "Elena Sacco" });
    const other = done(await opened(reception, { doctorName: "Elena Sacchi" }));
    expect(await treats(reception, other.id)).toEqual({ doctorId: null, doctorName: "Elena Sacchi" });
  });

  test("a doctor who works elsewhere is none of the facility's, like one that does not exist", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    const elsewhere = await signedIn(server, "reception.sansecondo");
    const mine = new Set((await doctorsAt(reception, crocettaId)).map(({ id }) => id));
    const { viewer } = await elsewhere.ask<{ viewer: { facility: { id: string } } }>(
      `{ viewer { facility { id } } }`,
    );
    const foreign = (await doctorsAt(elsewhere, viewer.facility.id)).find(({ id }) => !mine.has(id));
    expect(foreign).toBeDefined();
    const { id } = done(await opened(reception, {}));
    for (const doctorId of [foreign?.id, newKey(), "x"]) {
      const refused = await opened(reception, { doctorId });
      expect(refused.errors).toMatchObject([{ code: "NOT_FOUND", field: "input.doctorId" }]);
      const input = { idempotencyKey: newKey(), takeInChargeId: id, doctorId };
      const named = await tell(reception, "nameTreatingDoctor", "NameDoctorInput", input);
      expect(named.errors).toMatchObject([{ code: "NOT_FOUND", field: "input.doctorId" }]);
    }
    expect(await treats(reception, id)).toEqual({ doctorId: null, doctorName: null });
  });

  test("the facility says it later, and says another", async () => {
    const reception = await signedIn(server, "reception.crocetta");
    const { id } = done(await opened(reception, { doctorName: "Elena Sacco" }));
    const paolo = (await doctorsAt(reception, crocettaId)).find(({ lastName }) => lastName === "Silvestri");
    const input = { idempotencyKey: newKey(), takeInChargeId: id, doctorId: paolo?.id };
    done(await tell(reception, "nameTreatingDoctor", "NameDoctorInput", input));
    expect(await treats(reception, id)).toEqual({ doctorId: paolo?.id, doctorName: "Paolo Silvestri" });
  });
});
