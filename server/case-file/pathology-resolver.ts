import { Arg, Authorized, Ctx, Query, Resolver } from "type-graphql";
import type { Context } from "../context.ts";
import { pathologiesLike } from "./pathology-search.ts";
import { PathologyType } from "./pathology-types.ts";
import { pathologyView } from "./pathology-view.ts";

@Resolver()
export class PathologyResolver {
  @Authorized()
  @Query(() => [PathologyType], {
    description:
      "Pathologies that a text may mean, the likeliest first, at most eight: everyday words in Italian or English, typing errors forgiven, or a code of the ICD-9-CM. None for a text that means none.",
  })
  pathologies(
    @Arg("text", () => String, { description: "At most 100 characters count." }) text: string,
    @Ctx() { language }: Context,
  ): PathologyType[] {
    return pathologiesLike(text, language).map((pathology) => pathologyView(pathology, language));
  }
}
