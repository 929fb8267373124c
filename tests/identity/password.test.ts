import { describe, expect, test } from "vitest";
import { faultsOf, passwordFaults } from "../../server/identity/password/rules.ts";

const giulia = { userName: "giulia.ferrero" };

describe("a password", () => {
  test.each([
    ["eight characters", "kW7vuq2x"],
    ["a sentence", "tre gatti sul tram numero nove"],
    ["64 characters", "nuvola-".repeat(10).slice(0, 64)],
    ["128 characters", "nuvola-".repeat(20).slice(0, 128)],
    ["128 letters with accents, however they are typed", "perché-".normalize("NFD").repeat(20).slice(0, 146)],
    ["one character 64 times, which nobody tries first", "x".repeat(64)],
    ["letters of another script", "пароль-мой-секрет"],
    ["what the demo uses", "prova-Blueasy-26"],
    ["a user name with more to it", "giulia.ferrero va al mare"],
  ])("is accepted: %s", (_title, password) => {
    expect(faultsOf({ ...giulia, password })).toEqual([]);
  });

  test.each([
    ["nothing", "", "short"],
    ["seven characters", "kW7vuq2", "short"],
    ["seven characters of several bytes", "🦊🐻🐼🦁🐸🐵🐙", "short"],
    ["129 characters", "nuvola-".repeat(20).slice(0, 129), "long"],
    ["the user name", "giulia.ferrero", "userName"],
    ["the user name in other letters", "Giulia.FERRERO", "userName"],
    ["the user name with accents", "Giùlia Ferrèro", "userName"],
    ["the user name in wide letters", "ｇｉｕｌｉａ．ｆｅｒｒｅｒｏ", "userName"],
    ["the user name with a year", "giulia_ferrero1999", "userName"],
    ["a common one", "password", "common"],
    ["a common one with figures and signs", "Password2026!", "common"],
    ["a common one in letters that stand for others", "P4$$w0rd", "common"],
    ["an Italian word", "Principessa!", "common"],
    ["a team and the year of its founding", "juventus1897", "common"],
    ["a first name and a year", "Francesca.1984", "common"],
    ["the product's name", "Blueasy-2026", "common"],
    ["figures in order", "23456789", "common"],
    ["keys in order", "qwertyuiop", "common"],
    ["the same again", "abcabcabc", "common"],
    ["blanks", "          ", "common"],
    ["a birthday", "14/05/2002", "common"],
  ])("is refused: %s", (_title, password, fault) => {
    expect(faultsOf({ ...giulia, password })).toEqual([fault]);
  });

  test("is counted in characters, as people count them", () => {
    expect(faultsOf({ ...giulia, password: "🦊🐻🐼🦁🐸🐵🐙🐝" })).toEqual([]);
  });

  test("is refused in words that say how to mend it", () => {
    expect(passwordFaults({ ...giulia, password: "corta" })).toEqual([
      {
        it: "La password è troppo corta: scegline una di almeno 8 caratteri, anche una frase.",
        en: "The password is too short: choose one of at least 8 characters; a sentence will do.",
      },
    ]);
  });
});
