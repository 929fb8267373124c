import { describe, expect, it } from "vitest";
import {
  languageOf,
  localNext,
  localPath,
  otherLanguagePath,
  withoutLanguage,
} from "../../web/src/lib/language.ts";
import { commonPaths } from "../../web/src/lib/paths/common.ts";
import { memberPaths } from "../../web/src/lib/paths/member.ts";
import { withQuery } from "../../web/src/lib/query.ts";

const at = (path: string) => new URL(path, "http://localhost");

describe("the language of a page", () => {
  it("is told by its address alone", () => {
    expect(["/", "/facilities", "/enel", "/en", "/en/plan"].map((path) => languageOf(at(path)))).toEqual([
      "it",
      "it",
      "it",
      "en",
      "en",
    ]);
  });

  it("is kept by links, and changed with filters kept", () => {
    expect(localPath(at("/en/plan"), commonPaths.home())).toBe("/en");
    expect(localPath(at("/plan"), memberPaths.facilities())).toBe("/facilities");
    const english = localPath(at("/en/plan"), memberPaths.plan({ q: "a" }));
    expect(localPath(at("/en"), english)).toBe("/en/plan?q=a");
    expect(otherLanguagePath(at("/facilities?near=Torino"))).toBe("/en/facilities?near=Torino");
    expect(otherLanguagePath(at("/en"))).toBe("/");
    expect(withoutLanguage("/en/takes-in-charge/1")).toBe("/takes-in-charge/1");
  });
});

describe("where sign-in goes on to", () => {
  it.each([
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "/a\\b",
    "javascript:1",
    "/a\nb",
    "",
    null,
  ])("is never %j", (next) => {
    expect(localNext(next)).toBeNull();
  });

  it("is a page of ours", () => {
    expect(localNext("/en/plan?x=1")).toBe("/en/plan?x=1");
  });
});

describe("a link with other filters", () => {
  it("changes what it says and leaves the rest", () => {
    expect(withQuery(at("/a?status=DUE&after=x"), { after: null, sort: "name" })).toBe(
      "/a?status=DUE&sort=name",
    );
    expect(withQuery(at("/a?after=x"), { after: null })).toBe("/a");
  });
});
