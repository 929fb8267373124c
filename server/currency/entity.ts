import { defineEntity, p } from "@mikro-orm/core";

/** The average rate of a currency in one ISO week: units of the currency for one euro, as published. */
const ExchangeRateSchema = defineEntity({
  name: "ExchangeRate",
  properties: {
    /** `2026-W17` */
    week: p.string().length(8).primary(),
    /** ISO 4217: `USD`. */
    currency: p.string().length(3).primary(),
    /** Kept as published, digit by digit: "1.20495". */
    ratePerEuro: p.string().length(24),
  },
});
export class ExchangeRate extends ExchangeRateSchema.class {}
ExchangeRateSchema.setClass(ExchangeRate);
