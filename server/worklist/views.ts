/** Views of the queue under names of one's own. */
import { randomUUID } from "node:crypto";
import { LockMode } from "@mikro-orm/core";
import { Account } from "../identity/entity.ts";
import type { Act } from "../kernel/act.ts";
import { onlyThrough } from "../kernel/actor.ts";
import { knownId } from "../kernel/ids.ts";
import { notFound } from "../kernel/refusal.ts";
import { SavedView } from "./entity.ts";
import { waitingCasesList } from "./list.ts";
import { visibleViews } from "./queries.ts";
import { tooManyViews, viewNameUsed, viewNameWrong, viewQueryWrong } from "./refusals.ts";
import { longestViewName, longestViewQuery, mostViews } from "./rules.ts";

/** @throws Refusal INVALID_INPUT */
export async function saveView(act: Act, input: { name: string; query: string }): Promise<{ id: string }> {
  const own = await ownViews(act);
  if (own.length >= mostViews) throw tooManyViews();
  const view = act.em.create(SavedView, {
    id: randomUUID(),
    account: onlyThrough("desk", act.actor).accountId,
    name: nameAmong(own, input.name),
    query: narrowingOf(input.query),
    createdAt: act.now,
  });
  return { id: view.id };
}

/** @throws Refusal INVALID_INPUT, NOT_FOUND */
export async function renameView(act: Act, input: { viewId: string; name: string }): Promise<{ id: string }> {
  const own = await ownViews(act);
  const view = among(own, input.viewId);
  view.name = nameAmong(
    own.filter((one) => one !== view),
    input.name,
  );
  return { id: view.id };
}

/** @throws Refusal NOT_FOUND */
export async function removeView(act: Act, input: { viewId: string }): Promise<{ id: string }> {
  const view = among(await ownViews(act), input.viewId);
  act.em.remove(view);
  return { id: view.id };
}

/** Two windows of one account save one after the other. */
async function ownViews(act: Act): Promise<SavedView[]> {
  const { accountId: id } = onlyThrough("desk", act.actor);
  await act.em.findOneOrFail(Account, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return act.em.find(SavedView, visibleViews(act.actor));
}

function among(own: readonly SavedView[], id: string): SavedView {
  const wanted = knownId(id, "input.viewId");
  const view = own.find((one) => one.id === wanted);
  if (view === undefined) throw notFound("input.viewId");
  return view;
}

function nameAmong(others: readonly SavedView[], text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (!name || name.length > longestViewName) throw viewNameWrong();
  if (others.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw viewNameUsed();
  return name;
}

/** What of an address narrows or orders the queue; the rest, as the place in it, is of the moment. */
function narrowingOf(query: string): string {
  const filters = Object.entries(waitingCasesList.filters ?? {}).flatMap(([name, { kind }]) =>
    kind === "days" ? [`${name}From`, `${name}To`] : [name],
  );
  const known = new Set([...filters, "key", "value", "sort"]);
  const kept = [...new URLSearchParams(query)].filter(([name, value]) => known.has(name) && value);
  const written = new URLSearchParams(kept).toString();
  if (written.length > longestViewQuery) throw viewQueryWrong();
  return written;
}
