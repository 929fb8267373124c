import { constants, deflateRawSync } from "node:zlib";

/** So many megabytes of zeros as a raw deflate stream, a thousandth as large, made without ever holding them. */
export function deflatedZeros(megabytes: number): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1_048_576), { finishFlush: constants.Z_SYNC_FLUSH });
  return Buffer.concat([...Array.from({ length: megabytes }, () => piece), Buffer.from([3, 0])]);
}

/** The same with the head that PDF and PNG ask for; nobody comes as far as its sum. */
export function zlibZeros(megabytes: number): Buffer {
  return Buffer.concat([Buffer.from([0x78, 0x9c]), deflatedZeros(megabytes), Buffer.alloc(4)]);
}
