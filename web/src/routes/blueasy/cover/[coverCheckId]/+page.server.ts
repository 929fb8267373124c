import type { PageServerLoad } from "./$types";
import { answered } from "./question.server.ts";

export const load: PageServerLoad = (event) => answered(event, event.params.coverCheckId);
