/** Measures and colours of a page, in points. */
export const margin = 56;
export const width = 595.28 - 2 * margin;
/** Where the last line ends, above the footer. */
export const bottom = 841.89 - 76;

export const ink = "#1A1A1A";
export const quiet = "#5C6F82";
export const blue = "#0066CC";
export const tint = "#F2F7FC";
export const line = "#D6DCE3";
export const red = "#A3262C";
export const redTint = "#FCF1F1";
