/**
 * The pages of the demo's identity provider. It stands for somebody else's house (SPID, CIE), so it has a look of its own
 * and says on top of each page that it is a demo. Plain forms: it works without scripts.
 */
import { createHash } from "node:crypto";
import type { Language } from "../../kernel/language.ts";

/** Somebody whose identity the demo can prove. */
export interface DemoIdentity {
  readonly key: string;
  readonly name: string;
  readonly taxCode: string;
  readonly email: string | null;
  readonly about: Readonly<Record<Language, string>>;
}

const words = {
  it: {
    banner: "Dimostrazione: persone e identità sono inventate",
    title: "Chi sei?",
    lead: "Blueasy chiede di sapere chi sei. Scegli una persona: qui non serve nessuna password.",
    level: "Come dimostri chi sei",
    strong: "Livello 2: password e codice temporaneo",
    weak: "Livello 1: sola password (Blueasy non lo accetta)",
    cancel: "Annulla e torna a Blueasy",
    outTitle: "Chiudere anche l’identità?",
    out: "Chiudi l’identità di prova",
    outDone: "L’identità di prova è chiusa",
    failed: "Questa pagina non è più valida",
    failedLead: "Torna a Blueasy e comincia di nuovo.",
    back: "Torna a Blueasy",
  },
  en: {
    banner: "Demo: people and identities are invented",
    title: "Who are you?",
    lead: "Blueasy asks who you are. Choose a person: no password is needed here.",
    level: "How you prove who you are",
    strong: "Level 2: password and one-time code",
    weak: "Level 1: password alone (Blueasy does not accept it)",
    cancel: "Cancel and go back to Blueasy",
    outTitle: "Sign out here too?",
    out: "Sign out of the demo identity",
    outDone: "You have signed out of the demo identity",
    failed: "This page is no longer valid",
    failedLead: "Go back to Blueasy and start again.",
    back: "Back to Blueasy",
  },
} as const;

/** Who one wants to be, and how well one proves it. */
export function choicePage(
  language: Language,
  people: readonly DemoIdentity[],
  levels: { readonly strong: string; readonly weak: string },
): string {
  const t = words[language];
  const choices = people.map(
    ({ key, name, taxCode, about }) =>
      `<li><button name="key" value="${safe(key)}"><strong>${safe(name)}</strong><span>${safe(about[language])}</span><code>${safe(taxCode)}</code></button></li>`,
  );
  return whole(
    language,
    t.title,
    `<h1>${t.title}</h1><p>${t.lead}</p><form method="post">` +
      `<fieldset><legend>${t.level}</legend>` +
      `<label><input type="radio" name="level" value="${levels.strong}" checked> ${t.strong}</label>` +
      `<label><input type="radio" name="level" value="${levels.weak}"> ${t.weak}</label></fieldset>` +
      `<ul>${choices.join("")}</ul>` +
      `<button class="quiet" name="key" value="">${t.cancel}</button></form>`,
  );
}

/** `form` is the library's, of this id: it holds what the answer must bring. */
export function signOutPage(language: Language, form: string, back: string): string {
  const t = words[language];
  return whole(
    language,
    t.outTitle,
    `<h1>${t.outTitle}</h1>${form}<button form="op.logoutForm" name="logout" value="yes" autofocus>${t.out}</button>` +
      `<a class="quiet" href="${safe(back)}">${t.back}</a>`,
  );
}

export function signedOutPage(language: Language, back: string): string {
  return plain(language, words[language].outDone, "", back);
}

export function failedPage(language: Language, back: string): string {
  const t = words[language];
  return plain(language, t.failed, `<p>${t.failedLead}</p>`, back);
}

function plain(language: Language, title: string, text: string, back: string): string {
  return whole(
    language,
    title,
    `<h1>${title}</h1>${text}<a href="${safe(back)}">${words[language].back}</a>`,
  );
}

function whole(language: Language, title: string, body: string): string {
  const { banner } = words[language];
  return (
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${title} · ${banner}</title><style>${style}</style><p class="banner">${banner}</p><main>${body}</main></html>`
  );
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style =
  `*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:CanvasText;background:whitesmoke}` +
  `.banner{margin:0;padding:.75rem 1rem;background:rebeccapurple;color:white;text-align:center;font-weight:600}` +
  `main{display:grid;gap:1.25rem;max-width:32rem;margin:0 auto;padding:1.5rem 1rem 3rem}h1,p{margin:0}h1{line-height:1.2}` +
  `form{display:grid;gap:1.25rem}fieldset{margin:0;padding:.5rem 1rem 1rem;border:1px solid silver;border-radius:.5rem}` +
  `legend{padding:0 .25rem;font-weight:600}label{display:flex;gap:.5rem;align-items:center;min-height:3rem}` +
  `ul{display:grid;gap:.5rem;margin:0;padding:0;list-style:none}` +
  `button,main>a{display:grid;width:100%;min-height:3rem;padding:.75rem 1rem;border:1px solid silver;border-radius:.5rem;background:white;color:black;font:inherit;text-align:start;text-decoration:none;cursor:pointer}` +
  `button:hover,main>a:hover{border-color:rebeccapurple}:focus-visible{outline:3px solid rebeccapurple;outline-offset:2px}` +
  `code{color:dimgray}.quiet{background:none;border-color:transparent;text-align:center;color:rebeccapurple}`;

/** What these pages may do: show themselves and send their own forms, which lead back to Blueasy at the same address. */
export const pagePolicy =
  `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; ` +
  `form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
