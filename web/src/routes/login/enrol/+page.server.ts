import { act } from "#lib/act.server.ts";
import { enterProof, startPage, type Viewer } from "#lib/door.server.ts";
import { keptSquare, newApp, readApp, readPasskey } from "#lib/factor/add.server.ts";
import { addAppMutation, addPasskeyMutation } from "#lib/factor/documents.ts";
import type { Address, Path } from "#lib/paths/build.ts";
import { blueasyPaths } from "#lib/paths/blueasy.ts";
import { deskPaths } from "#lib/paths/desk.ts";
import { memberPaths } from "#lib/paths/member.ts";
import type { Actions, PageServerLoad } from "./$types";

export const load: PageServerLoad = async (event) => {
  const { userName } = await enterProof(event, "ENROLMENT");
  return { userName, app: await newApp(event) };
};

const securityPages = {
  MEMBER: memberPaths.security,
  FACILITY: blueasyPaths.security,
  DESK: deskPaths.security,
} as const;

/** Who has just entered makes recovery codes next, as long as the telephone is at hand. */
function inside(url: URL, viewer: Pick<Viewer, "door" | "needs">): Path | Address {
  return viewer.door === "PROVING" ? startPage(url, viewer) : securityPages[viewer.door]({ saved: "added" });
}

export const actions: Actions = {
  app: (event) =>
    act(event, addAppMutation, readApp, {
      next: ({ viewer }) => inside(event.url, viewer),
      values: keptSquare,
    }),
  passkey: (event) =>
    act(event, addPasskeyMutation, readPasskey, {
      next: ({ viewer }) => inside(event.url, viewer),
      at: () => null,
    }),
};
