import "../kernel/explicit-types.ts";
import { Field, ObjectType, registerEnumType } from "type-graphql";

@ObjectType("Pathology", {
  description: "One of the short list of pathologies in everyday words, by which cases are coded.",
})
export class PathologyType {
  @Field(() => String, { description: "Stable code, e.g. back-pain." })
  code!: string;

  @Field(() => String, { description: "In the language of the request, e.g. Mal di schiena." })
  name!: string;

  @Field(() => Boolean, { description: "Whether an injury does it, rather than an illness." })
  isInjury!: boolean;
}

export enum PathologyStopType {
  UNDER_ONE_WEEK = "underOneWeek",
  UNDER_ONE_MONTH = "underOneMonth",
  UNDER_THREE_MONTHS = "underThreeMonths",
  UNDER_ONE_YEAR = "underOneYear",
  UNDER_FIVE_YEARS = "underFiveYears",
  OVER_FIVE_YEARS = "overFiveYears",
}
registerEnumType(PathologyStopType, {
  name: "PathologyStop",
  description: "How long a pathology has existed.",
  valuesConfig: {
    UNDER_ONE_WEEK: { description: "Less than a week." },
    UNDER_ONE_MONTH: { description: "One to four weeks." },
    UNDER_THREE_MONTHS: { description: "One to three months." },
    UNDER_ONE_YEAR: { description: "Three to twelve months." },
    UNDER_FIVE_YEARS: { description: "One to five years." },
    OVER_FIVE_YEARS: { description: "More than five years." },
  },
});
