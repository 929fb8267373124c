import "../kernel/explicit-types.ts";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { AtMost } from "../kernel/types.ts";

@ObjectType({ description: "A document that the plan requires." })
export class RequiredDocument {
  @Field(() => String, { description: "Stable code, e.g. prescription; give it as `requirement`." })
  code!: string;

  @Field(() => String, { description: "Name in the asked language." })
  label!: string;

  @Field(() => String, { description: "Who can supply it, in a sentence." })
  why!: string;

  @Field(() => String, { description: "Clause that asks for it." })
  clause!: string;
}

@ObjectType({ description: "A file held for a request." })
export class AttachedDocument {
  @Field(() => ID, { description: "Id of the document." })
  id!: string;

  @Field(() => String, { description: "Which requirement it meets; `invoice` for an invoice." })
  requirement!: string;

  @Field(() => String, { description: "Name of the requirement in the asked language." })
  label!: string;

  @Field(() => String, { description: "Name of the file." })
  fileName!: string;

  @Field(() => String, { description: "Found in the content." })
  mimeType!: string;

  @Field(() => Int, { description: "Size in bytes." })
  sizeBytes!: number;

  @Field(() => String, { description: "Address to download it." })
  url!: string;
}

@InputType({ description: "An uploaded file and the requirement it meets." })
export class AttachmentInput {
  @AtMost(60)
  @Field(() => String, { description: "Code of a required document." })
  requirement!: string;

  @Field(() => ID, { description: "From POST /documents." })
  documentId!: string;
}
