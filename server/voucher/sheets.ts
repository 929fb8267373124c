import { personFacts } from "../identity/sheets.ts";
import { romeDate } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { day, facts, heading, joined, note, type Paper, sums, total } from "../kernel/paper/paper.ts";
import type { PaperReader } from "../kernel/paper/reader.ts";
import { priceAt } from "../network/queries.ts";
import { facilityFact } from "../network/sheets.ts";
import { findService } from "../plan/catalogue.ts";
import { findVoucher } from "./queries.ts";
import { isValidOn } from "./rules.ts";

/** What the member shows at the reception: no diagnosis, and not why the fund does not pay. @throws Refusal NOT_FOUND */
export async function voucherPaper(reader: PaperReader, id: string): Promise<Paper> {
  const { em, actor, now, publicUrl } = reader;
  const voucher = await findVoucher(em, actor, id);
  const { number, serviceCode, validUntil, clause } = voucher;
  const today = romeDate(now());
  const price = await priceAt(reader, voucher.facility, serviceCode, today);
  const name = findService(serviceCode)?.name ?? serviceCode;
  const until = day(validUntil);
  return {
    fileName: `voucher-${number}`,
    title: { it: "Voucher tariffe agevolate", en: "Preferential-tariff voucher" },
    subtitle: number,
    warning: isValidOn(voucher, today)
      ? undefined
      : { it: `Scaduto: valeva fino al ${until.it}.`, en: `Expired: it was good until ${until.en}.` },
    corner: {
      address: `${publicUrl}/blueasy/vouchers?number=${number}`,
      caption: { it: "Per la struttura: verifica", en: "For the facility: check it" },
    },
    parts: [
      facts(
        ...(await personFacts(em, voucher.person)),
        await facilityFact(em, voucher.facility),
        [{ it: "Emesso", en: "Issued" }, day(romeDate(voucher.issuedAt))],
        [{ it: "Valido fino al", en: "Good until" }, until],
      ),
      heading({ it: "Prestazione alla tariffa della rete", en: "Service at the network's tariff" }),
      price === undefined
        ? note(name)
        : sums(total(joined([name, { it: "(tariffa per unità)", en: "(tariff per unit)" }]), price)),
      note(whoPays(clause)),
      note(atTheReception),
    ],
  };
}

function whoPays(clause: string | null | undefined): Bilingual {
  return {
    it: `La prestazione resta a carico dell'assistito, alle tariffe riservate agli iscritti${clause ? ` (art. ${clause} della guida al piano)` : ""}.`,
    en: `The member pays for the service, at the tariffs kept for members${clause ? ` (art. ${clause} of the plan's guide)` : ""}.`,
  };
}

const atTheReception: Bilingual = {
  it: "L'assistito presenta questo voucher e un documento d'identità all'accettazione; la struttura ne controlla il numero nella sua area Blueasy.",
  en: "The member shows this voucher and an identity document at the reception; the facility checks its number in its Blueasy portal.",
};
