/** The papers of a request for reimbursement: its receipt, the form that goes with what is posted, the form to fill in by hand. */
import { documentKindWords } from "../claim/document-rules.ts";
import type { ExpenseDocument } from "../claim/entity.ts";
import { Payee, type PayeeMeans, Provider } from "../claim/entity.ts";
import { personFacts } from "../identity/sheets.ts";
import { romeDate, romeTime } from "../kernel/dates.ts";
import type { Bilingual } from "../kernel/language.ts";
import { cents, formatEuros } from "../kernel/money.ts";
import {
  day,
  euros,
  facts,
  heading,
  joined,
  note,
  type Paper,
  type Part,
  table,
} from "../kernel/paper/paper.ts";
import type { PaperReader } from "../kernel/paper/reader.ts";
import { maskIban, meansNames } from "../payment/rules.ts";
import { findService } from "../plan/catalogue.ts";
import { documentDefinitions, isDocumentCode } from "../plan/facts.ts";
import { settingsOf } from "../settings/queries.ts";
import {
  askedByAsking,
  askingsByDocument,
  documentsByRequest,
  filesByDocument,
  findRequest,
  linesOf,
} from "./queries.ts";

/** What was sent and when, for who sent it. @throws Refusal NOT_FOUND */
export async function receiptPaper(reader: PaperReader, id: string): Promise<Paper> {
  const { em, actor } = reader;
  const request = await findRequest(em, actor, id);
  const { number, submittedAt, contactEmail, contactMobile, notes } = request;
  const payee = await em.findOneOrFail(Payee, { id: request.payee });
  const means: PayeeMeans | undefined = payee.means ?? undefined;
  const { deskDays } = await settingsOf(em);
  const documents = (await documentsByRequest(reader, [id])).get(id) ?? [];
  const parts = await Promise.all(documents.map((document) => partsOf(reader, document)));
  return {
    fileName: { it: `ricevuta-${number}`, en: `receipt-${number}` },
    title: { it: "Ricevuta della richiesta di rimborso", en: "Receipt of the request for reimbursement" },
    subtitle: joined([number, day(romeDate(submittedAt)), romeTime(submittedAt)], " · "),
    parts: [
      facts(
        ...(await personFacts(em, request.person)),
        [{ it: "Contatti", en: "Contacts" }, [contactEmail, contactMobile].filter(Boolean).join(", ")],
        [{ it: "Pagamento", en: "Payment" }, means && meansNames[means]],
        [{ it: "Intestato a", en: "In the name of" }, payee.holderName],
        ["IBAN", payee.iban ? maskIban(payee.iban) : null],
        [{ it: "Altra copertura", en: "Other cover" }, request.otherCover?.insurer],
        [{ it: "Note", en: "Notes" }, notes],
      ),
      ...parts.flat(),
      note({
        it: `Ogni documento va avanti per conto suo: la Centrale Operativa decide entro ${deskDays} giorni da quando c'è tutto. Ciò che è stato inviato non si modifica più.`,
        en: `Each document goes its own way: the Operations Centre decides within ${deskDays} days once everything is there. What was sent is not changed any more.`,
      }),
    ],
  };
}

async function partsOf(reader: PaperReader, document: ExpenseDocument): Promise<Part[]> {
  const { em } = reader;
  const { id, kind, number, issuedOn, treatedOn, amountCents, currency, printedCents } = document;
  const provider = await em.findOneOrFail(Provider, { id: document.provider });
  const lines = await linesOf(em, document);
  const files = (await filesByDocument(reader, [id])).get(id) ?? [];
  const services = lines.map(({ serviceCode }) => findService(serviceCode)?.name ?? serviceCode);
  const foreign = printedCents == null ? null : `${formatEuros(cents(printedCents)).replace("€", currency)}`;
  return [
    heading(joined([documentKindWords[kind], `n. ${number}`])),
    facts(
      [{ it: "Emesso da", en: "Issued by" }, provider.name],
      [{ it: "Data", en: "Date" }, day(issuedOn)],
      [{ it: "Prestazione", en: "Service" }, services.length ? joined(services, ", ") : null],
      [{ it: "Giorno", en: "Day" }, treatedOn ? day(treatedOn) : null],
      [{ it: "Importo", en: "Amount" }, foreign ?? euros(amountCents)],
      [
        { it: "File", en: "Files" },
        joined(
          files.map((file) => requirementWords(file.kind)),
          ", ",
        ),
      ],
    ),
  ];
}

/** Goes into the envelope with what cannot be sent as a file: whoever opens it scans the square. @throws Refusal NOT_FOUND */
export async function coverFormPaper(reader: PaperReader, id: string): Promise<Paper> {
  const { em, actor, publicUrl, fund } = reader;
  const request = await findRequest(em, actor, id);
  const documents = (await documentsByRequest(reader, [id])).get(id) ?? [];
  const posted = await postedOf(reader, documents);
  const first = posted[0]?.document ?? documents[0];
  const announced: Part[] = posted.length
    ? [
        table(
          [
            { label: { it: "Documento di spesa", en: "Expense document" }, share: 2 },
            { label: { it: "Nella busta", en: "In the envelope" }, share: 3 },
          ],
          posted.map(({ document, requirement }) => ({
            cells: [
              joined([documentKindWords[document.kind], `n. ${document.number}`]),
              requirementWords(requirement),
            ],
          })),
        ),
      ]
    : [...Array.from({ length: 4 }, () => facts([{ it: "Nella busta", en: "In the envelope" }, dots]))];
  return {
    fileName: { it: `accompagnamento-${request.number}`, en: `accompanying-form-${request.number}` },
    title: { it: "Modulo di accompagnamento", en: "Accompanying form" },
    subtitle: request.number,
    ...(first
      ? {
          corner: {
            address: `${publicUrl}/desk/expenses/${first.id}`,
            caption: { it: "Per la Centrale Operativa", en: "For the Operations Centre" },
          },
        }
      : {}),
    parts: [
      facts(...(await personFacts(em, request.person)), [
        { it: "Da spedire a", en: "Send it to" },
        fund.name,
      ]),
      heading({ it: "Che cosa c'è nella busta", en: "What is in the envelope" }),
      ...announced,
      note({
        it: "Metti questo foglio nella busta insieme al materiale che non si può caricare, ad esempio lastre o radiografie. Appena arriva lo registriamo, e la richiesta riprende.",
        en: "Put this sheet into the envelope with what cannot be uploaded, for example X-ray plates. We record it as soon as it arrives, and the request goes on.",
      }),
    ],
  };
}

async function postedOf(
  reader: PaperReader,
  documents: readonly ExpenseDocument[],
): Promise<{ document: ExpenseDocument; requirement: string }[]> {
  const askings = await askingsByDocument(
    reader,
    documents.map((document) => document.id),
  );
  const open = documents.flatMap((document) =>
    (askings.get(document.id) ?? [])
      .filter(({ endedAt }) => !endedAt)
      .map((asking) => ({ document, asking })),
  );
  const asked = await askedByAsking(
    reader,
    open.map(({ asking }) => asking.id),
  );
  return open.flatMap(({ document, asking }) =>
    (asked.get(asking.id) ?? [])
      .filter(({ answer, arrivedOn }) => answer === "byPost" && !arrivedOn)
      .map(({ requirement }) => ({ document, requirement })),
  );
}

function requirementWords(requirement: string): Bilingual {
  if (isDocumentCode(requirement)) return documentDefinitions[requirement].label;
  return requirement === "invoice"
    ? { it: "documento di spesa", en: "expense document" }
    : { it: "altro documento", en: "another document" };
}

const dots = ".".repeat(110);

/** Modulo di richiesta rimborso, to fill in by hand and sign: for who sends everything by post. */
export function blankFormPaper({ fund }: PaperReader): Paper {
  const line = (it: string, en: string): readonly [Bilingual, string] => [{ it, en }, dots];
  return {
    fileName: { it: "modulo-richiesta-rimborso", en: "reimbursement-request-form" },
    title: { it: "Modulo di richiesta rimborso", en: "Request for reimbursement" },
    subtitle: { it: "Da compilare, firmare e spedire", en: "To be filled in, signed and posted" },
    parts: [
      facts([{ it: "Da spedire a", en: "Send it to" }, fund.name]),
      heading({ it: "Assistito", en: "Member" }),
      facts(
        line("Nome e cognome", "Name and surname"),
        line("Codice fiscale", "Tax code"),
        line("Numero di polizza", "Number of the policy"),
        line("Email o cellulare", "Email or mobile"),
      ),
      heading({ it: "Pagamento", en: "Payment" }),
      facts(
        line("Bonifico, IBAN", "Transfer, IBAN"),
        line("Intestatario del conto", "Holder of the account"),
        line("oppure assegno, indirizzo", "or cheque, address"),
      ),
      heading({ it: "Documenti di spesa", en: "Expense documents" }),
      table(
        [
          { label: { it: "Numero e data", en: "Number and date" }, share: 2 },
          { label: { it: "Emesso da", en: "Issued by" }, share: 2 },
          { label: { it: "Prestazione e giorno", en: "Service and day" }, share: 3 },
          { label: { it: "Importo", en: "Amount" }, share: 1, isAmount: true },
        ],
        Array.from({ length: 5 }, () => ({
          cells: [
            "........................",
            "........................",
            "....................................",
            "............",
          ],
        })),
      ),
      heading({ it: "Notizie sulla cura", en: "About the treatment" }),
      facts(
        line("Malattia o infortunio del", "Illness or injury of"),
        line("Altra copertura che paga", "Other cover that pays"),
        line("Cura ultimata (sì o no)", "Treatment ended (yes or no)"),
      ),
      heading({ it: "Dichiarazione e firma", en: "Declaration and signature" }),
      note({
        it: "Dichiaro che queste spese sono state sostenute per la persona indicata, che la cura è descritta come sopra e che non ne ho chiesto il rimborso altrove, salvo quanto scritto.",
        en: "I declare that these expenses were made for the person named, that treatment is described as above and that I have not asked for the money elsewhere, except as written.",
      }),
      facts(line("Luogo e data", "Place and date"), line("Firma", "Signature")),
    ],
  };
}
