import type { FilterQuery } from "@mikro-orm/core";
import type { SqlEntityManager } from "@mikro-orm/sql";
import { type Actor, wrongDoor } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { personsSeen } from "../kernel/persons.ts";
import { notFound } from "../kernel/refusal.ts";
import { TariffVoucher } from "./entity.ts";
import { voucherNumberOf } from "./rules.ts";

/** A member sees their own, a facility those made out to it, the desk all. */
export async function visibleVouchers(
  em: SqlEntityManager,
  actor: Actor,
): Promise<FilterQuery<TariffVoucher>> {
  switch (actor.door) {
    case "visitor":
    case "proving":
    case "clock":
      throw wrongDoor(actor);
    case "member":
      return { person: { $in: await personsSeen(em, actor) } };
    case "facility":
      return { facility: actor.facilityId };
    case "desk":
      return {};
  }
}

/** @throws Refusal NOT_FOUND */
export async function findVoucher(em: SqlEntityManager, actor: Actor, id: string): Promise<TariffVoucher> {
  const found = await em.findOne(TariffVoucher, {
    $and: [{ id: knownId(id) }, await visibleVouchers(em, actor)],
  });
  if (found === null) throw notFound();
  return found;
}

/** The newest of those the actor may see, at most a hundred. */
export async function vouchers(em: SqlEntityManager, actor: Actor): Promise<TariffVoucher[]> {
  return em.find(TariffVoucher, await visibleVouchers(em, actor), {
    orderBy: { issuedAt: "desc", id: "desc" },
    limit: 100,
  });
}

/** The voucher of a number as typed, when the actor may see it; one of another facility is as good as none. */
export async function voucherByNumber(em: SqlEntityManager, actor: Actor, text: string) {
  const number = voucherNumberOf(text);
  if (number === undefined) return null;
  return em.findOne(TariffVoucher, { $and: [{ number }, await visibleVouchers(em, actor)] });
}
