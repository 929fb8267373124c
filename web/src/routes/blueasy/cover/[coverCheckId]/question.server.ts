import { redirect } from "@sveltejs/kit";
import { ask, type Asker } from "#lib/api.ts";
import { amountInput, centsOf, today } from "#lib/format.ts";
import type { FormError } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { CauseKind, CoverQuestionQuery, EligibilityOfServicesQuery } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import { speak } from "#lib/words.ts";
import { countOf, isDay, missing, placed } from "#lib/fields.ts";
import { words } from "./words.ts";

const coverQuestion = graphql(`
  query CoverQuestion($id: ID!) {
    coverCheck(id: $id) {
      id
      memberName
      planName
      expiresAt
    }
    viewer {
      facility {
        doctors(first: 100) {
          id
          firstName
          lastName
        }
        services {
          priceCents
          service {
            code
            name
            category
          }
        }
      }
    }
  }
`);

const eligibilityOfServices = graphql(`
  query EligibilityOfServices($input: EligibilityOfServicesInput!) {
    eligibilityOfServices(input: $input) {
      errors {
        ...ErrorParts
      }
      eligibility {
        answer
        clause
        explanation
        requestedCents
        payableCents
        memberShareCents
        services {
          serviceCode
          units
          unitPriceCents
          feeScheduleCents
          requestedCents
          answer
          clause
          explanation
          benefitName
          limitLeft {
            leftCents
            to
          }
        }
        lines {
          kind
          clause
          text
          amountCents
        }
        requiredDocuments {
          code
          label
          why
          clause
        }
      }
    }
  }
`);

/** One service as typed; without a price the fee schedule's is meant. */
export interface QuestionLine {
  serviceCode: string;
  units: string;
  unitPrice: string;
}

/** What the reception wants to know, as typed; it lives in the page's address, with the fields of a line repeated. */
export interface Question {
  lines: QuestionLine[];
  cause: CauseKind | "";
  injuredOn: string;
  on: string;
}

export type Eligible = NonNullable<EligibilityOfServicesQuery["eligibilityOfServices"]["eligibility"]>;

export interface Answered {
  coverCheck: NonNullable<CoverQuestionQuery["coverCheck"]>;
  facility: NonNullable<NonNullable<CoverQuestionQuery["viewer"]>["facility"]>;
  question: Question;
  /** Whether one more service may be asked about. */
  canAdd: boolean;
  eligibility: Eligible | null;
  errors: FormError[];
  /** The question as an address asks it: to change it, and with the prices that were answered, to open it. */
  search: { change: string; open: string };
}

/** So many services are opened together at most. */
const mostLines = 10;

/** Whom the check is about, what this facility offers and, once a whole question is asked, the plan's answer. */
export async function answered(asker: Asker, coverCheckId: string): Promise<Answered> {
  const { searchParams } = asker.url;
  const question = questionIn(searchParams);
  const gaps = gapsIn(question, asker.url);
  // a line just added is empty, and one just taken away may have left others unfinished: nothing to blame
  const asked =
    searchParams.has("serviceCode") &&
    !searchParams.has("add") &&
    (gaps.length === 0 || !searchParams.has("remove"));
  const [{ coverCheck, viewer }, answer] = await Promise.all([
    ask(asker, coverQuestion, { id: coverCheckId }),
    asked && gaps.length === 0
      ? ask(asker, eligibilityOfServices, { input: { coverCheckId, ...inputOf(question) } })
      : undefined,
  ]);
  if (!coverCheck || !viewer?.facility)
    redirect(303, `${localPath(asker.url, blueasyPaths.cover())}?expired=1`);
  const { eligibility = null, errors = [] } = answer?.eligibilityOfServices ?? {};
  return {
    coverCheck,
    facility: viewer.facility,
    question,
    canAdd: question.lines.length < mostLines,
    eligibility,
    errors: atLines([...(asked ? gaps : []), ...placed(errors, pathsOf(question))], question, asker.url),
    search: {
      change: searchOf(question, (line, index) => {
        const service = eligibility?.services[index];
        return service?.unitPriceCents === service?.feeScheduleCents ? "" : line.unitPrice;
      }),
      open: searchOf(question, (line, index) => {
        const service = eligibility?.services[index];
        return service ? amountInput(service.unitPriceCents, "it") : line.unitPrice;
      }),
    },
  };
}

/** Where the refusals of the API stand in the form: the fields of line 2 are `serviceCode.1`, `units.1`, `unitPrice.1`. */
function pathsOf({ lines }: Question) {
  return [
    ...lines.flatMap((_, index) => [
      [`input.lines.${index}.serviceCode`, `serviceCode.${index}`] as const,
      [`input.lines.${index}.units`, `units.${index}`] as const,
      [`input.lines.${index}.unitPriceCents`, `unitPrice.${index}`] as const,
    ]),
    ["input.lines", "serviceCode.0"] as const,
    ["input.cause", "cause"] as const,
    ["input.injuredOn", "injuredOn"] as const,
    ["input.on", "on"] as const,
  ];
}

/** Of several lines an error says which one. */
function atLines(errors: readonly FormError[], { lines }: Question, url: URL): FormError[] {
  const t = speak(words, url);
  return errors.map((error) => {
    const [, index] = /\.(\d+)$/.exec(error.field ?? "") ?? [];
    if (index === undefined || lines.length === 1) return error;
    return { ...error, message: t.atLine(Number(index) + 1, error.message) };
  });
}

function questionIn(searchParams: URLSearchParams): Question {
  const given = (name: string) => searchParams.get(name)?.trim() ?? "";
  const cause = given("cause");
  return {
    lines: linesIn(searchParams),
    cause: cause === "ILLNESS" || cause === "INJURY" ? cause : "",
    injuredOn: cause === "INJURY" ? given("injuredOn") : "",
    on: searchParams.has("on") ? given("on") : today(),
  };
}

/** The lines of the address, with one more or one less where a button asked for it; never none. */
function linesIn(searchParams: URLSearchParams): QuestionLine[] {
  const units = searchParams.getAll("units");
  const prices = searchParams.getAll("unitPrice");
  const blank: QuestionLine = { serviceCode: "", units: "1", unitPrice: "" };
  // one too many is shown, and refused
  const codes = searchParams.getAll("serviceCode").slice(0, mostLines + 1);
  const removed = searchParams.get("remove");
  const lines = codes
    .map((code, index) => ({
      serviceCode: code.trim(),
      units: (units[index] ?? blank.units).trim(),
      unitPrice: (prices[index] ?? blank.unitPrice).trim(),
    }))
    .filter((_, index) => String(index) !== removed);
  const wantsMore = searchParams.has("add") && lines.length < mostLines;
  return wantsMore || lines.length === 0 ? [...lines, blank] : lines;
}

function searchOf(
  { lines, cause, injuredOn, on }: Question,
  priceOf: (line: QuestionLine, index: number) => string,
): string {
  return new URLSearchParams([
    ...lines.flatMap((line, index) => [
      ["serviceCode", line.serviceCode],
      ["units", line.units],
      ["unitPrice", priceOf(line, index)],
    ]),
    ["cause", cause],
    ["injuredOn", injuredOn],
    ["on", on],
  ]).toString();
}

function gapsIn({ lines, cause, injuredOn, on }: Question, url: URL): FormError[] {
  const t = speak(words, url);
  return [
    ...lines.flatMap(({ serviceCode, units, unitPrice }, index) => [
      ...(serviceCode ? [] : [missing(`serviceCode.${index}`, t.serviceMissing)]),
      ...(countOf(units) ? [] : [missing(`units.${index}`, t.unitsMissing)]),
      ...(unitPrice && centsOf(unitPrice) === null ? [missing(`unitPrice.${index}`, t.unitPriceWrong)] : []),
    ]),
    ...(cause ? [] : [missing("cause", t.causeMissing)]),
    ...(cause !== "INJURY" || isDay(injuredOn) ? [] : [missing("injuredOn", t.injuredOnMissing)]),
    ...(isDay(on) ? [] : [missing("on", t.onMissing)]),
  ];
}

/** The question as the API takes it; only of a question without gaps. */
function inputOf({ lines, cause, injuredOn, on }: Question) {
  return {
    lines: lines.map(({ serviceCode, units, unitPrice }) => ({
      serviceCode,
      units: countOf(units) ?? 1,
      unitPriceCents: unitPrice ? centsOf(unitPrice) : null,
    })),
    cause: cause || "ILLNESS",
    injuredOn: injuredOn || null,
    on,
  } as const;
}
