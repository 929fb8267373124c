import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";

/**
 * Passkeys as WebAuthn has them. The library is loaded when the first one is met: who never meets one starts sooner.
 */
const library = () => import("@simplewebauthn/server");

/** Named, as the library would else try out what this runtime can do beyond them: EdDSA, ES256, RS256 of COSE. */
const algorithms = [-8, -7, -257];

/** The place that passkeys are made for: they answer to no other. */
export interface RelyingParty {
  /** The host that people type. */
  readonly id: string;
  readonly origin: string;
}

export function relyingParty(publicUrl: string): RelyingParty {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin };
}

/** A passkey that an account has. */
export interface KnownPasskey {
  readonly credentialId: string;
  readonly publicKey: string;
  readonly signatures: number;
  readonly transports: readonly string[];
}

/** For `navigator.credentials.get`, as JSON. Without passkeys named the browser offers those that it has for this place. */
export async function askForPasskey(
  party: RelyingParty,
  challenge: string,
  known: readonly Pick<KnownPasskey, "credentialId" | "transports">[],
): Promise<string> {
  const { generateAuthenticationOptions } = await library();
  const options = await generateAuthenticationOptions({
    ...{ rpID: party.id, challenge, timeout: 300_000 },
    allowCredentials: known.map(named),
    userVerification: known.length === 0 ? "required" : "preferred",
  });
  return JSON.stringify(options);
}

/** For `navigator.credentials.create`, as JSON; an authenticator that has one of `known` makes no second one. */
export async function askForNewPasskey(
  party: RelyingParty,
  challenge: string,
  owner: { readonly id: string; readonly userName: string; readonly displayName: string },
  known: readonly Pick<KnownPasskey, "credentialId" | "transports">[],
): Promise<string> {
  const { generateRegistrationOptions } = await library();
  const options = await generateRegistrationOptions({
    ...{ rpName: "Blueasy", rpID: party.id, challenge, timeout: 300_000 },
    userID: new Uint8Array(Buffer.from(owner.id.replaceAll("-", ""), "hex")),
    userName: owner.userName,
    userDisplayName: owner.displayName,
    excludeCredentials: known.map(named),
    supportedAlgorithmIDs: algorithms,
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  });
  return JSON.stringify(options);
}

/** Which passkey a browser answers with, and the challenge that it says it answers; undefined when it is no answer. */
export function readAnswer(
  json: string,
): { readonly credentialId: string; readonly challenge: string } | undefined {
  try {
    const { id, response } = JSON.parse(json) as AuthenticationResponseJSON;
    const said = JSON.parse(Buffer.from(response.clientDataJSON, "base64url").toString()) as {
      challenge: string;
    };
    const challenge = Buffer.from(said.challenge, "base64url").toString();
    return /^[\w-]{1,1400}$/.test(id) ? { credentialId: id, challenge } : undefined;
  } catch {
    return undefined;
  }
}

/** How often this passkey has signed by now, when the answer is its own, made here and now; undefined when it is not. */
export async function signaturesIn(
  json: string,
  party: RelyingParty,
  passkey: KnownPasskey,
  { alone }: { readonly alone: boolean },
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await library();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: JSON.parse(json) as AuthenticationResponseJSON,
      // Whether we asked it is looked at apart.
      expectedChallenge: () => true,
      ...{ expectedOrigin: party.origin, expectedRPID: party.id },
      credential: {
        id: passkey.credentialId,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, "base64url")),
        counter: passkey.signatures,
      },
      // Alone it stands for a password too: whoever holds it must also have unlocked it.
      requireUserVerification: alone,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
}

/** The passkey that a browser has made here and now; undefined when it has not. */
export async function newPasskeyIn(json: string, party: RelyingParty): Promise<KnownPasskey | undefined> {
  const [{ verifyRegistrationResponse }, { decodeAttestationObject, isoBase64URL }] = await Promise.all([
    library(),
    import("@simplewebauthn/server/helpers"),
  ]);
  try {
    const made = JSON.parse(json) as RegistrationResponseJSON;
    // We ask for no attestation, and look at none: its certificates would name addresses to ask.
    const attestation = decodeAttestationObject(isoBase64URL.toBuffer(made.response.attestationObject));
    if (attestation.get("fmt") !== "none") return undefined;
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: made,
      expectedChallenge: () => true,
      ...{ expectedOrigin: party.origin, expectedRPID: party.id },
      supportedAlgorithmIDs: algorithms,
      requireUserVerification: false,
    });
    if (!verified) return undefined;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return {
      credentialId: id,
      publicKey: Buffer.from(publicKey).toString("base64url"),
      signatures: counter,
      transports: transports.filter((one) => /^[a-z-]{1,12}$/.test(one)).slice(0, 6),
    };
  } catch {
    return undefined;
  }
}

/** As far as we know it; what a browser does not know of the ways it ignores. */
function named({ credentialId, transports }: Pick<KnownPasskey, "credentialId" | "transports">) {
  return { id: credentialId, transports: [...transports] };
}
