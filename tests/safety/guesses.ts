import { randomBytes, randomInt } from "node:crypto";
import { generateSync } from "otplib";
import type { ProofPurpose } from "../../server/identity/proof/rules.ts";
import { demoPassword, insured } from "../../server/seed/cast.ts";
import { demoCardNumber } from "../../server/seed/run.ts";
import type { Client } from "../support/client.ts";
import type { Product } from "../support/product.ts";
import { rowsOf } from "../support/psql.ts";
import { mailTo, newKey, signedIn } from "./demo-story.ts";

export type Besieged = Pick<Product, "client"> & { readonly databaseUrl: string };

/** One thing to guess at, by somebody who gets as far as a stranger can, and one step further. */
export interface Siege {
  readonly what: string;
  /** Which proofs are guessed at by it. */
  readonly purposes: readonly ProofPurpose[];
  /** What says that a guess was looked at. */
  readonly looked: string;
  /** How many are looked at when all come at once, and at most when what is guessed at is asked for anew. */
  readonly most: { readonly atOnce: number; readonly anew: number };
  begin(product: Besieged): Promise<Guessing>;
}

export interface Guessing {
  /** Code of the refusal; undefined for who is let in. */
  guess(index: number): Promise<string | undefined>;
  /** Asks for it anew, as far as the product does so. */
  anew?(): Promise<unknown>;
}

/** Everything that is tried is looked at: where there is nothing to count, since nobody finds it in all time. */
const all = { atOnce: Infinity, anew: Infinity } as const;
const secret = "tre parole di un ladro";

const digits = (index: number) => String(index).padStart(6, "0");
/** How often each code was answered; "" where nothing was refused. */
export function tally(codes: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code ?? ""] = (counts[code ?? ""] ?? 0) + 1;
  return counts;
}

/** All at once; whom the house has no room for comes back. */
export const atOnce = <T>(count: number, run: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => comingBack(() => run(index))));

async function comingBack<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!String(error).includes("SERVICE_UNAVAILABLE")) throw error;
    await new Promise((resolve) => setTimeout(resolve, 200));
    return comingBack(run);
  }
}

/** As long as the secret of a link. */
const secretOfALink = () => randomBytes(16).toString("base64url");

async function told<T = object>(client: Client, name: string, type: string, input: object, also = "") {
  const answer = await client.ask<Record<string, T & { errors: { code: string }[] }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { errors { code } ${also} } }`,
    { input },
  );
  const payload = answer[name] as T & { errors: { code: string }[] };
  return { ...payload, code: payload.errors[0]?.code };
}

/** The password is right, and nothing more. */
async function halfway({ client }: Besieged, userName: string): Promise<Client> {
  const thief = client();
  await told(thief, "signIn", "SignInInput", { userName, password: demoPassword });
  return thief;
}

async function addApp(client: Client): Promise<void> {
  const { newAuthenticatorApp } = await client.ask<{
    newAuthenticatorApp: { nonce: string; secret: string };
  }>(`{ newAuthenticatorApp { nonce secret } }`);
  const code = generateSync({ secret: newAuthenticatorApp.secret });
  const input = { nonce: newAuthenticatorApp.nonce, code, name: "" };
  await told(client, "addAuthenticatorApp", "AddAuthenticatorAppInput", input);
}

/** Which proof a letter's link would name: whoever guesses would have to find that too. */
async function idOfLink({ databaseUrl }: Besieged, purpose: ProofPurpose): Promise<string> {
  const query = `select id from proof where purpose = '${purpose}' and ended_at is null order by created_at desc limit 1`;
  return (await rowsOf<{ id: string }>(databaseUrl, query))[0]?.id ?? "";
}

/** Another email or mobile of whoever is signed in, whose session somebody else has. */
function contactSiege(userName: string, what: "email" | "mobile", purposes: readonly ProofPurpose[]): Siege {
  const contact = () =>
    what === "email"
      ? { email: `ladro.${randomInt(1e9)}@posta.example` }
      : { mobile: `+39347${randomInt(1e6, 1e7)}` };
  return {
    ...{ what: `codes of another ${what}`, purposes, looked: "CODE_WRONG", most: { atOnce: 5, anew: 30 } },
    async begin(product) {
      const thief = await signedIn(product, userName);
      const { viewer } = await thief.ask<{ viewer: { person: { id: string } } }>(
        `{ viewer { person { id } } }`,
      );
      const personId = viewer.person.id;
      const change = async () => {
        const { personProfile } = await thief.ask<{ personProfile: { stamp: string; email: string | null } }>(
          `query ($id: ID) { personProfile(personId: $id) { stamp email mobile } }`,
          { id: personId },
        );
        const input = { ...personProfile, personId, smsOptIn: false, language: "IT", ...contact() };
        return told(thief, "changePersonContacts", "ChangePersonContactsInput", input);
      };
      await change();
      return {
        guess: async (index) => {
          const input = {
            personId,
            codeAtOld: digits(index),
            [what === "email" ? "codeAtNewEmail" : "codeAtNewMobile"]: digits(index),
          };
          return (await told(thief, "giveContactCodes", "GiveContactCodesInput", input)).code;
        },
        anew: async () => {
          const again = await told(thief, "resendContactCodes", "AwaitedContactsInput", { personId });
          if (again.code) await change();
        },
      };
    },
  };
}

const factorCodes = { looked: "CODE_WRONG", purposes: [], most: { atOnce: 10, anew: 10 } } as const;

/** Of age, and without an account. */
const luca = insured.filter(({ key }) => key === "luca")[0] ?? { key: "", taxCode: "", birthDate: "" };

/** A registration with all facts of somebody, or with a birth date that is nobody's. */
export function registrationSiege(what: string, birthDate: string): Siege {
  return {
    ...{ what, purposes: ["registerEmail"], looked: "CODE_WRONG", most: { atOnce: 5, anew: 150 } },
    async begin({ client }) {
      let id = "";
      const start = async () => {
        const application = {
          ...{ taxCode: luca.taxCode, cardNumber: demoCardNumber(luca.key), birthDate },
          ...{ email: `ladro.${randomInt(1e9)}@posta.example`, wording: "2026-11" },
          agreements: ["NOTICE", "HEALTH_DATA"],
        };
        const started = await told<{ registrationId: string | null }>(
          ...([
            client(),
            "startRegistration",
            "StartRegistrationInput",
            application,
            "registrationId",
          ] as const),
        );
        id = started.registrationId ?? id;
      };
      await start();
      return {
        guess: async (index) => {
          const given = {
            registrationId: id,
            code: digits(index),
            userName: `ladro.${index}`,
            password: secret,
          };
          return (await told(client(), "completeRegistration", "CompleteRegistrationInput", given)).code;
        },
        anew: start,
      };
    },
  };
}

/** All but the member's yes, which the desk hears of: that has tests of its own. */
export const sieges: readonly Siege[] = [
  registrationSiege("code of a registration", luca.birthDate),
  contactSiege("giulia.ferrero", "email", ["emailAtOld", "emailAtNew"]),
  contactSiege("laura.bianchi", "mobile", ["mobileAtOld", "mobileAtNew"]),
  {
    ...{ what: "link of a recovery", purposes: ["resetPassword"], looked: "LINK_INVALID" },
    most: { atOnce: 60, anew: Infinity },
    async begin(product) {
      const { client } = product;
      const ask = () =>
        told(client(), "askForNewPassword", "AskForNewPasswordInput", { userName: "elena.sacco" });
      await ask();
      const id = await idOfLink(product, "resetPassword");
      let thief = client();
      return {
        guess: async () => {
          const input = { link: `${id}.${secretOfALink()}`, newPassword: secret };
          return (await told(thief, "resetPassword", "ResetPasswordInput", input)).code;
        },
        // from another address
        anew: async () => void (thief = client()),
      };
    },
  },
  {
    ...{ what: "link of an invitation", purposes: ["invitation"], looked: "LINK_INVALID", most: all },
    async begin(product) {
      const owner = await signedIn(product, "reception.crocetta");
      const email = `invitata.${randomInt(1e9)}@posta.example`;
      await told(owner, "invite", "InviteInput", {
        ...{ idempotencyKey: newKey(), displayName: "Nuova Persona", email, facilityRole: "RECEPTION" },
      });
      await mailTo(owner, email, /invito/);
      const id = await idOfLink(product, "invitation");
      const { client } = product;
      return {
        guess: async (index) => {
          const given = { proof: `${id}.${secretOfALink()}`, userName: `ladra.${index}`, password: secret };
          return (await told(client(), "acceptInvitation", "AcceptInvitationInput", given)).code;
        },
      };
    },
  },
  {
    ...{ what: "code of an app at sign-in", ...factorCodes },
    async begin(product) {
      await addApp(await signedIn(product, "marco.rossi"));
      const thief = await halfway(product, "marco.rossi");
      return {
        guess: async (index) =>
          (await told(thief, "proveByCode", "ProveByCodeInput", { code: digits(index) })).code,
      };
    },
  },
  {
    ...{ what: "code of a sheet at sign-in", ...factorCodes },
    async begin(product) {
      const owner = await signedIn(product, "laura.bianchi");
      await addApp(owner);
      await owner.ask(`mutation { makeRecoveryCodes { errors { code } } }`);
      const thief = await halfway(product, "laura.bianchi");
      return {
        guess: async () => {
          const code = randomBytes(5).toString("hex").replace(/^.{5}/, "$&-");
          return (await told(thief, "proveByCode", "ProveByCodeInput", { code })).code;
        },
      };
    },
  },
  {
    ...{ what: "code of who has lost all else", purposes: ["entryCode"], looked: "CODE_WRONG" },
    most: { atOnce: 5, anew: 15 },
    async begin(product) {
      const administrator = await signedIn(product, "chiara.serra");
      await told(administrator, "endCallerFactors", "EndCallerFactorsInput", {
        ...{ userName: "davide.greco", reason: "riconosciuto al telefono" },
      });
      const thief = await halfway(product, "davide.greco");
      const send = () => thief.ask(`mutation { sendEntryCode { errors { code } } }`);
      await send();
      return {
        guess: async (index) =>
          (await told(thief, "proveByLetter", "ProveByCodeInput", { code: digits(index) })).code,
        anew: send,
      };
    },
  },
  {
    ...{ what: "code of an app, proved again", ...factorCodes },
    async begin(product) {
      const thief = await signedIn(product, "paolo.conti");
      await addApp(thief);
      return {
        guess: async (index) =>
          (await told(thief, "proveAgain", "ProveAgainInput", { code: digits(index) })).code,
      };
    },
  },
  {
    ...{ what: "password, proved again", purposes: [], looked: "PASSWORD_WRONG" },
    most: { atOnce: 10, anew: 10 },
    async begin(product) {
      const thief = await signedIn(product, "giulia.ferrero");
      return {
        guess: async (index) =>
          (await told(thief, "proveAgain", "ProveAgainInput", { password: `${secret} ${index}` })).code,
      };
    },
  },
  {
    ...{ what: "password at sign-in, from everywhere", purposes: [], looked: "SIGN_IN_REFUSED" },
    most: { atOnce: 20, anew: 20 },
    async begin({ client }) {
      return {
        guess: async (index) => {
          const given = { userName: "silvia.moretti", password: `${secret} ${index}` };
          return (await told(client(), "signIn", "SignInInput", given)).code;
        },
      };
    },
  },
  {
    ...{ what: "ticket of a digital identity", purposes: [], looked: "IDENTITY_EXPIRED", most: all },
    async begin({ client }) {
      const sealed = (bytes: number) => randomBytes(bytes).toString("base64url");
      return {
        guess: async (index) => {
          const ticket = `${sealed(60)}.${sealed(300)}`;
          return index % 2
            ? (await told(client(), "openAccountByIdentity", "OpenAccountInput", { ticket })).code
            : (
                await told(client(), "signInByIdentity", "SignInByIdentityInput", {
                  ticket,
                  answer: "code=x",
                })
              ).code;
        },
      };
    },
  },
];
