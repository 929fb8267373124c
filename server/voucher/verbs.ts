import { notes, type Verb } from "../kernel/verbs.ts";

export type VoucherVerb = Verb<"tariffVoucher.issued">;

export const note = notes<VoucherVerb>();
