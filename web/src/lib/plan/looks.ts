import CircleCheck from "@lucide/svelte/icons/circle-check";
import CircleX from "@lucide/svelte/icons/circle-x";
import Hourglass from "@lucide/svelte/icons/hourglass";
import type { Component } from "svelte";
import type { CoverAnswer } from "#lib/gql/graphql.ts";

interface Look {
  word: "covered" | "notCovered" | "toBeEvaluated";
  tone: "success" | "danger" | "warning";
  icon: Component;
}

/** An answer as word (of the page's words), colour and icon. */
export const looks: Record<CoverAnswer, Look> = {
  COVERED: { word: "covered", tone: "success", icon: CircleCheck },
  NOT_COVERED: { word: "notCovered", tone: "danger", icon: CircleX },
  TO_BE_EVALUATED: { word: "toBeEvaluated", tone: "warning", icon: Hourglass },
};
