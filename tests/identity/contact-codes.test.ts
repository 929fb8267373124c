import { describe, expect, test } from "vitest";
import { codesFor, hinted } from "../../server/identity/contacts/code-rules.ts";
import { mayBeTexted } from "../../server/identity/contacts/numbers.ts";

const oldAddress = "marco@posta.example";
const [email, mobile] = ["marco@nuova.example", "+393471234567"];
const none = { changesEmail: false, email: null, changesMobile: false, mobile: null, oldAddress };

describe("the codes of a change", () => {
  const purposes = (change: object) => codesFor({ ...none, ...change }).map(({ purpose }) => purpose);

  test("are one at the address until now, and one at each that is new", () => {
    expect(codesFor({ ...none, changesEmail: true, email, changesMobile: true, mobile })).toEqual([
      { purpose: "emailAtOld", target: oldAddress },
      { purpose: "emailAtNew", target: email },
      { purpose: "mobileAtNew", target: mobile },
    ]);
    expect(purposes({ changesEmail: true, email })).toEqual(["emailAtOld", "emailAtNew"]);
    expect(purposes({ changesMobile: true, mobile })).toEqual(["mobileAtOld", "mobileAtNew"]);
  });

  test("of what is given up, or was the account's address all along, are read at the address until now", () => {
    expect(purposes({ changesMobile: true })).toEqual(["mobileAtOld"]);
    expect(purposes({ changesEmail: true })).toEqual(["emailAtOld"]);
    expect(purposes({ changesEmail: true, email: "Marco@posta.example" })).toEqual(["emailAtOld"]);
    // what stays as it is proves nothing
    expect(purposes({ changesEmail: true, mobile })).toEqual(["emailAtOld"]);
  });
});

test.for([
  ["marco@posta.example", "m•••@posta.example"],
  ["+393471234567", "+39 ••• ••• 567"],
  ["+12124567890", "+1 ••• ••• 890"],
  ["+355692123456", "+355 ••• ••• 456"],
])("%s is told as %s", ([target = "", hint]) => {
  expect(hinted(target)).toBe(hint);
});

describe("a number that a code may be sent to", () => {
  test.for(["+393471234567", "+33612345678", "+41791234567", "+447911123456", "+12124567890"])(
    "%s is a mobile",
    (number) => expect(mayBeTexted(number)).toBe(true),
  );

  test.for([
    ["+881612345678", "a satellite"],
    ["+870773123456", "a ship"],
    ["+19005551234", "at a premium"],
    ["+447012345678", "led on to somewhere"],
    ["+33142685300", "a house"],
    ["+80012345678", "free to call"],
    ["+99912345678", "nobody's"],
  ])("%s is %s", ([number = ""]) => expect(mayBeTexted(number)).toBe(false));
});
