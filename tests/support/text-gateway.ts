import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import { freePort } from "./postgres.ts";

/** What a gateway of text messages does: its work; refuse; lead elsewhere; or take the message and say nothing. */
type Manner = "works" | "fails" | "leadsElsewhere" | "neverAnswers";

export interface TakenText {
  readonly headers: IncomingHttpHeaders;
  readonly body: { readonly to: string; readonly from: string; readonly text: string; readonly id: string };
}

export interface TextGatewayServer {
  readonly url: string;
  manner: Manner;
  /** All that was handed over, also what was then refused. */
  readonly texts: TakenText[];
  close(): Promise<void>;
}

/** A gateway of its own on this machine, which keeps what it is handed. */
export async function textGatewayServer(manner: Manner = "works"): Promise<TextGatewayServer> {
  const texts: TakenText[] = [];
  const port = await freePort();
  const self = { url: `http://127.0.0.1:${port}/messages`, manner, texts, close };
  const answers: Readonly<Record<Manner, (response: ServerResponse) => void>> = {
    works: (response) => response.writeHead(202).end('{"status":"queued"}'),
    fails: (response) => response.writeHead(500).end("no"),
    leadsElsewhere: (response) => response.writeHead(307, { location: "/elsewhere" }).end(),
    neverAnswers: () => {},
  };
  const server = createServer((request, response) => {
    let heard = "";
    request.setEncoding("utf8").on("data", (chunk: string) => (heard += chunk));
    request.on("end", () => {
      texts.push({ headers: request.headers, body: JSON.parse(heard) as TakenText["body"] });
      answers[self.manner](response);
    });
  });

  function close(): Promise<void> {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(() => resolve()));
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return self;
}
