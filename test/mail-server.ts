import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type ReceivedLetter = {
  to: string[];
  headers: Map<string, string>;
  subject: string;
  /** The bodies by their content types. */
  parts: Map<string, string>;
};

export type MailServer = { port: number; letters: ReceivedLetter[]; close(): Promise<void> };

/** A real SMTP server on this machine that keeps what it is given. */
export async function startMailServer(port = 0): Promise<MailServer> {
  const letters: ReceivedLetter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, session, done) => {
      text(stream)
        .then((raw) =>
          letters.push(
            readLetter(
              raw,
              session.envelope.rcptTo.map(({ address }) => address),
            ),
          ),
        )
        .then(() => done(), done);
    },
  });
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const { port: taken } = server.server.address() as AddressInfo;
  return { port: taken, letters, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

/** A port on which nothing listens just now. */
export async function quietPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function readLetter(raw: string, to: string[]): ReceivedLetter {
  const { headers, body } = readPart(raw);
  const boundary = /boundary="?([^";]+)/.exec(headers.get("content-type") ?? "")?.[1];
  const inner = boundary
    ? body
        .split(`--${boundary}`)
        .slice(1, -1)
        .map((part) => readPart(part.replace(/^\r\n/, "")))
    : [{ headers, body }];
  const parts = inner.map((part): [string, string] => [
    part.headers.get("content-type")?.split(";")[0] ?? "",
    decodeBody(part.body, part.headers.get("content-transfer-encoding") ?? ""),
  ]);
  return { to, headers, subject: decodeWords(headers.get("subject") ?? ""), parts: new Map(parts) };
}

function readPart(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => [
      line.slice(0, line.indexOf(":")).toLowerCase(),
      line.slice(line.indexOf(":") + 1).trim(),
    ]),
  );
  return { headers, body: raw.slice(end + 4) };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === "base64") return Buffer.from(body, "base64").toString();
  return encoding === "quoted-printable" ? unquote(body.replace(/=\r\n/g, "")) : body;
}

/** Encoded words (RFC 2047); the space between two of them belongs to neither. */
const decodeWords = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_word, kind: string, words: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(words, "base64").toString()
        : unquote(words.replaceAll("_", " ")),
    );

const unquote = (words: string): string =>
  Buffer.from(
    words.replace(/=([0-9A-F]{2})/g, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  ).toString();
