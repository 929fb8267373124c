import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * Secrets derived from the master key: the wrapping of document keys and the one-time codes.
 * A code is never stored: it is computed again from the row's random nonce, so a stolen database has no codes.
 */
export interface Vault {
  /** AES-256-GCM with a fresh key for this content, wrapped by the master key; `about` is authenticated with it. */
  seal(content: Buffer, about: string): Sealed;
  /** Throws when content, key or `about` were changed. */
  open(sealed: Sealed, about: string): Buffer;
  /** Six decimal digits that only this server can compute from the nonce. */
  sixDigits(nonce: string): string;
  /** 22 characters that only this server can compute from the text: a signature for what a browser keeps. */
  mark(text: string): string;
  /** 32 bytes that only this server can compute from the text: a secret shared with somebody and stored nowhere. */
  secret(text: string): Buffer;
}

export interface Sealed {
  readonly ciphertext: Buffer;
  readonly wrappedKey: Buffer;
}

const ivBytes = 12;
const tagBytes = 16;

export function vaultOf(masterKey: Buffer): Vault {
  const wrappingKey = derive(masterKey, "document keys");
  const codeKey = derive(masterKey, "one-time codes");
  const markKey = derive(masterKey, "marks");
  const secretKey = derive(masterKey, "shared secrets");
  return {
    seal(content, about) {
      const key = randomBytes(32);
      return { ciphertext: encrypt(key, content, about), wrappedKey: encrypt(wrappingKey, key, about) };
    },
    open(sealed, about) {
      return decrypt(decrypt(wrappingKey, sealed.wrappedKey, about), sealed.ciphertext, about);
    },
    sixDigits(nonce) {
      const digest = createHmac("sha256", codeKey).update(nonce).digest();
      // 48 bits modulo a million: the bias is below one in 10^8.
      return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
    },
    mark(text) {
      return createHmac("sha256", markKey).update(text).digest().subarray(0, 16).toString("base64url");
    },
    secret(text) {
      return createHmac("sha256", secretKey).update(text).digest();
    },
  };
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", masterKey, Buffer.alloc(0), `blueasy ${purpose}`, 32));
}

function encrypt(key: Buffer, content: Buffer, about: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key, iv).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, sealed: Buffer, about: string): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(sealed.subarray(ivBytes + tagBytes)), decipher.final()]);
}
