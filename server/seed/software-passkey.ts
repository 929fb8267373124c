import { createECDH, createHash, createPrivateKey, type KeyObject, sign } from "node:crypto";

/**
 * A passkey without a device: signs as an authenticator that has seen its owner does (WebAuthn, ES256). Only for people who
 * are invented: whoever knows the seed has the key.
 */
export class SoftwarePasskey {
  /** base64url, as browsers write it. */
  readonly credentialId: string;
  /** COSE_Key, base64url, as the product keeps it. */
  readonly publicKey: string;
  readonly #key: KeyObject;

  constructor(seed: string) {
    const curve = createECDH("prime256v1");
    curve.setPrivateKey(hash(`key of ${seed}`));
    const point = curve.getPublicKey();
    const [x, y] = [point.subarray(1, 33), point.subarray(33)];
    this.credentialId = hash(`name of ${seed}`).subarray(0, 16).toString("base64url");
    // A map of five: kind EC2, algorithm ES256, curve P-256, x, y.
    this.publicKey = Buffer.concat([
      Buffer.from("a5010203262001215820", "hex"),
      x,
      Buffer.from("225820", "hex"),
      y,
    ]).toString("base64url");
    this.#key = createPrivateKey({
      format: "jwk",
      key: {
        ...{ kty: "EC", crv: "P-256", x: x.toString("base64url"), y: y.toString("base64url") },
        d: curve.getPrivateKey().toString("base64url"),
      },
    });
  }

  /** What the browser hands on after `navigator.credentials.get` with these options, both as JSON. */
  answer(options: string, origin: string, { counter = 0, verified = true } = {}): string {
    const { challenge, rpId } = JSON.parse(options) as { challenge: string; rpId: string };
    const client = clientData("webauthn.get", challenge, origin);
    const data = authenticatorData(rpId, { counter, flags: verified ? seen | verifiedToo : seen });
    const signature = sign("sha256", Buffer.concat([data, hash(client)]), this.#key);
    return JSON.stringify({
      ...{ id: this.credentialId, rawId: this.credentialId, type: "public-key", clientExtensionResults: {} },
      response: {
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: signature.toString("base64url"),
      },
    });
  }
}

export const seen = 0x01;
export const verifiedToo = 0x04;

/** What the browser says of itself, which the key signs. */
export function clientData(type: "webauthn.get" | "webauthn.create", challenge: string, origin: string) {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** For whom it answers, what it has seen of its owner, and how often it has signed. */
export function authenticatorData(
  rpId: string,
  { counter, flags }: { readonly counter: number; readonly flags: number },
): Buffer {
  const numbers = Buffer.alloc(5);
  numbers.writeUInt8(flags, 0);
  numbers.writeUInt32BE(counter, 1);
  return Buffer.concat([hash(rpId), numbers]);
}

function hash(content: string | Buffer): Buffer {
  return createHash("sha256").update(content).digest();
}
