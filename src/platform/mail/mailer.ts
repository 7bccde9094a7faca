import { randomUUID } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";

/** A letter in plain text. It holds no personal data beyond the address it goes to: whoever carries mail can read it. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** How mail leaves: `smtp`, `outbox` (files in the data folder, for the demo and tests) or `none`. */
  readonly way: "smtp" | "outbox" | "none";
  /** @throws MailNotSent */
  send(mail: Mail): Promise<void>;
}

/** The letter did not leave. The message names neither the address nor the words. */
export class MailNotSent extends Error {
  override readonly name = "MailNotSent";
}

export interface MailSettings {
  /** `smtp://…` or `smtps://…`; null: no server has been set. */
  readonly smtpUrl: string | null;
  /** The sender, `Polku <polku@example.fi>`. */
  readonly from: string;
}

/** @param outbox where letters are kept as files when there is no server; null: they are refused */
export function openMailer({ smtpUrl, from }: MailSettings, outbox: string | null): Mailer {
  if (smtpUrl !== null) return smtpMailer(smtpUrl, from);
  if (outbox !== null) return outboxMailer(outbox, from);
  return {
    way: "none",
    send: async () => {
      throw new MailNotSent("no mail server has been set up (POLKU_SMTP_URL)");
    },
  };
}

const PATIENCE_MS = 15_000;

function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    way: "smtp",
    async send(mail) {
      try {
        await transport.sendMail({ from, ...mail });
      } catch (error) {
        // The server's own words may repeat the address.
        const { code = "unknown", responseCode } = error as { code?: string; responseCode?: number };
        throw new MailNotSent(
          `the mail server did not take a letter (${code}${responseCode ? ` ${responseCode}` : ""})`,
        );
      }
    },
  };
}

/** Letters as `.eml` files, the newest last by name. */
function outboxMailer(folder: string, from: string): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: "unix" });
  return {
    way: "outbox",
    async send(mail) {
      const { message } = await transport.sendMail({ from, ...mail, textEncoding: "base64" });
      await mkdir(folder, { recursive: true });
      const name = `${String(performance.timeOrigin + performance.now())
        .replace(".", "")
        .slice(0, 16)}-${randomUUID().slice(0, 8)}.eml`;
      // Whole or not at all, whoever looks into the folder meanwhile.
      await writeFile(join(folder, `.${name}`), message as Buffer, { mode: 0o600 });
      await rename(join(folder, `.${name}`), join(folder, name));
    },
  };
}
