import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { readOutbox } from "../../../test/support/read-outbox.ts";
import { MailNotSent, openMailer } from "./mailer.ts";

const FROM = "Polku <polku@example.fi>";

test("without a server letters wait in the outbox, readable as they were written", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), "polku-outbox-"));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const mailer = openMailer({ smtpUrl: null, from: FROM }, join(folder, "outbox"));
  assert.equal(mailer.way, "outbox");
  const first = {
    to: "yhdistys@example.fi",
    subject: "Pitävätkö tiedot yhä paikkansa?",
    text: "Hei\n\nÄlä vastaa tähän.\n",
  };
  await mailer.send(first);
  await mailer.send({ ...first, subject: "Toinen" });
  const letters = await readOutbox(join(folder, "outbox"));
  assert.deepEqual(letters[0], first);
  assert.equal(letters[1]?.subject, "Toinen");
});

test("where no mail has been set up, sending is refused and says how to set it up", async () => {
  const mailer = openMailer({ smtpUrl: null, from: FROM }, null);
  await assert.rejects(mailer.send({ to: "a@example.fi", subject: "s", text: "t" }), /POLKU_SMTP_URL/);
});

test("a server's refusal is told without the address", async (t) => {
  const server = createServer((socket) => {
    socket.write("220 test\r\n");
    socket.on("data", (data) => {
      const said = String(data);
      if (/^(EHLO|HELO|MAIL)/i.test(said)) socket.write("250 ok\r\n");
      else if (/^RCPT/i.test(said)) socket.write("550 no such person salainen@example.fi\r\n");
      else socket.write("221 bye\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  t.after(() => server.close());
  const { port } = server.address() as { port: number };
  const mailer = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: FROM }, null);
  await assert.rejects(mailer.send({ to: "salainen@example.fi", subject: "s", text: "t" }), (error: Error) => {
    assert.ok(error instanceof MailNotSent);
    assert.match(error.message, /550/);
    assert.doesNotMatch(error.message, /salainen/);
    return true;
  });
});
