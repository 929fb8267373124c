import type { EntityManager, FilterQuery } from "@mikro-orm/core";
import type { Actor } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { TariffVoucher } from "./entity.ts";
import { voucherNumberOf } from "./rules.ts";

/** A member sees their own, a facility those made out to it, the desk all. */
export function visibleVouchers(actor: Actor): FilterQuery<TariffVoucher> {
  switch (actor.door) {
    case "visitor":
    case "clock":
      return { id: { $in: [] } };
    case "member":
      return { person: actor.personId };
    case "facility":
      return { facility: actor.facilityId };
    case "desk":
      return {};
  }
}

/** @throws Refusal NOT_FOUND */
export async function findVoucher(em: EntityManager, actor: Actor, id: string): Promise<TariffVoucher> {
  const found = await em.findOne(TariffVoucher, { $and: [{ id: knownId(id) }, visibleVouchers(actor)] });
  if (found === null) throw notFound();
  return found;
}

/** The newest of those the actor may see, at most a hundred. */
export async function vouchers(em: EntityManager, actor: Actor): Promise<TariffVoucher[]> {
  return em.find(TariffVoucher, visibleVouchers(actor), {
    orderBy: { issuedAt: "desc", id: "desc" },
    limit: 100,
  });
}

/** The voucher of a number as typed, when the actor may see it; one of another facility is as good as none. */
export async function voucherByNumber(em: EntityManager, actor: Actor, text: string) {
  const number = voucherNumberOf(text);
  if (number === undefined) return null;
  return em.findOne(TariffVoucher, { $and: [{ number }, visibleVouchers(actor)] });
}
