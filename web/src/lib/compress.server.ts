import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** Smaller answers fit one packet anyway. */
const SMALLEST = 1024;
/** Beyond this level brotli takes longer than what it saves on the way. */
const BROTLI_LEVEL = 4;

const texts = /^(text\/|application\/(json|javascript|xml)|image\/svg)/;

/**
 * A page as it goes over the wire; built assets are compressed ahead, the API's answers by the API. Nobody can guess a
 * page's secrets by watching its length: another site cannot ask for pages in somebody's name (the session's cookie is
 * `SameSite=Lax`, no page may be framed), and the session's own secret stands in no page.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const { headers, status, statusText } = response;
  const isText = texts.test(headers.get("content-type") ?? "");
  if (!isText || headers.has("content-encoding") || !response.body || request.method === "HEAD")
    return response;
  headers.append("vary", "accept-encoding");
  const encoding = encodingFor(request.headers.get("accept-encoding") ?? "");
  if (!encoding) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const isSmall = body.length < SMALLEST;
  const sent = isSmall ? body : await encodings[encoding](body);
  if (!isSmall) headers.set("content-encoding", encoding);
  headers.set("content-length", String(sent.length));
  return new Response(sent, { headers, status, statusText });
}

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const encodings = {
  br: (body: Buffer) =>
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_LEVEL,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
  gzip: (body: Buffer) => zip(body),
};

/** The best that the browser takes: "gzip, deflate, br;q=0.9". */
function encodingFor(accepted: string): keyof typeof encodings | undefined {
  const taken = accepted.split(",").map((one) => one.trim());
  const takes = (name: string) =>
    taken.some((one) => new RegExp(`^${name}\\s*(;(?!\\s*q=0(\\.0*)?$)|$)`).test(one));
  return takes("br") ? "br" : takes("gzip") ? "gzip" : undefined;
}
