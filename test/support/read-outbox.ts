import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mail } from "../../src/platform/mail/mailer.ts";

/** The letters of an outbox folder, the oldest first: for tests and for looking at the demo. */
export async function readOutbox(folder: string): Promise<readonly Mail[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\d.*\.eml$/.test(name)).sort();
  return Promise.all(names.map(async (name) => parse(await readFile(join(folder, name), "utf8"))));
}

/** Reads what `outboxMailer` writes, not mail at large. */
function parse(letter: string): Mail {
  const end = letter.indexOf("\n\n");
  const head = letter.slice(0, end).replace(/\n[ \t]+/g, " ");
  const header = (name: string) => decodeWords(new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "");
  return {
    to: header("To"),
    subject: header("Subject"),
    text: Buffer.from(letter.slice(end), "base64").toString("utf8").replaceAll("\r\n", "\n"),
  };
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, kind: string, body: string) =>
      Buffer.from(
        kind.toLowerCase() === "b"
          ? Buffer.from(body, "base64").toString("latin1")
          : body
              .replaceAll("_", " ")
              .replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      ).toString("utf8"),
    );
}
