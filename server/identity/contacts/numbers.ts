import parsePhoneNumber from "libphonenumber-js/max";

const textable = ["MOBILE", "FIXED_LINE_OR_MOBILE"];

/**
 * Whether a code may be sent to a number in E.164: a mobile of some country, as its numbering plan has it. Satellites, numbers
 * at a premium and ranges that nobody was given are none: sending there earns somebody else money. What Italy's mobiles look
 * like our own rule says.
 */
export function mayBeTexted(number: string): boolean {
  if (number.startsWith("+39")) return true;
  const read = parsePhoneNumber(number);
  return read !== undefined && !read.isNonGeographic() && textable.includes(read.getType() ?? "");
}
