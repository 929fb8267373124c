import { constants } from "node:zlib";
import compress from "@fastify/compress";
import type { FastifyInstance } from "fastify";

/**
 * Compresses the API's answers and the documents that are text, from a kilobyte on; PDFs, pictures and sheets are
 * compressed already and go as they are. Pages compress themselves (`web/src/lib/compress.server.ts`), their assets are
 * compressed when built. What reflects a question beside a secret could be guessed from its length: here nothing can be
 * asked in somebody's name by another site (`csrfPrevention`, `SameSite=Lax`).
 */
export async function compressAnswers(fastify: FastifyInstance): Promise<void> {
  await fastify.register(compress, {
    globalDecompression: false,
    encodings: ["br", "gzip"],
    threshold: 1024,
    // Beyond this level brotli takes longer than what it saves on the way.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
}
