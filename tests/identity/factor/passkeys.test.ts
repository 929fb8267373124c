import { describe, expect, test } from "vitest";
import { isOurs, newChallenge } from "../../../server/identity/factor/challenge.ts";
import {
  askForNewPasskey,
  askForPasskey,
  newPasskeyIn,
  readAnswer,
  relyingParty,
  signaturesIn,
} from "../../../server/identity/factor/passkeys.ts";
import { vaultOf } from "../../../server/kernel/vault.ts";
import { madeBy, passkeyOf } from "../../support/authenticator.ts";

const party = relyingParty("https://blueasy.example");
const passkey = passkeyOf("marta.giordano");
const known = { credentialId: passkey.credentialId, publicKey: passkey.publicKey, transports: [] };
const owner = {
  id: "00000000-0000-4000-8000-000000000001",
  userName: "marta.giordano",
  displayName: "Marta Giordano",
};

describe("a passkey", () => {
  test("is kept as its browser made it, and answers from then on", async () => {
    const made = madeBy(passkey, await askForNewPasskey(party, "challenge", owner, []), party.origin);
    const kept = await newPasskeyIn(made, party);
    expect(kept).toEqual({ ...known, signatures: 0, transports: ["internal"] });
    const answer = passkey.answer(await askForPasskey(party, "another", [known]), party.origin);
    expect(readAnswer(answer)).toEqual({ credentialId: passkey.credentialId, challenge: "another" });
    expect(await signaturesIn(answer, party, { ...known, signatures: 0 }, { alone: false })).toBe(0);
  });

  const asked = () => askForPasskey(party, "challenge", []);
  const signatures = (answer: string, { signed = 0, alone = false, publicKey = passkey.publicKey } = {}) =>
    signaturesIn(answer, party, { ...known, publicKey, signatures: signed }, { alone });

  test("is refused from another origin, for another host, with another key, or when its answer was changed", async () => {
    const options = await asked();
    expect(await signatures(passkey.answer(options, "https://blueasy.example.evil.example"))).toBeUndefined();
    const elsewhere = options.replace('"rpId":"blueasy.example"', '"rpId":"evil.example"');
    expect(await signatures(passkey.answer(elsewhere, party.origin))).toBeUndefined();
    const answer = passkey.answer(options, party.origin);
    expect(await signatures(answer, { publicKey: passkeyOf("somebody else").publicKey })).toBeUndefined();
    const { response, ...rest } = JSON.parse(answer) as { response: { clientDataJSON: string } };
    const clientDataJSON = Buffer.from(response.clientDataJSON, "base64url")
      .toString()
      .replace("challenge", "challenge ");
    const changed = { ...response, clientDataJSON: Buffer.from(clientDataJSON).toString("base64url") };
    expect(await signatures(JSON.stringify({ ...rest, response: changed }))).toBeUndefined();
  });

  test("alone it must have been unlocked; beside a password it is enough that somebody was there", async () => {
    const answer = passkey.answer(await asked(), party.origin, { verified: false });
    expect(await signatures(answer)).toBe(0);
    expect(await signatures(answer, { alone: true })).toBeUndefined();
  });

  test("that counts its signatures is refused when it has fallen behind: there are two of it", async () => {
    const answer = passkey.answer(await asked(), party.origin, { counter: 5 });
    expect(await signatures(answer, { signed: 4 })).toBe(5);
    expect(await signatures(answer, { signed: 5 })).toBeUndefined();
  });

  test("whatever else is sent is no answer", async () => {
    for (const text of [
      "",
      "{}",
      "null",
      "[]",
      '{"id":"\\u0000","response":{}}',
      '{"id":1}',
      "x".repeat(20_000),
    ]) {
      expect(readAnswer(text)).toBeUndefined();
      expect(await signatures(text)).toBeUndefined();
      expect(await newPasskeyIn(text, party)).toBeUndefined();
    }
  });
});

describe("a challenge", () => {
  const vault = vaultOf(Buffer.alloc(32, 7));
  const now = new Date("2026-11-23T09:00:00Z");
  const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
  const session = ["prove", "a session"] as const;
  const challenge = newChallenge(vault, session, now);

  test("is another each time and counts ten minutes, for what it was made", () => {
    expect(newChallenge(vault, session, now)).not.toBe(challenge);
    expect(isOurs(vault, challenge, session, later(9))).toBe(true);
    expect(isOurs(vault, challenge, session, later(11))).toBe(false);
    for (const other of [["sign in"], ["prove", "another session"], ["enrol", "a session"]] as const)
      expect(isOurs(vault, challenge, other, now)).toBe(false);
  });

  test("cannot be made by anybody else, nor be given more time", () => {
    const [number = "", until = "", mark = ""] = challenge.split(".");
    const longer = (parseInt(until, 36) + 600_000).toString(36);
    for (const forged of ["", "a.b.c", `${number}.${longer}.${mark}`, `${number}x.${until}.${mark}`])
      expect(isOurs(vault, forged, session, now)).toBe(false);
    expect(isOurs(vaultOf(Buffer.alloc(32, 8)), challenge, session, now)).toBe(false);
  });
});
