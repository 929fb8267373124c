import { create } from "xmlbuilder2";
import type { LocalDate } from "../kernel/dates.ts";

/** Who pays, as the bank knows it. */
export interface Debtor {
  readonly name: string;
  readonly iban: string;
  readonly bic: string;
}

export interface Transfer {
  /** Unique within the file, at most 35 characters. */
  readonly endToEndId: string;
  readonly payeeName: string;
  readonly iban: string;
  /** Of the payee's bank, where it is known. */
  readonly bic: string | null;
  readonly amountCents: number;
  readonly reference: string;
}

export interface CreditTransfers {
  /** Message id, at most 35 characters: the batch's number. */
  readonly messageId: string;
  readonly createdAt: Date;
  readonly executeOn: LocalDate;
  readonly debtor: Debtor;
  readonly transfers: readonly Transfer[];
}

/** ISO 20022 pain.001.001.03, SEPA credit transfers: one payment block, amounts in euros with two decimals. */
export function pain001({ messageId, createdAt, executeOn, debtor, transfers }: CreditTransfers): string {
  const total = euros(transfers.reduce((sum, { amountCents }) => sum + amountCents, 0));
  const count = String(transfers.length);
  const document = create(
    { version: "1.0", encoding: "UTF-8" },
    {
      Document: {
        "@xmlns": "urn:iso:std:iso:20022:tech:xsd:pain.001.001.03",
        CstmrCdtTrfInitn: {
          GrpHdr: {
            MsgId: messageId,
            CreDtTm: createdAt.toISOString().slice(0, 19),
            NbOfTxs: count,
            CtrlSum: total,
            InitgPty: { Nm: sepaText(debtor.name, 70) },
          },
          PmtInf: {
            PmtInfId: messageId,
            PmtMtd: "TRF",
            NbOfTxs: count,
            CtrlSum: total,
            PmtTpInf: { SvcLvl: { Cd: "SEPA" } },
            ReqdExctnDt: executeOn,
            Dbtr: { Nm: sepaText(debtor.name, 70) },
            DbtrAcct: { Id: { IBAN: debtor.iban } },
            DbtrAgt: { FinInstnId: { BIC: debtor.bic } },
            ChrgBr: "SLEV",
            CdtTrfTxInf: transfers.map(({ endToEndId, payeeName, iban, bic, amountCents, reference }) => ({
              PmtId: { EndToEndId: endToEndId },
              Amt: { InstdAmt: { "@Ccy": "EUR", "#": euros(amountCents) } },
              ...(bic === null ? {} : { CdtrAgt: { FinInstnId: { BIC: bic } } }),
              Cdtr: { Nm: sepaText(payeeName, 70) },
              CdtrAcct: { Id: { IBAN: iban } },
              RmtInf: { Ustrd: sepaText(reference, 140) },
            })),
          },
        },
      },
    },
  );
  return `${document.end({ prettyPrint: true })}\n`;
}

function euros(amountCents: number): string {
  return `${Math.floor(amountCents / 100)}.${String(amountCents % 100).padStart(2, "0")}`;
}

/** Banks take the SEPA character set only: accents become plain letters, anything else a blank. */
export function sepaText(text: string, length: number): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9/?:().,'+ -]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, length);
}
