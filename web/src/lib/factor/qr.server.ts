import QRCode from "qrcode";

/** The dark squares of a QR code as one path of an SVG, a unit for each; with the length of its side. */
export function squaresOf(text: string): { path: string; side: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const { size, data } = modules;
  const dark = [...data].flatMap((isDark, index) =>
    isDark ? [`M${index % size} ${Math.floor(index / size)}h1v1h-1z`] : [],
  );
  return { path: dark.join(""), side: size };
}
