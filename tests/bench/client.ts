/** A load generator light enough to measure beside: raw sockets, one request at a time on each, answers counted. */
import { connect, type Socket } from "node:net";

export interface Target {
  readonly port: number;
  readonly path: string;
  readonly cookie: string;
}

export interface Measured {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
}

/** Sends `bodies` in turn over `connections` sockets for so many seconds. @throws Error on any answer but 200 */
export async function load(
  target: Target,
  bodies: readonly string[],
  connections: number,
  seconds: number,
): Promise<Measured> {
  const requests = bodies.map((body) => requestText(target, body));
  const times: number[] = [];
  const start = performance.now();
  const end = start + seconds * 1000;
  let next = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await opened(target.port);
      while (performance.now() < end) {
        const sent = performance.now();
        await exchange(socket, requests[next++ % requests.length] ?? Buffer.alloc(0));
        times.push(performance.now() - sent);
      }
      socket.destroy();
    }),
  );
  const elapsed = (performance.now() - start) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? NaN;
  return { requestsPerSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99), requests: times.length };
}

/** One answer's body. */
export async function ask(target: Target, body: string): Promise<string> {
  const socket = await opened(target.port);
  const answer = await exchange(socket, requestText(target, body));
  socket.destroy();
  return answer.toString();
}

/** Where the limit answers a query. */
export function pathOf({ name }: { readonly name: string }): string {
  return `/${encodeURIComponent(name)}`;
}

/** Without a body, a page as a browser asks for it. */
function requestText({ port, path, cookie }: Target, body: string): Buffer {
  const posted = [
    "content-type: application/json",
    "accept: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  const head = [
    `${body ? "POST" : "GET"} ${path} HTTP/1.1`,
    `host: 127.0.0.1:${port}`,
    "accept-language: it",
    ...(cookie ? [`cookie: ${cookie}`] : []),
    ...(body ? posted : ["accept: text/html", "accept-encoding: gzip, br"]),
  ];
  return Buffer.from(`${head.join("\r\n")}\r\n\r\n${body}`);
}

function opened(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket.setNoDelay(true)));
    socket.once("error", reject);
  });
}

function exchange(socket: Socket, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    let bodyStart = 0;
    let whole = Infinity;
    const onData = (chunk: Buffer) => {
      chunks.push(chunk);
      received += chunk.length;
      if (whole === Infinity) {
        const head = Buffer.concat(chunks);
        bodyStart = head.indexOf("\r\n\r\n") + 4;
        if (bodyStart < 4) return;
        const text = head.subarray(0, bodyStart).toString("latin1");
        whole = bodyStart + Number(/content-length: (\d+)/i.exec(text)?.[1] ?? NaN);
        if (!text.startsWith("HTTP/1.1 200") || Number.isNaN(whole)) return fail(new Error(head.toString()));
      }
      if (received < whole) return;
      socket.off("data", onData).off("error", fail);
      resolve(Buffer.concat(chunks).subarray(bodyStart));
    };
    const fail = (error: Error) => {
      socket.off("data", onData).off("error", fail);
      reject(error);
    };
    socket.on("data", onData).on("error", fail);
    socket.write(request);
  });
}
