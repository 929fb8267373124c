import { error } from "@sveltejs/kit";
import type { PageServerLoad } from "./$types";

/** An address that is none: the door's layout is read all the same, so that its navigation stays. */
export const load: PageServerLoad = () => error(404);
