import QRCode from "qrcode";

/** A square to scan, as the one path of an SVG: `size` modules wide and high, without the quiet zone around it. */
export interface Square {
  readonly size: number;
  readonly path: string;
}

export function squareOf(text: string): Square {
  const { size, data } = QRCode.create(text, { errorCorrectionLevel: "M" }).modules;
  const dark = Array.from(data, (one, at) => (one ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ""));
  return { size, path: dark.join("") };
}
