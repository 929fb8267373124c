import {
  authenticatorData,
  clientData,
  seen,
  SoftwarePasskey,
  verifiedToo,
} from "../../server/seed/software-passkey.ts";
import { demoPasskey } from "../../server/seed/passkeys.ts";
import { vaultOf } from "../../server/kernel/vault.ts";

/** Of the people of the tests' own cast: whoever works at a facility or the desk has one. */
export function passkeyOf(userName: string): SoftwarePasskey {
  return new SoftwarePasskey(`${userName} of the tests`);
}

/** Of the demo's people, in a product that was seeded with this key. */
export function demoPasskeysBy(masterKey: string): (userName: string) => SoftwarePasskey {
  const vault = vaultOf(Buffer.from(masterKey, "hex"));
  return (userName) => demoPasskey(vault, userName);
}

/** What the browser hands on after `navigator.credentials.create` with these options, both as JSON. */
export function madeBy(passkey: SoftwarePasskey, options: string, origin: string): string {
  const { challenge, rp } = JSON.parse(options) as { challenge: string; rp: { id: string } };
  const id = Buffer.from(passkey.credentialId, "base64url");
  const holdsKey = 0x40;
  const length = Buffer.alloc(2);
  length.writeUInt16BE(id.length);
  const data = Buffer.concat([
    authenticatorData(rp.id, { counter: 0, flags: seen | verifiedToo | holdsKey }),
    ...[Buffer.alloc(16), length, id, Buffer.from(passkey.publicKey, "base64url")],
  ]);
  // A map of three in CBOR: no attestation, nothing stated, and the data.
  const attestation = Buffer.concat([
    Buffer.from("a363666d74646e6f6e656761747453746d74a068617574684461746158", "hex"),
    Buffer.from([data.length]),
    data,
  ]);
  return JSON.stringify({
    ...{
      id: passkey.credentialId,
      rawId: passkey.credentialId,
      type: "public-key",
      clientExtensionResults: {},
    },
    response: {
      clientDataJSON: clientData("webauthn.create", challenge, origin).toString("base64url"),
      attestationObject: attestation.toString("base64url"),
      transports: ["internal"],
    },
  });
}
