import type { FastifyInstance } from "fastify";
import { expenseDocumentsList } from "./claim/document-list.ts";
import { claimsList } from "./claim/list.ts";
import { correctionsList } from "./coverage/corrections/list.ts";
import { takesInChargeList } from "./direct-billing/list.ts";
import { answerFile, type RouteParts } from "./document/routes.ts";
import { alarmsList } from "./identity/alarm-list.ts";
import { cardsList } from "./identity/card/list.ts";
import { signInsList } from "./identity/session/list.ts";
import { admits } from "./identity/roles.ts";
import { romeDate } from "./kernel/dates.ts";
import type { Language } from "./kernel/language.ts";
import { askedIn } from "./kernel/listing/address.ts";
import type { Listing } from "./kernel/listing/declare.ts";
import { sheetOf } from "./kernel/listing/sheet.ts";
import { xlsxType } from "./kernel/listing/workbook.ts";
import { notFound } from "./kernel/refusal.ts";
import { importRunsList } from "./loading/list.ts";
import { feeChangesList } from "./network/fees/list.ts";
import { paymentBatchesList, paymentOrdersList, recoveriesList } from "./payment/list.ts";
import { waitingCasesList } from "./worklist/list.ts";

/** A list reads rows of its own kind only, whatever they are. */
type AnyList = Listing<{ readonly id: string }>;

/** Every list of the product, by the name in its address. */
const lists = new Map(
  [
    ...[takesInChargeList, claimsList, expenseDocumentsList],
    ...[paymentOrdersList, paymentBatchesList, recoveriesList],
    ...[feeChangesList, correctionsList, cardsList, alarmsList, importRunsList, waitingCasesList],
    signInsList,
  ].map((list) => [list.name, list as unknown as AnyList]),
);

/** Characters of an address's query: those of a list's filters, and many more. */
const LONGEST_QUERY = 2_000;

/** Lists as files, filtered and ordered as their pages are: `GET /documents/lists/takes-in-charge.xlsx?status=SETTLED`. */
export async function listRoutes(fastify: FastifyInstance, { requestContext }: RouteParts): Promise<void> {
  fastify.get<{ Params: { name: string } }>("/documents/lists/:name", async (request, reply) => {
    const context = await requestContext(request, reply);
    const [path = "", query = ""] = request.url.split("?", 2);
    const asked = new URLSearchParams(query.slice(0, LONGEST_QUERY));
    const language = languageIn(asked) ?? context.language;
    return answerFile(reply, context, async () => {
      const list = path.endsWith(".xlsx") ? lists.get(request.params.name.slice(0, -5)) : undefined;
      const { em, actor, now, load } = context;
      if (list === undefined || !admits(actor, list.doors)) throw notFound();
      const content = await sheetOf(list, { em, actor, now, load, language }, askedIn(asked));
      const name = list.words[language].toLowerCase().replaceAll(" ", "-");
      return { content, mimeType: xlsxType, fileName: `${name}-${romeDate(now())}.xlsx` };
    });
  });
}

/** The language of the page that the address stands on: a browser asks for files in its own. */
function languageIn(asked: URLSearchParams): Language | undefined {
  const language = asked.get("language");
  asked.delete("language");
  return language === "it" || language === "en" ? language : undefined;
}
