import { request as ask } from "node:http";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { signedIn } from "./demo-story.ts";
import { jpegOfBytes, prescriptionJpg } from "../support/files.ts";
import { growthDuring } from "./memory.ts";
import { demo, describeSafety, isLong } from "./stage.ts";

const megabyte = 1_048_576;

interface Sent {
  readonly status: number;
  readonly text: string;
  readonly sentBytes: number;
}

/** A form so many megabytes large, written as fast as it is taken, until somebody answers. */
function sendForm(path: string, megabytes: number, headers: Record<string, string> = {}): Promise<Sent> {
  const head = '--b\r\ncontent-disposition: form-data; name="file:X"; filename="a.jpg"\r\n\r\n';
  const bytes = megabytes * megabyte + head.length + 9;
  return new Promise((resolve, reject) => {
    const request = ask(new URL(path, demo.url), {
      method: "POST",
      headers: {
        "content-type": "multipart/form-data; boundary=b",
        "content-length": bytes,
        origin: demo.url,
        "x-blueasy": "1",
        ...headers,
      },
    });
    const piece = Buffer.alloc(megabyte, 7);
    let sentBytes = 0;
    let isAnswered = false;
    request.on("response", (response) => {
      isAnswered = true;
      let text = "";
      response.setEncoding("utf8").on("data", (some: string) => (text += some));
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, text, sentBytes });
        request.destroy();
      });
    });
    request.on("error", (error) => !isAnswered && reject(error));
    const write = () => {
      for (let left = 1; left > 0; left -= 1) {
        if (isAnswered) return;
        if (sentBytes >= megabytes * megabyte) return void request.end("\r\n--b--\r\n");
        sentBytes += piece.length;
        if (request.write(piece)) left += 1;
      }
      request.once("drain", write);
    };
    request.write(head);
    write();
  });
}

describeSafety("bodies", () => {
  test("44 six forms of 62 MB from strangers are refused at once, and memory stays flat", async () => {
    const since = performance.now();
    let answers: Sent[] = [];
    const growth = await growthDuring(demo.pid, async () => {
      answers = await Promise.all(Array.from({ length: 6 }, () => sendForm("/login", 62)));
    });
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 413));
    expect(answers[0]?.text).toContain("Il modulo è troppo grande");
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(growth).toBeLessThan(100);
  });

  test("44 a stranger's files are refused before they are read, at every door", async () => {
    for (const [path, status] of [
      ["/documents", 401],
      ["/imports/facilities", 401],
      ["/graphql", 415],
      ["/en/login", 413],
      ["/desk/network", 413],
    ] as const) {
      const { status: answered, sentBytes } = await sendForm(path, 62);
      expect([path, answered]).toEqual([path, status]);
      expect(sentBytes).toBeLessThan(30 * megabyte);
    }
  });

  test("44 a body that does not say how long it is, or too long a text, is refused", async () => {
    const stream = () => new Response("userName=a").body;
    const chunked = await demo.client().fetch("/login", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: demo.url },
      body: stream(),
      duplex: "half",
    } as RequestInit);
    expect(chunked.status).toBe(411);
    const long = await demo.client().fetch("/login", {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded", origin: demo.url },
      body: `userName=${"a".repeat(megabyte)}`,
    });
    expect(long.status).toBe(413);
    const graphql = await demo.client().fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: `{ me { id } } #${"a".repeat(2 * megabyte)}` }),
    });
    expect(graphql.status).toBe(413);
  });

  test("44 a form with many files is taken in one by one, and memory stays flat", async () => {
    const reception = await signedIn(demo, "reception.crocetta");
    const body = new FormData();
    const large = jpegOfBytes(5 * megabyte);
    for (let index = 0; index < 10; index += 1) {
      const content = Buffer.from(large.content);
      content.writeUInt32BE(index, content.length - 4);
      body.append("file:PRESCRIPTION", new Blob([content]), `foglio ${index}.jpg`);
    }
    const send = async (data: FormData) => {
      const form = Buffer.from(await new Response(data).arrayBuffer());
      const boundary = form.subarray(2, form.indexOf("\r\n")).toString();
      const response = await reception.fetch(`/blueasy/takes-in-charge/${crypto.randomUUID()}?/documents`, {
        method: "POST",
        headers: { "content-type": `multipart/form-data; boundary=${boundary}`, origin: demo.url },
        body: form,
      });
      expect(response.status).toBeLessThan(500);
    };
    // What looks into files is loaded with the first of them, and stays.
    const first = new FormData();
    first.append(
      "file:PRESCRIPTION",
      new Blob([Buffer.from(jpegOfBytes(megabyte / 4).content)]),
      "primo.jpg",
    );
    await send(first);
    const growth = await growthDuring(demo.pid, () => send(body));
    expect(growth).toBeLessThan(120);
  });

  test("44 a form of a foreign page is not taken in", async () => {
    const reception = await signedIn(demo, "reception.crocetta");
    const body = new FormData();
    body.append("file:X", new Blob([new Uint8Array(prescriptionJpg.content)]), "a.jpg");
    const answer = await reception.fetch("/blueasy", {
      method: "POST",
      headers: { origin: "https://evil.example" },
      body,
    });
    expect(answer.status).toBe(403);
  });

  if (isLong) {
    test("44 a body that comes byte by byte is cut after thirty seconds, at every door", async () => {
      const headsOf = (path: string, type: string) =>
        `POST ${path} HTTP/1.1\r\nhost: ${new URL(demo.url).host}\r\ncontent-type: ${type}\r\ncontent-length: 1000\r\n\r\n`;
      const ends = ["/login", "/graphql", "/documents", "/imports/facilities"].map(async (path) => {
        const type = path === "/login" ? "application/x-www-form-urlencoded" : "application/json";
        const since = Date.now();
        const socket = connect(Number(new URL(demo.url).port), "127.0.0.1");
        socket.on("error", () => {}).resume();
        socket.write(headsOf(path, type));
        const drip = setInterval(() => socket.write("a"), 1_000);
        await new Promise((resolve) => socket.once("close", resolve));
        clearInterval(drip);
        return Date.now() - since;
      });
      for (const milliseconds of await Promise.all(ends)) expect(milliseconds).toBeLessThan(35_000);
    });

    test("44 heads that come byte by byte are cut too", async () => {
      const since = Date.now();
      const socket = connect(Number(new URL(demo.url).port), "127.0.0.1");
      socket.on("error", () => {}).resume();
      socket.write("GET /login HTTP/1.1\r\n");
      const drip = setInterval(() => socket.write("a"), 1_000);
      await new Promise((resolve) => socket.once("close", resolve));
      clearInterval(drip);
      expect(Date.now() - since).toBeLessThan(35_000);
    });
  }
});
