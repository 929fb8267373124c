import { ask } from "#lib/api.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";
import { graphql } from "#lib/gql/index.ts";
import { speak } from "#lib/words.ts";
import { meant, misreadOf, planQuestion, questionOf } from "./question.ts";
import { words } from "./words.ts";
import type { PageServerLoad } from "./$types";

const servicesAndPlan = graphql(`
  query ServicesAndPlan($text: String!, $sought: Boolean!, $personId: ID!) {
    myCover(personId: $personId) {
      planName
    }
    healthServices(text: $text, first: 40) @include(if: $sought) {
      edges {
        node {
          code
          name
          category
        }
      }
    }
  }
`);

const askMyPlan = graphql(`
  query AskMyPlan($input: PlanQuestionInput!) {
    askPlan(input: $input) {
      errors {
        ...ErrorParts
      }
      answer {
        benefitName
        exchange {
          euroCents
          week
          ratePerEuro
        }
        regimes {
          regime
          answer
          clause
          reasons {
            clause
            text
          }
          documents {
            clause
            text
          }
          wouldChange
          payableCents
          memberShareCents
          lines {
            kind
            clause
            text
            amountCents
          }
        }
      }
    }
  }
`);

export const load: PageServerLoad = async (event) => {
  const family = await chosenIn(event);
  const { id: personId } = oneOf(family);
  const question = questionOf(event.url.searchParams);
  const { q, service: code } = question;
  const { myCover, healthServices } = await ask(event, servicesAndPlan, {
    text: code || q,
    sought: code !== "" || q !== "",
    personId,
  });
  const found = healthServices?.edges.map(({ node }) => node) ?? [];
  const service = code ? found.find((each) => each.code === code) : meant(q, found);
  const t = speak(words, event.url);
  const misread = misreadOf(question).map(({ field, reason }) => ({ field, message: t[reason] }));
  const page = { family, question, plan: myCover?.planName ?? null, service: service ?? null, found };
  // an unknown code is asked all the same: the API says what to do about it
  const serviceCode = service?.code ?? code;
  if (!myCover || !serviceCode || misread.length) return { ...page, answer: null, errors: misread };

  const { askPlan } = await ask(event, askMyPlan, {
    input: { ...planQuestion(question, serviceCode), personId },
  });
  return { ...page, answer: askPlan.answer ?? null, errors: [...askPlan.errors] };
};
