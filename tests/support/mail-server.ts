import { createServer, type Socket } from "node:net";
import { freePort } from "./postgres.ts";

/** What a mail server does: its work; nothing, not even greet; or everything but say that it took the mail. */
export type Manner = "works" | "isSilent" | "neverConfirms";

export interface MailServer {
  readonly url: string;
  manner: Manner;
  /** Every mail whose last line came, as it came. */
  readonly mails: string[];
  /** Connections that are open now. */
  readonly open: ReadonlySet<Socket>;
  close(): Promise<void>;
}

/** A mail server of its own on this machine, which keeps what it is sent. */
export async function mailServer(manner: Manner = "works"): Promise<MailServer> {
  const mails: string[] = [];
  const open = new Set<Socket>();
  const port = await freePort();
  const self = { url: `smtp://127.0.0.1:${port}`, manner, mails, open, close };
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => {});
    if (self.manner !== "isSilent") converse(socket);
  });

  function converse(socket: Socket): void {
    let heard = "";
    let mail: string | undefined;
    socket.write("220 here\r\n");
    socket.on("data", (chunk) => {
      heard += chunk.toString("latin1");
      for (let end = heard.indexOf("\r\n"); end >= 0; end = heard.indexOf("\r\n")) {
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        if (mail === undefined) {
          if (line === "DATA") mail = "";
          socket.write(`${line === "DATA" ? "354 go on" : line === "QUIT" ? "221 bye" : "250 yes"}\r\n`);
          if (line === "QUIT") socket.end();
        } else if (line === ".") {
          mails.push(mail);
          mail = undefined;
          if (self.manner === "works") socket.write("250 taken\r\n");
        } else mail += `${line}\r\n`;
      }
    });
  }

  function close(): Promise<void> {
    for (const socket of open) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  }

  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return self;
}

/** A line of a mail's head. */
export function headOf(mail: string, name: string): string | undefined {
  return new RegExp(`^${name}: (.*)$`, "mi").exec(mail.split("\r\n\r\n")[0] ?? "")?.[1];
}

/** The text of a mail, decoded. */
export function textOfMail(mail: string): string {
  const body = mail.slice(mail.indexOf("\r\n\r\n") + 4);
  if (/base64/i.test(headOf(mail, "Content-Transfer-Encoding") ?? ""))
    return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
