import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { settlementPaper } from "./claim/sheets.ts";
import type { Context } from "./context.ts";
import { careFactsOfDocument, takeInChargePaper } from "./direct-billing/sheets.ts";
import { answerFile, type RouteParts } from "./document/routes.ts";
import { type Door, doors } from "./identity/entity.ts";
import { knownId } from "./kernel/ids.ts";
import type { Language } from "./kernel/language.ts";
import { drawn } from "./kernel/paper/a4.ts";
import { type Paper, said } from "./kernel/paper/paper.ts";
import type { OutgoingFile, PaperReader } from "./kernel/paper/reader.ts";
import { notFound } from "./kernel/refusal.ts";
import { batchRemittancePaper, remittancePaper, sepaFile } from "./payment/sheets.ts";
import { voucherPaper } from "./voucher/sheets.ts";

type Named = { Params: { name: string }; Querystring: { lang?: unknown } };

/** Every paper of the rooms by its address, in the language of `?lang=it` or `?lang=en`, else of the browser. */
export async function paperRoutes(fastify: FastifyInstance, { requestContext }: RouteParts): Promise<void> {
  const file =
    (
      ending: string,
      openTo: readonly Door[],
      make: (reader: PaperReader, id: string, language: Language) => Promise<OutgoingFile>,
    ) =>
    async (request: FastifyRequest<Named>, reply: FastifyReply) => {
      const context = await requestContext(request, reply);
      const { name } = request.params;
      return answerFile(reply, context, async () => {
        const isOpen = openTo.some((door) => door === context.actor.door);
        if (!isOpen || !name.endsWith(ending)) throw notFound();
        const id = knownId(name.slice(0, -ending.length));
        return make(readerOf(context), id, languageOf(request.query.lang) ?? context.language);
      });
    };
  const paper = (
    write: (reader: PaperReader, id: string) => Promise<Paper>,
    openTo: readonly Door[] = doors,
  ) => file(".pdf", openTo, async (reader, id, language) => pdfOf(await write(reader, id), reader, language));

  fastify.get<Named>("/documents/take-in-charge/:name", paper(takeInChargePaper));
  fastify.get<Named>(
    "/documents/settlement/:name",
    paper((reader, id) => settlementPaper(reader, id, careFactsOfDocument)),
  );
  fastify.get<Named>("/documents/tariff-voucher/:name", paper(voucherPaper));
  fastify.get<Named>("/documents/remittance/:name", paper(remittancePaper, ["facility", "desk"]));
  fastify.get<Named>("/documents/batch-remittance/:name", paper(batchRemittancePaper, ["facility", "desk"]));
  fastify.get<Named>("/documents/payment-batch/:name", file(".xml", ["desk"], sepaFile));
}

function languageOf(asked: unknown): Language | undefined {
  return asked === "it" || asked === "en" ? asked : undefined;
}

function readerOf({ em, actor, now, config: { publicUrl, fund } }: Context): PaperReader {
  return { em, actor, now, publicUrl, fund };
}

async function pdfOf(paper: Paper, { fund, now }: PaperReader, language: Language): Promise<OutgoingFile> {
  const content = await drawn(paper, { language, fundName: fund.name, printedAt: now() });
  return { content, mimeType: "application/pdf", fileName: `${said(paper.fileName, language)}.pdf` };
}
