import "../kernel/explicit-types.ts";
import { Field, ObjectType } from "type-graphql";

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
