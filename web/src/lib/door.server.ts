import { error, redirect } from "@sveltejs/kit";
import { ask, type Asker } from "./api.ts";
import { graphql } from "#lib/gql/index.ts";
import type { Door, DoorViewerQuery } from "./gql/graphql.ts";
import { localNext, localPath, withoutLanguage } from "./language.ts";
import type { Address, Path } from "./paths/build.ts";
import { commonPaths } from "./paths/common.ts";
import { blueasyPaths } from "./paths/blueasy.ts";
import { deskPaths } from "./paths/desk.ts";

const doorViewer = graphql(`
  query DoorViewer {
    viewer {
      id
      displayName
      door
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
      hiddenNames
    }
  }
`);

export type Viewer = NonNullable<DoorViewerQuery["viewer"]>;

/** The first page behind each door, without language. */
export const homes: Readonly<Record<Door, Path>> = {
  MEMBER: commonPaths.home(),
  FACILITY: blueasyPaths.home(),
  DESK: deskPaths.home(),
  PROVING: commonPaths.login(),
};

/** Who is here, or null. */
export async function viewerOf(asker: Asker): Promise<Viewer | null> {
  return (await ask(asker, doorViewer, {})).viewer ?? null;
}

/**
 * Every door's layout begins with this: strangers go to sign in and come back; who belongs to another door
 * is led home from this door's first page, and finds nothing behind it.
 */
export async function enter(asker: Asker, door: Door): Promise<Viewer> {
  const viewer = await viewerOf(asker);
  const { url } = asker;
  if (!viewer || viewer.door === "PROVING") {
    const next = url.pathname + url.search;
    redirect(303, localPath(url, commonPaths.login({ next: withoutLanguage(next) === "/" ? null : next })));
  }
  if (viewer.door === door) return viewer;
  if (withoutLanguage(url.pathname) === homes[door]) redirect(303, localPath(url, homes[viewer.door]));
  error(404);
}

/** Where to go after sign-in: on to `?next=` when it lies behind the viewer's own door, else home. */
export function startPage(url: URL, door: Door): Address {
  const next = localNext(url.searchParams.get("next"));
  return next && doorOf(next) === door ? (next as Address) : localPath(url, homes[door]);
}

function doorOf(path: string): Door {
  const [, first] = withoutLanguage(path).split(/[/?#]/);
  return first === "blueasy" ? "FACILITY" : first === "desk" ? "DESK" : "MEMBER";
}
