import { defineEntity, p } from "@mikro-orm/core";
import { Person } from "../identity/entity.ts";
import type { LocalDate } from "../kernel/dates.ts";
import { Facility } from "../network/entity.ts";
import { voucherReasons } from "./rules.ts";

/** Voucher tariffe agevolate: the network's tariffs for a member whom the fund does not pay for. */
const TariffVoucherSchema = defineEntity({
  name: "TariffVoucher",
  properties: {
    id: p.uuid().primary(),
    /** `VT-2026-000123`, for people. */
    number: p.string().length(20).unique(),
    person: () => p.manyToOne(Person).mapToPk(),
    facility: () => p.manyToOne(Facility).mapToPk(),
    serviceCode: p.string().length(40),
    /** For the member and the desk: a facility is never told. */
    reason: p.enum(voucherReasons),
    /** Clause of the plan's edition that grants the tariffs, where it has one. */
    clause: p.string().length(20).nullable(),
    issuedAt: p.datetime(),
    validUntil: p.date().$type<LocalDate>(),
  },
  indexes: [{ properties: ["person", "issuedAt"] }],
});
export class TariffVoucher extends TariffVoucherSchema.class {}
TariffVoucherSchema.setClass(TariffVoucher);
