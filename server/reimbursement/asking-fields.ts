import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { requirementLabel } from "../case-file/document-view.ts";
import type { Context } from "../context.ts";
import { accountById } from "../identity/queries.ts";
import type { AskedDocument, DocumentAsking } from "./entity.ts";
import { askedByAsking } from "./queries.ts";
import { AskedDocumentType, DocumentAskingType } from "./types.ts";

@Resolver(() => DocumentAskingType)
export class DocumentAskingResolver {
  @FieldResolver(() => [AskedDocumentType], { description: "What is missing, in the order of asking." })
  async documents(@Root() { id }: DocumentAsking, @Ctx() context: Context) {
    return (await context.load(askedByAsking, id)) ?? [];
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Who at the desk asked; null where the member announced it by post.",
  })
  async by(@Root() { askedBy }: DocumentAsking, @Ctx() context: Context) {
    if (!askedBy) return null;
    if (context.actor.door !== "desk")
      return { it: "Centrale Operativa", en: "Operations Centre" }[context.language];
    return (await context.load(accountById, askedBy))?.displayName ?? null;
  }
}

@Resolver(() => AskedDocumentType)
export class AskedDocumentResolver {
  @FieldResolver(() => String, { description: "What it is, in the asked language." })
  label(@Root() { requirement, words }: AskedDocument, @Ctx() { language }: Context) {
    return words ?? requirementLabel(requirement, language);
  }
}
