import { error, redirect } from "@sveltejs/kit";
import { ask, type Asker } from "./api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Door } from "./doors.ts";
import type { DoorViewerQuery, Duty, ProofNeed } from "./gql/graphql.ts";
import { localNext, localPath, withoutLanguage } from "./language.ts";
import type { Address, Path } from "./paths/build.ts";
import { commonPaths } from "./paths/common.ts";
import { blueasyPaths } from "./paths/blueasy.ts";
import { deskPaths } from "./paths/desk.ts";

const doorViewer = graphql(`
  query DoorViewer {
    viewer {
      id
      userName
      displayName
      door
      needs
      duties
      facility {
        id
        name
        municipality
      }
      facilities {
        id
        name
        municipality
      }
      person {
        id
        firstName
        lastName
      }
      persons {
        id
        firstName
        lastName
      }
      answersFor {
        id
      }
      actsFor {
        personId
        capacity
        label
      }
      hiddenNames
    }
  }
`);

export type Viewer = NonNullable<DoorViewerQuery["viewer"]>;

/** The first page behind each door, without language. */
const homes: Readonly<Record<Door, Path>> = {
  MEMBER: commonPaths.home(),
  FACILITY: blueasyPaths.home(),
  DESK: deskPaths.home(),
};

/** Where a half-proved session goes on, by what it needs. */
const proofPages: Readonly<Record<ProofNeed, (query: { next: string | null }) => Path>> = {
  FACTOR: commonPaths.prove,
  LETTER: commonPaths.letter,
  ENROLMENT: commonPaths.enrol,
  NEW_PASSWORD: commonPaths.newPassword,
  AGREEMENT: commonPaths.agreements,
};

/** Who is here, or null. */
export async function viewerOf(asker: Asker): Promise<Viewer | null> {
  return (await ask(asker, doorViewer, {})).viewer ?? null;
}

/**
 * Every door's layout begins with this: strangers go to sign in and come back, and so does who has something to prove yet;
 * who belongs to another door is led home from this door's first page, and finds nothing behind it.
 */
export async function enter(asker: Asker, door: Door): Promise<Viewer> {
  const viewer = await viewerOf(asker);
  const { url } = asker;
  if (!viewer) redirect(303, signInFirst(url));
  if (viewer.door === door) return viewer;
  if (viewer.door === "PROVING") redirect(303, onward(url, viewer, hereAgain(url)));
  if (withoutLanguage(url.pathname) === homes[door]) redirect(303, onward(url, viewer, null));
  error(404);
}

/** A page that asks the API nothing yet begins with this: to those whose duty it is not it is none. */
export async function forDuty(event: { parent(): Promise<{ viewer: Viewer }> }, duty: Duty): Promise<void> {
  const { viewer } = await event.parent();
  if (!viewer.duties.includes(duty)) error(404);
}

/** A page on which something is proved begins with this: whoever needs something else is led there, or on. */
export async function enterProof(asker: Asker, need: ProofNeed): Promise<Viewer> {
  const viewer = await viewerOf(asker);
  if (!viewer)
    redirect(303, localPath(asker.url, commonPaths.login({ next: asker.url.searchParams.get("next") })));
  if (viewer.needs !== need) redirect(303, startPage(asker.url, viewer));
  return viewer;
}

/** Where to go after signing in: to what is still to prove, on to `?next=` when it lies behind the viewer's door, or home. */
export function startPage(url: URL, viewer: Pick<Viewer, "door" | "needs">): Address {
  return onward(url, viewer, localNext(url.searchParams.get("next")));
}

function onward(url: URL, { door, needs }: Pick<Viewer, "door" | "needs">, next: string | null): Address {
  if (door === "PROVING") return localPath(url, proofPages[needs ?? "FACTOR"]({ next }));
  return next && (doorOf(next) === door || isInvitation(next))
    ? (next as Address)
    : localPath(url, homes[door]);
}

/** Whoever is to accept an invitation signs in first where they have an account. */
function isInvitation(path: string): boolean {
  return withoutLanguage(path).startsWith(`${commonPaths.invitation()}?`);
}

function signInFirst(url: URL): Address {
  return localPath(url, commonPaths.login({ next: hereAgain(url) }));
}

/** This very page, to come back to; nothing for the first one of all. */
function hereAgain({ pathname, search }: URL): string | null {
  return withoutLanguage(pathname + search) === "/" ? null : pathname + search;
}

function doorOf(path: string): Door {
  const [, first] = withoutLanguage(path).split(/[/?#]/);
  return first === "blueasy" ? "FACILITY" : first === "desk" ? "DESK" : "MEMBER";
}
