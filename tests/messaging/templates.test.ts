import { describe, expect, test } from "vitest";
import { cents } from "../../server/kernel/money.ts";
import { accountWords } from "../../server/messaging/account-words.ts";
import { type MailFacts, mailText, templates } from "../../server/messaging/templates.ts";
import { type TextTemplate, textMessages } from "../../server/messaging/text-messages.ts";

const facts: MailFacts = {
  firstName: "Giulia",
  number: "PC-2026-000001",
  facilityName: "Centro Fisioterapico Crocetta",
  url: "https://blueasy.example/takes-in-charge/1",
  minutes: 10,
  deskPhone: "800 822 444",
  heldHours: 72,
  amountCents: cents(18_000),
  acting: {
    ...{ who: "Paolo Conti", whom: "Giulia Ferrero", isDelegation: true },
    as: { it: "delegato", en: "delegate" },
    days: { it: "dal 23 novembre 2026", en: "from 23 November 2026" },
  },
};

/** A request has documents of several; an account and the data of a person have none. */
const ofNoPlace = [
  "reimbursementReceived",
  "accountTold",
  "representationEntered",
  "representationEnded",
  "correctionAccepted",
  "correctionRefused",
  "contactsChanged",
  "cardIssued",
  ...Object.keys(accountWords),
];
const withCode = ["code", "registrationCode", "contactCodeAtOld", "contactCodeAtNew", "entryCode"];

describe.each(templates)("the mail %s", (template) => {
  const { subject, text } = mailText(
    template,
    withCode.includes(template) ? { ...facts, code: "123456" } : facts,
  );

  test("greets in Italian, then in English, and leads to the portal both times", () => {
    const [italian = "", english = ""] = text.split("— — —");
    expect(italian).toMatch(/^Ciao Giulia,/);
    expect(english.trim()).toMatch(/^Hello Giulia,/);
    for (const half of [italian, english]) {
      expect(half).toContain(facts.url);
      if (!ofNoPlace.includes(template)) expect(half).toContain(facts.facilityName);
    }
  });

  test("begins with English for who reads that", () => {
    const reversed = mailText(template, { ...facts, code: "123456", language: "en" }).text;
    expect(reversed).toMatch(/^Hello Giulia,[^]*— — —\n\nCiao Giulia,[^]*Centrale Operativa$/);
  });

  test("tells in its subject neither a name nor a facility, a code or an amount", () => {
    expect(subject).not.toMatch(/Giulia|Crocetta|123456|180/);
    expect(subject.length).toBeLessThan(70);
  });

  test("leaves no gap where something was not known", () => {
    expect(text).not.toMatch(/\b(undefined|null|NaN)\b|\[object| {2}/);
  });

  test("to a parent names the child in both languages, and nobody's surname", () => {
    const child = mailText(template, { ...facts, firstName: "Marco", forWhom: "Sofia", code: "123456" });
    expect(child.text).toContain("questo messaggio riguarda Sofia.");
    expect(child.text).toContain("this message is about Sofia.");
    expect(child.subject).toBe(subject);
  });
});

describe("the mail with the code", () => {
  const share = {
    requestedCents: cents(22_500),
    payableCents: cents(20_000),
    memberShareCents: cents(2_500),
    missing: 0,
  };
  const withShare = (missing: number) =>
    mailText("code", { ...facts, code: "123456", share: { ...share, missing } }).text;

  test("says the code once in each language, how long it lives, and what the yes costs", () => {
    const text = withShare(0);
    expect(text.match(/123456/g)).toHaveLength(2);
    expect(text).toContain("Vale 10 minuti e una volta sola");
    expect(text).toContain("It works for 10 minutes and only once");
    expect(text).toMatch(/Su 225,00\s€ il piano paga 200,00\s€: a tuo carico restano 25,00\s€/);
    expect(text).toMatch(/Of €225\.00 the plan pays €200\.00: €25\.00 are left to you/);
    expect(text).not.toContain("Manca ancora qualcosa");
  });

  test("warns when something is missing, without naming it", () => {
    for (const missing of [1, 3]) {
      expect(withShare(missing)).toContain("Manca ancora qualcosa per decidere");
      expect(withShare(missing)).toContain("Something is still missing to decide");
    }
    expect(withShare(1)).toBe(withShare(3));
  });
});

describe("the mail about a new account", () => {
  const account = "IT60 •••• •••• 3456";

  test("names it with its middle hidden, says whom to call, and that money waits where it does", () => {
    for (const isHeld of [false, true]) {
      const { text } = mailText("accountTold", { ...facts, account, isHeld });
      expect(text.match(/IT60 •••• •••• 3456/g)).toHaveLength(2);
      expect(text.match(/800 822 444/g)).toHaveLength(2);
      expect(text.includes("aspettiamo 72 ore")).toBe(isHeld);
      expect(text.includes("We wait 72 hours")).toBe(isHeld);
    }
  });

  test("of a cheque names no account", () => {
    const { text } = mailText("accountTold", { ...facts, account: null, isHeld: true });
    expect(text).toContain("con un assegno");
    expect(text).toContain("by cheque");
    expect(text).not.toContain("IT60");
  });
});

/** One message holds 160 of them; those of the second list count twice (3GPP TS 23.038, without the Greek capitals). */
const gsm = /^[@£$¥èéùìòÇ\nØø\rÅå_ÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà^{}\\[~\]|€]*$/;
const twice = /[\^{}\\[~\]|€]/g;

describe.each(Object.keys(textMessages) as TextTemplate[])("the text message %s", (template) => {
  test.each(["it", "en"] as const)("fits into one message, without a link (%s)", (language) => {
    for (const minutes of [1, 10, 60]) {
      const text = textMessages[template]({ code: "888888", minutes })[language];
      expect(text).toMatch(gsm);
      expect(text.length + (text.match(twice)?.length ?? 0)).toBeLessThanOrEqual(160);
      expect(text).toMatch(/^Blueasy: 888888 /);
      expect(text).toMatch(language === "it" ? /Non dirlo a nessuno/ : /Tell it to nobody/);
      expect(text).toContain(
        minutes === 1 ? ` 1 minut${language === "it" ? "o" : "e"}.` : ` ${minutes} minut`,
      );
      expect(text).not.toMatch(/https?:|www\.|\/|undefined/);
    }
  });
});
