import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { settlementPaper } from "./claim/sheets.ts";
import type { Context } from "./context.ts";
import { careFactsOfDocument, takeInChargePaper } from "./direct-billing/sheets.ts";
import { answerFile, type RouteParts } from "./document/routes.ts";
import { cardPaper } from "./identity/card/sheets.ts";
import { admits, type Entrance } from "./identity/roles.ts";
import { knownId } from "./kernel/ids.ts";
import type { Language } from "./kernel/language.ts";
import { drawn } from "./kernel/paper/a4.ts";
import { type Paper, said } from "./kernel/paper/paper.ts";
import type { OutgoingFile, PaperReader } from "./kernel/paper/reader.ts";
import { xlsxType } from "./kernel/listing/workbook.ts";
import { notFound } from "./kernel/refusal.ts";
import {
  batchRemittancePaper,
  chequesPaper,
  payeeOfDocument,
  remittancePaper,
  sepaFile,
} from "./payment/sheets.ts";
import type { WhichStatement } from "./statement/queries.ts";
import { settingsOf } from "./settings/queries.ts";
import { callLines } from "./settings/rules.ts";
import { statementPaper } from "./statement/sheets.ts";
import { statementWorkbook } from "./statement/workbook.ts";
import { blankFormPaper, coverFormPaper, receiptPaper } from "./reimbursement/sheets.ts";
import { voucherPaper } from "./voucher/sheets.ts";

type Named = { Params: { name: string }; Querystring: { lang?: unknown } };
type OfYear = { Params: { year: string }; Querystring: { lang?: unknown; person?: unknown } };

/** Every paper of the rooms by its address, in the language of `?lang=it` or `?lang=en`, else of the browser. */
export async function paperRoutes(fastify: FastifyInstance, { requestContext }: RouteParts): Promise<void> {
  const answered =
    <Asked extends Named | OfYear>(
      openTo: readonly Entrance[],
      make: (
        reader: PaperReader,
        request: FastifyRequest<Asked>,
        language: Language,
      ) => Promise<OutgoingFile>,
    ) =>
    async (request: FastifyRequest<Asked>, reply: FastifyReply) => {
      const context = await requestContext(request, reply);
      return answerFile(reply, context, async () => {
        if (!admits(context.actor, openTo)) throw notFound();
        const { lang } = request.query as Asked["Querystring"];
        return make(readerOf(context), request, languageOf(lang) ?? context.language);
      });
    };
  const file = (
    ending: string,
    openTo: readonly Entrance[],
    make: (reader: PaperReader, id: string, language: Language) => Promise<OutgoingFile>,
  ) =>
    answered<Named>(openTo, async (reader, { params: { name } }, language) => {
      if (!name.endsWith(ending)) throw notFound();
      return make(reader, knownId(name.slice(0, -ending.length)), language);
    });
  const paper = (
    write: (reader: PaperReader, id: string) => Promise<Paper>,
    openTo: readonly Entrance[] = ["member", "facility:cases", "desk:cases"],
  ) => file(".pdf", openTo, async (reader, id, language) => pdfOf(await write(reader, id), reader, language));

  fastify.get<Named>("/documents/take-in-charge/:name", paper(takeInChargePaper));
  fastify.get<Named>(
    "/documents/settlement/:name",
    paper((reader, id) =>
      settlementPaper(reader, id, async (...of) => [
        ...(await careFactsOfDocument(...of)),
        ...(await payeeOfDocument(...of)),
      ]),
    ),
  );
  fastify.get<Named>(
    "/documents/tariff-voucher/:name",
    paper(voucherPaper, ["member", "facility:admit", "desk:cases"]),
  );
  fastify.get<Named>("/documents/remittance/:name", paper(remittancePaper, ["facility:money", "desk:pay"]));
  fastify.get<Named>(
    "/documents/batch-remittance/:name",
    paper(batchRemittancePaper, ["facility:money", "desk:pay"]),
  );
  fastify.get<Named>("/documents/member-card/:name", paper(cardPaper, ["member", "desk:register"]));
  fastify.get<Named>("/documents/cheques/:name", paper(chequesPaper, ["desk:pay"]));
  fastify.get<Named>("/documents/payment-batch/:name", file(".xml", ["desk:pay"], sepaFile));
  fastify.get<Named>("/documents/reimbursement-receipt/:name", paper(receiptPaper, ["member", "desk:cases"]));
  fastify.get<Named>("/documents/reimbursement-cover/:name", paper(coverFormPaper, ["member", "desk:cases"]));
  fastify.get<Named>(
    "/documents/reimbursement-form.pdf",
    answered<Named>(["member", "desk:cases"], async (reader, _request, language) =>
      pdfOf(blankFormPaper(reader), reader, language),
    ),
  );
  fastify.get<OfYear>(
    "/documents/statement/:year.pdf",
    answered<OfYear>(["member"], async (reader, { params, query }, language) =>
      pdfOf(await statementPaper(reader, statementAsked(params.year, query.person)), reader, language),
    ),
  );
  fastify.get<OfYear>(
    "/documents/statement/:year.xlsx",
    answered<OfYear>(["member"], async (reader, { params, query }, language) => {
      const which = statementAsked(params.year, query.person);
      const fileName = `${{ it: "estratto-conto", en: "account-statement" }[language]}-${params.year}.xlsx`;
      return { content: await statementWorkbook(reader, which, language), mimeType: xlsxType, fileName };
    }),
  );
}

function statementAsked(year: string, person: unknown): WhichStatement {
  if (!/^\d{4}$/.test(year)) throw notFound();
  return { year: Number(year), personId: typeof person === "string" && person !== "" ? person : null };
}

function languageOf(asked: unknown): Language | undefined {
  return asked === "it" || asked === "en" ? asked : undefined;
}

function readerOf({ em, actor, now, config: { publicUrl, fund } }: Context): PaperReader {
  return { em, actor, now, publicUrl, fund };
}

async function pdfOf(
  paper: Paper,
  { em, fund, now }: PaperReader,
  language: Language,
): Promise<OutgoingFile> {
  const call = callLines(await settingsOf(em), language);
  const content = await drawn(paper, { language, fundName: fund.name, call, printedAt: now() });
  return { content, mimeType: "application/pdf", fileName: `${said(paper.fileName, language)}.pdf` };
}
