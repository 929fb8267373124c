/** The lexical layer of PDF (ISO 32000-1, 7.2 and 7.3): what stands where, no more. */

export type Token =
  | { readonly kind: "open" | "close"; readonly of: "array" | "dictionary" }
  /** Without its slash, `#xx` decoded: `/J#61vaScript` is `JavaScript`. */
  | { readonly kind: "name"; readonly text: string }
  /** A number or a keyword. */
  | { readonly kind: "word"; readonly text: string }
  | { readonly kind: "string" };

const space = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([..."()<>[]{}/%"].map((sign) => sign.charCodeAt(0)));
const longestWord = 256;

/** Reads tokens one after another, from `at` on. */
export class PdfWords {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  /** The next token; undefined at the end. */
  next(): Token | undefined {
    this.#skipSpace();
    const sign = this.#sign();
    if (sign === undefined) return undefined;
    const char = String.fromCharCode(sign);
    if (!delimiters.has(sign)) return { kind: "word", text: this.#regular() };
    this.at += 1;
    switch (char) {
      case "/":
        return { kind: "name", text: decoded(this.#regular()) };
      case "[":
        return { kind: "open", of: "array" };
      case "]":
        return { kind: "close", of: "array" };
      case "(":
        return this.#string();
      case "<":
        return this.#twice(sign) ? { kind: "open", of: "dictionary" } : this.#hexadecimal();
      case ">":
        return this.#twice(sign) ? { kind: "close", of: "dictionary" } : { kind: "word", text: char };
      default:
        return { kind: "word", text: char };
    }
  }

  #sign(): number | undefined {
    return this.at < this.#bytes.length ? this.#bytes[this.at] : undefined;
  }

  #skipSpace(): void {
    for (let sign = this.#sign(); sign !== undefined; sign = this.#sign()) {
      if (sign === 0x25) {
        while (this.#sign() !== undefined && this.#sign() !== 10 && this.#sign() !== 13) this.at += 1;
      } else if (space.has(sign)) this.at += 1;
      else return;
    }
  }

  #regular(): string {
    let text = "";
    for (let sign = this.#sign(); sign !== undefined; sign = this.#sign()) {
      if (space.has(sign) || delimiters.has(sign)) break;
      if (text.length < longestWord) text += String.fromCharCode(sign);
      this.at += 1;
    }
    return text;
  }

  #twice(sign: number): boolean {
    if (this.#sign() !== sign) return false;
    this.at += 1;
    return true;
  }

  #string(): Token {
    for (let depth = 1; depth > 0 && this.at < this.#bytes.length; this.at += 1) {
      const sign = this.#bytes[this.at];
      if (sign === 0x5c) this.at += 1;
      else if (sign === 0x28) depth += 1;
      else if (sign === 0x29) depth -= 1;
    }
    return { kind: "string" };
  }

  #hexadecimal(): Token {
    const end = this.#bytes.indexOf(0x3e, this.at);
    this.at = end < 0 ? this.#bytes.length : end + 1;
    return { kind: "string" };
  }
}

function decoded(name: string): string {
  return name.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}
