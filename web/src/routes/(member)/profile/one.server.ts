import type { Asker } from "#lib/api.ts";
import { profileOf } from "#lib/correction/correct.server.ts";
import { chosenIn } from "#lib/family/chosen.server.ts";
import { oneOf } from "#lib/family/family.ts";

/** The profile of whom the pages are about, for a form. */
export async function profileToChangeIn(event: Asker & Parameters<typeof chosenIn>[0]) {
  return profileOf(event, oneOf(await chosenIn(event)).id);
}
