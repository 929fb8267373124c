/** Who of the member's side left the lines of a journal: the member, or by name somebody who acts for them, and as what. */
import { accountById } from "../../identity/queries.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Load } from "../../kernel/batch.ts";
import type { JournalLine } from "../../kernel/journal.ts";
import type { Bilingual } from "../../kernel/language.ts";
import type { ListReader } from "../../kernel/listing/declare.ts";
import { capacityFor } from "../../kernel/persons.ts";
import type { Capacity } from "../../kernel/roles.ts";
import { heirsByPerson } from "../family.ts";
import { capacityWords, fromWhomAfterDeath } from "./rules.ts";

/** Of the lines that somebody left for another, by the id of the line: "Paolo Conti, delegato". */
export async function actingIn(
  { load }: { readonly load: Load<ListReader> },
  lines: readonly JournalLine[],
): Promise<Map<string, Bilingual>> {
  const acting = new Map<string, Bilingual>();
  for (const { id, accountId, particulars } of lines) {
    const capacity = capacityIn(particulars["onBehalfAs"]);
    if (capacity === undefined || !accountId) continue;
    const name = (await load(accountById, accountId))?.displayName ?? "";
    const words = capacityWords[capacity];
    acting.set(id, { it: `${name}, ${words.it}`, en: `${name}, ${words.en}` });
  }
  return acting;
}

function capacityIn(noted: unknown): Capacity | undefined {
  return Object.keys(capacityWords).find((one): one is Capacity => one === noted);
}

/** As what a member acts for another by a document, within a sentence; null of a child, oneself, and at any other door. */
export async function representingAs(
  { em, actor, language }: Pick<ListReader, "em" | "actor" | "language">,
  personId: string,
): Promise<string | null> {
  const capacity = await capacityFor(em, actor, personId);
  return capacity && capacity !== "parent" ? capacityWords[capacity][language] : null;
}

/** What is awaited from the member's side, as it stands after a death: from an heir, or from nobody yet. */
export async function awaitedAfterDeath<Next extends { readonly by: string; readonly what: Bilingual }>(
  { load, actor }: { readonly load: Load<ListReader>; readonly actor: Actor },
  personId: string,
  next: Next | null,
): Promise<Next | null> {
  const died = next?.by === "member" ? await load(heirsByPerson, personId) : undefined;
  if (!next || !died) return next;
  return { ...next, what: fromWhomAfterDeath(next.what, { ...died, isSaid: actor.door !== "facility" }) };
}
