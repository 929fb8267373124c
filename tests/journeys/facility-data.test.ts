import { beforeAll, expect, test } from "vitest";
import { seedCast } from "../support/cast.ts";
import type { Client } from "../support/client.ts";
import { describeOnBothDatabases } from "../support/databases.ts";
import { crocettaId } from "../support/facilities.ts";
import { serverFor, startsAt } from "../support/server.ts";
import {
  authorised,
  confirmed,
  invoiced,
  newKey,
  opened,
  openingInput,
  physiotherapy,
  signedIn,
  tell as tellTakeInCharge,
} from "./story.ts";
import { card, isFoundBy, journal, own, tellDoctor, tellFacility } from "./upkeep.ts";

describeOnBothDatabases("a facility keeps its own data current", (database) => {
  beforeAll(async () => {
    await seedCast(database.orm.em.fork(), new Date(startsAt));
  });
  const server = serverFor({ database });
  let crocetta: Client;
  let sanSecondo: Client;
  let giulia: Client;
  let desk: Client;

  beforeAll(async () => {
    crocetta = await signedIn(server, "reception.crocetta");
    sanSecondo = await signedIn(server, "reception.sansecondo");
    giulia = await signedIn(server, "giulia.ferrero");
    desk = await signedIn(server, "centrale.operativa");
  });

  const contacts = {
    phone: "011 000 0001",
    email: "accettazione@crocetta.example",
    website: "https://www.crocetta.example",
    address: "Corso Duca degli Abruzzi 20",
    postcode: "10129",
  };

  test("contacts are tidied, kept and on the card at once; every wrong field is named", async () => {
    const { contactsStamp: stamp } = await own(crocetta);
    const wrong = { stamp, phone: "112", email: "accettazione@", website: "javascript:alert(1)" };
    const refused = await tellFacility(crocetta, "changeContacts", "ChangeContactsInput", {
      ...wrong,
      address: " ",
      postcode: "20121",
    });
    expect(refused.errors.map(({ field }) => field)).toEqual([
      "input.phone",
      "input.email",
      "input.website",
      "input.address",
      "input.postcode",
    ]);
    expect(refused.errors[4]?.message).toMatch(/non è di Torino.*Centrale Operativa/);
    const saved = await tellFacility(crocetta, "changeContacts", "ChangeContactsInput", {
      ...contacts,
      stamp,
      phone: " 011/123.45.67 ",
      website: "www.crocetta.example",
    });
    expect(saved.errors).toEqual([]);
    expect(await card(giulia)).toMatchObject({
      phone: "+39 011 123 45 67",
      website: "https://www.crocetta.example",
    });
    expect(await journal(database, "facility.contactsChanged")).toBe(1);
  });

  test("a second reception does not undo the first one silently, and a double click is no conflict", async () => {
    const { contactsStamp: stamp } = await own(crocetta);
    const first = { ...contacts, stamp, phone: "011 111 1111" };
    expect((await tellFacility(crocetta, "changeContacts", "ChangeContactsInput", first)).errors).toEqual([]);
    expect((await tellFacility(crocetta, "changeContacts", "ChangeContactsInput", first)).errors).toEqual([]);
    const second = await tellFacility(crocetta, "changeContacts", "ChangeContactsInput", {
      ...first,
      phone: "011 222 2222",
    });
    expect(second.errors.map(({ code }) => code)).toEqual(["CHANGED_MEANWHILE"]);
    expect((await own(crocetta)).facility.phone).toBe("+39 011 111 1111");
    // the two at once: one wins, the other is told
    const now = (await own(crocetta)).contactsStamp;
    const both = await Promise.all(
      ["011 333 3333", "011 444 4444"].map((phone) =>
        tellFacility(crocetta, "changeContacts", "ChangeContactsInput", { ...contacts, stamp: now, phone }),
      ),
    );
    expect(both.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(["CHANGED_MEANWHILE"]);
  });

  test("the VAT number is corrected like a contact, told at its field when it is wrong, and never removed", async () => {
    const change = async (input: object) =>
      (await tellFacility(crocetta, "changeContacts", "ChangeContactsInput", { ...contacts, ...input }))
        .errors;
    const { contactsStamp: stamp, facility } = await own(crocetta);
    expect(facility.vatNumber).toMatch(/^\d{11}$/);
    for (const vatNumber of ["00905811007", "123", "", null])
      expect(await change({ stamp, vatNumber })).toMatchObject([
        { code: "INVALID_INPUT", field: "input.vatNumber" },
      ]);
    expect((await change({ stamp, vatNumber: "00905811007" }))[0]?.message).toMatch(/ultima cifra/);
    expect(await change({ stamp, vatNumber: "IT 00905811006" })).toEqual([]);
    expect((await card(giulia)).vatNumber).toBe("00905811006");
    expect(await change({ stamp, vatNumber: "01234567897" })).toMatchObject([{ code: "CHANGED_MEANWHILE" }]);
    // left out, it stays
    expect(await change({ stamp: (await own(crocetta)).contactsStamp, phone: "011 555 5555" })).toEqual([]);
    expect((await card(giulia)).vatNumber).toBe("00905811006");
  });

  test("opening hours: overlaps and closing before opening are refused at their span; then the search follows", async () => {
    const { openingHoursStamp: stamp } = await own(crocetta);
    const change = (openingHours: object[]) =>
      tellFacility(crocetta, "changeOpeningHours", "ChangeOpeningHoursInput", { stamp, openingHours });
    const refused = await change([
      { weekday: 1, opensAt: "08:00", closesAt: "13:00" },
      { weekday: 1, opensAt: "12:30", closesAt: "19:00" },
      { weekday: 2, opensAt: "19:00", closesAt: "08:00" },
      { weekday: 3, opensAt: "25:00", closesAt: "26:00" },
      { weekday: 9, opensAt: "08:00", closesAt: "09:00" },
    ]);
    expect(refused.errors.map(({ field }) => field)).toEqual([
      "input.openingHours.1.opensAt",
      "input.openingHours.2.closesAt",
      "input.openingHours.3.opensAt",
      "input.openingHours.4.weekday",
    ]);
    expect(await isFoundBy(giulia, "openNow: true")).toBe(true);
    // it is Monday, 10:00
    const afternoons = [
      { weekday: 2, opensAt: "14:00", closesAt: "24:00" },
      { weekday: 1, opensAt: "14:00", closesAt: "19:00" },
    ];
    expect((await change(afternoons)).errors).toEqual([]);
    expect((await card(giulia)).openingHours).toEqual([afternoons[1], afternoons[0]]);
    expect(await isFoundBy(giulia, "openNow: true")).toBe(false);
    const old = await change([{ weekday: 1, opensAt: "08:00", closesAt: "19:00" }]);
    expect(old.errors.map(({ code }) => code)).toEqual(["CHANGED_MEANWHILE"]);
  });

  test("outside Blueasy no new take-in-charge opens, open ones go on to their payment, and joining again works", async () => {
    const waiting = await opened(crocetta, { units: 1 });
    const open = await authorised(crocetta, giulia, { units: 1 });
    const key = { idempotencyKey: newKey() };
    const leave = () => tellFacility(crocetta, "leaveBlueasy", "BlueasyParticipationInput", key);
    expect((await leave()).errors).toEqual([]);
    expect((await leave()).errors).toEqual([]);
    const again = await tellFacility(crocetta, "leaveBlueasy", "BlueasyParticipationInput", {
      idempotencyKey: newKey(),
    });
    expect(again.errors.map(({ code }) => code)).toEqual(["INVALID_STATE"]);
    expect((await card(giulia)).blueasy).toBe(false);
    expect(await isFoundBy(giulia, "blueasy: true")).toBe(false);
    expect(await isFoundBy(giulia, "blueasy: false")).toBe(true);
    const input = await openingInput(crocetta, { units: 1 });
    const refused = await tellTakeInCharge(crocetta, "openTakeInCharge", "OpenTakeInChargeInput", input);
    expect(refused.errors.map(({ code }) => code)).toEqual(["NOT_IN_BLUEASY"]);
    expect((await confirmed(giulia, waiting.id)).status).toBe("AUTHORISED");
    expect((await invoiced(crocetta, open)).status).toBe("SETTLED");
    const join = { idempotencyKey: newKey() };
    expect((await tellFacility(crocetta, "joinBlueasy", "BlueasyParticipationInput", join)).errors).toEqual(
      [],
    );
    expect(await isFoundBy(giulia, "blueasy: true")).toBe(true);
    expect((await opened(crocetta, { units: 1 })).status).toBe("AWAITING_MEMBER");
  });

  test("joining Blueasy needs an account to be paid on", async () => {
    const connection = database.orm.em.fork().getConnection();
    const key = () => ({ idempotencyKey: newKey() });
    await tellFacility(sanSecondo, "leaveBlueasy", "BlueasyParticipationInput", key());
    const rows = await connection.execute<{ facility_id: string; holder_name: string; iban: string }[]>(
      `delete from facility_bank_account where facility_id in (
        select facility_id from facility_staff s join account a on a.id = s.account_id where a.user_name = 'reception.sansecondo'
      ) returning facility_id, holder_name, iban`,
    );
    const refused = await tellFacility(sanSecondo, "joinBlueasy", "BlueasyParticipationInput", key());
    expect(refused.errors.map(({ code }) => code)).toEqual(["BANK_ACCOUNT_MISSING"]);
    expect((await own(sanSecondo)).facility.blueasy).toBe(false);
    const [account] = rows;
    await connection.execute(
      `insert into facility_bank_account (facility_id, holder_name, iban) values (?, ?, ?)`,
      [account?.facility_id, account?.holder_name, account?.iban],
    );
    expect(
      (await tellFacility(sanSecondo, "joinBlueasy", "BlueasyParticipationInput", key())).errors,
    ).toEqual([]);
  });

  test("a doctor of the network begins to work here: once, however often it is sent, and the search finds them", async () => {
    const here = new Set((await own(crocetta)).doctors.map(({ id }) => id));
    const stranger = (await own(sanSecondo)).doctors.find(({ id }) => !here.has(id));
    expect(stranger).toBeDefined();
    const input = { idempotencyKey: newKey(), doctorId: stranger?.id ?? "", serviceCodes: [physiotherapy] };
    const add = (change: object = {}) =>
      tellDoctor(crocetta, "affiliateDoctor", "AffiliateDoctorInput", { ...input, ...change });
    const nothing = await add({ idempotencyKey: newKey(), serviceCodes: [] });
    expect(nothing.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.serviceCodes" }]);
    const notOffered = await add({ idempotencyKey: newKey(), serviceCodes: ["RM"] });
    expect(notOffered.errors).toMatchObject([{ code: "INVALID_INPUT", field: "input.serviceCodes" }]);
    const [first, second] = await Promise.all([add(), add()]);
    expect([first?.errors, second?.errors]).toEqual([[], []]);
    expect((await add({ idempotencyKey: newKey() })).errors.map(({ code }) => code)).toEqual([
      "ALREADY_AFFILIATED",
    ]);
    expect(await journal(database, "doctor.affiliated")).toBe(1);
    const { doctors } = await giulia.ask<{
      doctors: { edges: { node: { id: string; places: { facility: { id: string } }[] } }[] };
    }>(
      `query ($name: String!) {
        doctors(input: { near: { placeId: "001272-10129" }, name: $name, serviceCode: "${physiotherapy}" }, first: 100) {
          edges { node { id places { facility { id } } } }
        }
      }`,
      { name: `${stranger?.firstName} ${stranger?.lastName}` },
    );
    const found = doctors.edges.find(({ node }) => node.id === stranger?.id);
    expect(found?.node.places.map(({ facility }) => facility.id)).toContain(crocettaId);
    // works elsewhere too: neither facility corrects the name any more
    const mine = (await own(crocetta)).doctors.find(({ id }) => id === stranger?.id);
    expect(mine?.mayCorrect).toBe(false);
    const correction = { doctorId: stranger?.id ?? "", firstName: "Altra", lastName: "Persona" };
    const refused = await tellDoctor(crocetta, "correctDoctor", "CorrectDoctorInput", {
      ...correction,
      stamp: mine?.stamp,
      specialties: ["FISIOTERAPIA"],
    });
    expect(refused.errors.map(({ code }) => code)).toEqual(["WORKS_ELSEWHERE_TOO"]);
    const end = { idempotencyKey: newKey(), doctorId: stranger?.id ?? "" };
    expect((await tellDoctor(crocetta, "endAffiliation", "EndAffiliationInput", end)).errors).toEqual([]);
    expect((await own(crocetta)).doctors.some(({ id }) => id === stranger?.id)).toBe(false);
    expect((await own(sanSecondo)).doctors.some(({ id }) => id === stranger?.id)).toBe(true);
  });

  test("a doctor new to the network is registered, corrected and found under the new name", async () => {
    const input = {
      idempotencyKey: newKey(),
      firstName: " Zoraide ",
      lastName: "Quaranta",
      specialties: ["FISIOTERAPIA"],
      serviceCodes: [physiotherapy],
    };
    const wrong = await tellDoctor(crocetta, "registerDoctor", "RegisterDoctorInput", {
      ...input,
      firstName: "…",
      lastName: "",
      specialties: ["STREGONERIA"],
      serviceCodes: [],
    });
    expect(wrong.errors.map(({ field }) => field)).toEqual([
      "input.firstName",
      "input.lastName",
      "input.specialties",
      "input.serviceCodes",
    ]);
    const { errors, thing: doctor } = await tellDoctor(
      crocetta,
      "registerDoctor",
      "RegisterDoctorInput",
      input,
    );
    expect(errors).toEqual([]);
    expect(doctor).toMatchObject({ firstName: "Zoraide", mayCorrect: true });
    const namesake = { ...input, idempotencyKey: newKey() };
    const same = await tellDoctor(sanSecondo, "registerDoctor", "RegisterDoctorInput", namesake);
    expect(same.errors).toMatchObject([{ code: "SAME_NAME", field: "input.isAnotherPerson" }]);
    const other = await tellDoctor(sanSecondo, "registerDoctor", "RegisterDoctorInput", {
      ...namesake,
      isAnotherPerson: true,
    });
    expect(other.errors).toEqual([]);
    expect(other.thing?.id).not.toBe(doctor?.id);

    const correction = {
      doctorId: doctor?.id,
      firstName: "Zoraide",
      lastName: "Quarantelli",
      specialties: ["FISIATRIA"],
    };
    const corrected = await tellDoctor(crocetta, "correctDoctor", "CorrectDoctorInput", {
      ...correction,
      stamp: doctor?.stamp,
    });
    expect(corrected.errors).toEqual([]);
    const { doctors } = await giulia.ask<{ doctors: { totalCount: number } }>(
      `{ doctors(input: { name: "quarantelli", specialty: "FISIATRIA" }) { totalCount } }`,
    );
    expect(doctors.totalCount).toBe(1);
    expect((await card(giulia)).doctors).toContainEqual({ lastName: "Quarantelli" });
    const services = { doctorId: doctor?.id, serviceCodes: ["FKT-MANUALE"] };
    const stale = await tellDoctor(crocetta, "changeDoctorServices", "ChangeDoctorServicesInput", {
      ...services,
      stamp: doctor?.stamp,
    });
    expect(stale.errors.map(({ code }) => code)).toEqual(["CHANGED_MEANWHILE"]);
    const offered = (await own(crocetta)).offers.filter(({ todayCents }) => todayCents !== null);
    const another = offered.find(({ service }) => service.code !== physiotherapy)?.service.code ?? "";
    const changed = await tellDoctor(crocetta, "changeDoctorServices", "ChangeDoctorServicesInput", {
      ...services,
      serviceCodes: [another],
      stamp: corrected.thing?.stamp,
    });
    expect(changed.thing?.services).toEqual([{ code: another }]);
  });

  test("strangers, members and the desk find nothing to change; another reception changes nothing here", async () => {
    const [doctor] = (await own(crocetta)).doctors;
    const foreign = { idempotencyKey: newKey(), doctorId: doctor?.id ?? "" };
    for (const id of [foreign.doctorId, newKey(), "1 or 1=1"]) {
      const answer = await tellDoctor(sanSecondo, "endAffiliation", "EndAffiliationInput", {
        idempotencyKey: newKey(),
        doctorId: id,
      });
      expect(answer.errors).toMatchObject([{ code: "NOT_FOUND", field: null }]);
      const seen = await sanSecondo.ask(`query ($id: ID!) { ownFacility { doctor(id: $id) { id } } }`, {
        id,
      });
      expect(seen).toEqual({ ownFacility: { doctor: null } });
    }
    const forbidden: [Client, string][] = [
      [giulia, `{ ownFacility { contactsStamp } }`],
      [desk, `{ ownFacility { contactsStamp } }`],
      [giulia, `{ feeChanges { totalCount } }`],
      [giulia, `mutation { leaveBlueasy(input: { idempotencyKey: "12345678" }) { errors { code } } }`],
      [desk, `mutation { leaveBlueasy(input: { idempotencyKey: "12345678" }) { errors { code } } }`],
      [
        crocetta,
        `mutation { acceptFeeChange(input: { idempotencyKey: "12345678", id: "x" }) { errors { code } } }`,
      ],
      [
        desk,
        `mutation { withdrawFeeChange(input: { idempotencyKey: "12345678", id: "x" }) { errors { code } } }`,
      ],
    ];
    for (const [client, document] of forbidden) {
      const { errors } = await client.send(document);
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(["FORBIDDEN"]);
      const visitor = await server.client().send(document);
      expect(visitor.errors.map(({ extensions }) => extensions?.code)).toEqual(["UNAUTHENTICATED"]);
    }
  });
});
