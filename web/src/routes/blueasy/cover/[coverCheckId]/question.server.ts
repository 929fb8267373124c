import { redirect } from "@sveltejs/kit";
import { ask, type Asker } from "#lib/api.ts";
import { today } from "#lib/format.ts";
import type { UserError } from "#lib/forms.server.ts";
import { graphql } from "#lib/gql/index.ts";
import type { CauseKind, CoverQuestionQuery, EligibilityQuery } from "#lib/gql/graphql.ts";
import { localPath } from "#lib/language.ts";
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

const eligibility = graphql(`
  query Eligibility($input: EligibilityInput!) {
    eligibility(input: $input) {
      errors {
        code
        message
        field
        clause
      }
      eligibility {
        answer
        benefitName
        clause
        explanation
        unitPriceCents
        requestedCents
        payableCents
        memberShareCents
        limitLeft {
          leftCents
          to
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

/** What the reception wants to know, as typed; it lives in the page's address. */
export interface Question {
  serviceCode: string;
  cause: CauseKind | "";
  injuredOn: string;
  on: string;
  units: string;
}

export type Eligible = NonNullable<EligibilityQuery["eligibility"]["eligibility"]>;

export interface Answered {
  coverCheck: NonNullable<CoverQuestionQuery["coverCheck"]>;
  facility: NonNullable<NonNullable<CoverQuestionQuery["viewer"]>["facility"]>;
  question: Question;
  /** Whether anything was asked yet. */
  asked: boolean;
  eligibility: Eligible | null;
  errors: UserError[];
}

/** Whom the check is about, what this facility offers and, once a whole question is asked, the plan's answer. */
export async function answered(asker: Asker, coverCheckId: string): Promise<Answered> {
  const question = questionIn(asker.url);
  const asked = asker.url.searchParams.has("serviceCode");
  const errors = asked ? gapsIn(question, asker.url) : [];
  const [{ coverCheck, viewer }, answer] = await Promise.all([
    ask(asker, coverQuestion, { id: coverCheckId }),
    asked && errors.length === 0
      ? ask(asker, eligibility, { input: { coverCheckId, ...inputOf(question) } })
      : undefined,
  ]);
  if (!coverCheck || !viewer?.facility) redirect(303, `${localPath(asker.url, "/blueasy/cover")}?expired=1`);
  return {
    coverCheck,
    facility: viewer.facility,
    question,
    asked,
    eligibility: answer?.eligibility.eligibility ?? null,
    errors: [...errors, ...placed(answer?.eligibility.errors ?? [], questionPaths)],
  };
}

const questionPaths = [
  ["input.serviceCode", "serviceCode"],
  ["input.cause", "cause"],
  ["input.injuredOn", "injuredOn"],
  ["input.on", "on"],
  ["input.startsOn", "on"],
  ["input.units", "units"],
  ["input.lines", "serviceCode"],
] as const;

function questionIn({ searchParams }: URL): Question {
  const given = (name: string) => searchParams.get(name)?.trim() ?? "";
  const cause = given("cause");
  return {
    serviceCode: given("serviceCode"),
    cause: cause === "ILLNESS" || cause === "INJURY" ? cause : "",
    injuredOn: cause === "INJURY" ? given("injuredOn") : "",
    on: searchParams.has("on") ? given("on") : today(),
    units: searchParams.has("units") ? given("units") : "1",
  };
}

function gapsIn({ serviceCode, cause, injuredOn, on, units }: Question, url: URL): UserError[] {
  const t = speak(words, url);
  return [
    ...(serviceCode ? [] : [missing("serviceCode", t.serviceMissing)]),
    ...(cause ? [] : [missing("cause", t.causeMissing)]),
    ...(cause !== "INJURY" || isDay(injuredOn) ? [] : [missing("injuredOn", t.injuredOnMissing)]),
    ...(isDay(on) ? [] : [missing("on", t.onMissing)]),
    ...(countOf(units) ? [] : [missing("units", t.unitsMissing)]),
  ];
}

/** The question as the API takes it; only of a question without gaps. */
function inputOf({ serviceCode, cause, injuredOn, on, units }: Question) {
  return {
    serviceCode,
    cause: cause || "ILLNESS",
    injuredOn: injuredOn || null,
    on,
    units: countOf(units) ?? 1,
  } as const;
}
