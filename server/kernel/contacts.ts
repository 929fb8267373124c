/** Addresses and numbers by which people are reached, as they type them. */

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;".]{2,}$/.test(text);
}

/** A mobile number in international form; without a prefix it is Italian. Undefined when it cannot be one. */
export function mobileOf(text: string): string | undefined {
  const bare = text.replace(/[\s().\-/]/g, "").replace(/^00/, "+");
  const full = bare.startsWith("+") ? bare : `+39${bare}`;
  if (full.startsWith("+39")) return /^\+393\d{8,9}$/.test(full) ? full : undefined;
  return /^\+[1-9]\d{7,14}$/.test(full) ? full : undefined;
}
