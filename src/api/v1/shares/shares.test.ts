import assert from "node:assert/strict";
import { createHash, randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { after, before, test } from "node:test";
import { Hono } from "hono";
import { pino } from "pino";
import { createTestDatabase, type TestDatabase } from "../../../../test/support/database.ts";
import { forgetShares } from "../../../domain/sharing/forget-shares.ts";
import { type RequestVariables, requestLog } from "../../../platform/http/request-log.ts";
import { createApi } from "../api.ts";
import { aContext } from "../test-context.ts";

const START = new Date("2026-11-23T08:00:00Z");
const HOUR_MS = 3_600_000;

let database: TestDatabase;
let api: Hono;
let now = START;

before(async () => {
  database = await createTestDatabase();
  api = createApi(aContext([], database.db, { clock: { now: () => now } }));
});
after(() => database.close());

const random = (bytes: number) => randomBytes(bytes).toString("base64url");
const sha256 = (text: string) => createHash("sha256").update(text).digest("base64url");

const post = (path: string, body: unknown, headers: Record<string, string> = {}, region = "99") =>
  api.request(`/regions/${region}/shares${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** A share of the demo region, with what its resident keeps. */
async function aShare(change: object = {}) {
  const own = { lookupId: random(16), manageToken: random(16) };
  const sent = {
    lookupId: own.lookupId,
    ciphertext: random(1040),
    iv: random(12),
    hours: 24,
    openings: "once",
    manageHash: sha256(own.manageToken),
    ...change,
  };
  const answer = await post("", sent);
  assert.equal(answer.status, 201, await answer.clone().text());
  return { own, sent, open: { lookupId: own.lookupId, organization: "Terveysasema" }, answer };
}

async function refusal(answer: Response | Promise<Response>) {
  const { status, code } = (await (await answer).json()) as { status: number; code: string };
  return [status, code];
}

const statusOf = async (own: object) =>
  (await (await post("/status", own)).json()) as {
    state: string;
    isOpenable: boolean;
    openedAt: string | null;
    openedBy: string | null;
    opened: { organization: string; isVerified: boolean }[];
    expiresAt: string;
  };

test("other sites are refused, whatever they ask", async () => {
  const { sent, own, open } = await aShare();
  for (const [path, body] of [
    ["", sent],
    ["/open", open],
    ["/status", own],
    ["/revoke", own],
  ] as const) {
    for (const site of ["cross-site", "same-site"])
      assert.deepEqual(await refusal(post(path, body, { "sec-fetch-site": site })), [403, "other-site"], path + site);
  }
  assert.equal((await statusOf(own)).state, "waiting");
  assert.equal((await post("/status", own, { "sec-fetch-site": "same-origin" })).status, 200);
});

test("an unknown region, and what is no JSON, are refused", async () => {
  const { sent, open } = await aShare();
  assert.deepEqual(await refusal(post("", sent, {}, "98")), [404, "unknown-region"]);
  assert.deepEqual(await refusal(post("/open", open, {}, "olematon")), [404, "unknown-region"]);
  for (const body of ["", "[]", "null", "{", "x=1"])
    assert.deepEqual(await refusal(post("", body)), [400, "invalid-json"], body);
  assert.equal((await api.request("/regions/99/shares")).status, 405);
});

test("what is wrong in a share is refused and named", async () => {
  const good = (await aShare()).sent;
  for (const [name, value] of [
    ["lookupId", "abc"],
    ["lookupId", random(17)],
    ["lookupId", undefined],
    ["lookupId", { $ne: "" }],
    ["ciphertext", "###"],
    ["ciphertext", random(16)],
    ["ciphertext", 7],
    ["iv", random(16)],
    ["hours", 0],
    ["hours", 25],
    ["hours", 1.5],
    ["hours", -24],
    ["hours", "24"],
    ["hours", 1e308],
    ["openings", "twice"],
    ["manageHash", "secret"],
  ] as const) {
    const answer = await post("", { ...good, lookupId: random(16), [name]: value });
    const said = (await answer.json()) as { status: number; code: string; parameter: string };
    assert.deepEqual([said.status, said.code, said.parameter], [400, "invalid-parameter", name], `${name} ${value}`);
  }
});

test("what is too large is refused: more than a share holds, and more than a body", async () => {
  const good = (await aShare()).sent;
  const large = { ...good, lookupId: random(16), ciphertext: random(46 * 1024 + 1) };
  assert.deepEqual(await refusal(post("", large)), [400, "share-too-large"]);
  const huge = await post("", { ...large, ciphertext: random(64 * 1024) });
  assert.deepEqual(await refusal(huge), [413, "too-large"]);
  const largest = await post("", { ...large, ciphertext: random(46 * 1024) });
  assert.equal(largest.status, 201);
});

test("the same lookup id cannot be used twice", async () => {
  const { sent } = await aShare();
  assert.deepEqual(await refusal(post("", sent)), [409, "share-exists"]);
});

test("an opener must say who they are, in a name of reasonable length", async () => {
  const { open, own } = await aShare();
  for (const organization of ["", "  \n ", "\u200b\u202e", "a".repeat(121), 5, null, undefined])
    assert.deepEqual(await refusal(post("/open", { ...open, organization })), [400, "invalid-parameter"]);
  assert.equal((await statusOf(own)).state, "waiting");
});

test("a share opens once: the opener gets what was locked, and the resident sees who and when", async () => {
  const { sent, own, open, answer } = await aShare();
  assert.deepEqual(await answer.json(), { expiresAt: "2026-11-24T08:00:00.000Z" });
  assert.equal(answer.headers.get("cache-control"), "no-store");
  assert.deepEqual(await statusOf(own), {
    state: "waiting",
    isOpenable: true,
    openedAt: null,
    openedBy: null,
    opened: [],
    expiresAt: "2026-11-24T08:00:00.000Z",
  });
  const opened = await post("/open", { ...open, organization: " Kylän\nterveys\u202easema " });
  assert.equal(opened.headers.get("cache-control"), "no-store");
  assert.deepEqual(await opened.json(), {
    ciphertext: sent.ciphertext,
    iv: sent.iv,
    openings: "once",
    expiresAt: "2026-11-24T08:00:00.000Z",
  });
  const status = await statusOf(own);
  assert.deepEqual(
    [status.state, status.isOpenable, status.openedAt, status.openedBy],
    ["opened", false, START.toISOString(), "Kylän terveys asema"],
  );
  assert.equal(status.opened[0]?.isVerified, false);
  const { rows } = await asRegion("select ciphertext, iv from share where openings_allowed = 'once'");
  assert.ok(rows.some(({ ciphertext, iv }) => ciphertext === null && iv === null));
});

test("unknown, opened, expired, taken back and another region's are one and the same answer", async () => {
  const opened = await aShare();
  await post("/open", opened.open);
  const expired = await aShare({ hours: 1 });
  const revoked = await aShare();
  await post("/revoke", revoked.own);
  const answers = [
    await post("/open", { ...opened.open, lookupId: random(16) }),
    await post("/open", opened.open),
    await at(new Date(START.getTime() + HOUR_MS), () => post("/open", expired.open)),
    await post("/open", revoked.open),
    await post("/open", (await aShare()).open, {}, "01"),
  ];
  const texts = await Promise.all(answers.map((each) => each.text()));
  assert.equal(new Set(texts).size, 1);
  assert.ok(answers.every(({ status }) => status === 404));
  assert.deepEqual(JSON.parse(texts[0] ?? "").code, "nothing-to-open");
});

test("of twenty who open at once exactly one gets it", async () => {
  const { own, open } = await aShare();
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, number) => post("/open", { ...open, organization: `Avaaja ${number}` })),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array(19).fill(404)]);
  assert.equal((await statusOf(own)).opened.length, 1);
});

test("one that opens until taken back tells of every opening, and closes by itself at the twentieth", async () => {
  const { own, open } = await aShare({ openings: "until-revoked" });
  for (let round = 1; round <= 19; round++) {
    now = new Date(START.getTime() + round * 1000);
    assert.equal((await post("/open", { ...open, organization: `Avaaja ${round}` })).status, 200);
  }
  const status = await statusOf(own);
  assert.deepEqual([status.state, status.isOpenable, status.openedBy], ["opened", true, "Avaaja 19"]);
  const last = await Promise.all(Array.from({ length: 5 }, () => post("/open", open)));
  assert.equal(last.filter(({ status }) => status === 200).length, 1);
  assert.deepEqual([(await statusOf(own)).isOpenable, (await statusOf(own)).opened.length], [false, 20]);
  now = START;
});

test("taken back, nobody opens it; twice does no harm; with a wrong token nothing happens", async () => {
  const { own, open } = await aShare({ openings: "until-revoked" });
  const wrong = { ...own, manageToken: random(16) };
  assert.deepEqual(await refusal(post("/revoke", wrong)), [404, "unknown-share"]);
  assert.deepEqual(await refusal(post("/status", wrong)), [404, "unknown-share"]);
  assert.deepEqual(await refusal(post("/revoke", own, {}, "01")), [404, "unknown-share"]);
  await post("/open", open);
  for (let time = 0; time < 2; time++) {
    const { state, openedBy } = (await (await post("/revoke", own)).json()) as { state: string; openedBy: string };
    assert.deepEqual([state, openedBy], ["revoked", "Terveysasema"]);
  }
  assert.equal((await post("/open", open)).status, 404);
});

test("taking back what was opened for the only time leaves it told as opened", async () => {
  const { own, open } = await aShare();
  await post("/open", open);
  assert.equal(((await (await post("/revoke", own)).json()) as { state: string }).state, "opened");
});

test("when its time is over it is told as expired, and then forgotten with all that is known of it", async () => {
  const { own } = await aShare({ hours: 2 });
  const opened = await aShare({ hours: 2, openings: "until-revoked" });
  await post("/open", opened.open);
  const later = new Date(START.getTime() + 2 * HOUR_MS);
  await at(new Date(later.getTime() - 1), async () => assert.equal((await statusOf(own)).state, "waiting"));
  await at(later, async () => {
    assert.deepEqual([(await statusOf(own)).state, (await statusOf(own)).isOpenable], ["expired", false]);
    assert.equal((await statusOf(opened.own)).isOpenable, false);
  });
  const regions = [{ code: "01" }, { code: "99" }];
  assert.equal(await forgetShares(database.db, [{ code: "01" }], later), 0);
  assert.ok((await forgetShares(database.db, regions, later)) >= 2);
  assert.deepEqual(await refusal(post("/status", own)), [404, "unknown-share"]);
  const { rows } = await asRegion("select 1 from share_opening where lookup_hash = $1", [sha256(opened.own.lookupId)]);
  assert.deepEqual(rows, []);
});

test("neither the lookup id nor the manage token is kept, only hashes of them", async () => {
  const { own } = await aShare();
  const { rows } = await asRegion("select s::text as row from share s");
  const kept = rows.map(({ row }) => row).join("\n");
  assert.ok(kept.includes(sha256(own.lookupId)) && kept.includes(sha256(own.manageToken)));
  assert.ok(!kept.includes(own.lookupId) && !kept.includes(own.manageToken));
});

test("no log tells what was shared, with which code, or who opened it", async () => {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const log = pino({ level: "trace" }, stream);
  const logged = new Hono<{ Variables: RequestVariables }>();
  logged.use(requestLog(log));
  logged.route("/api/v1", createApi(aContext([], database.db, { clock: { now: () => now }, log })));
  const { own, sent, open } = await aShare();
  const organization = "Salainen asema";
  for (const [path, body] of [
    ["", { ...sent, lookupId: random(16) }],
    ["", sent],
    ["/open", { ...open, organization }],
    ["/open", { ...open, organization }],
    ["/status", own],
    ["/revoke", { ...own, manageToken: "x" }],
  ] as const) {
    await logged.request(`/api/v1/regions/99/shares${path}`, { method: "POST", body: JSON.stringify(body) });
  }
  const said = lines.join();
  assert.match(said, /shares\/open/);
  for (const secret of [
    own.lookupId,
    own.manageToken,
    sent.manageHash,
    sent.ciphertext,
    sha256(own.lookupId),
    organization,
  ])
    assert.ok(!said.includes(secret), secret);
});

test("after ten wrong codes a network waits, and others do not", async () => {
  const { open } = await aShare();
  const from = (address: string) => ({ "x-forwarded-for": address });
  const wrong = () => post("/open", { ...open, lookupId: random(16) }, from("203.0.113.7"));
  const answers = [];
  for (let time = 0; time < 100; time++) answers.push(await wrong());
  assert.deepEqual(
    answers.map(({ status }) => status),
    [...Array(10).fill(404), ...Array(90).fill(429)],
  );
  const seconds = Number(answers[99]?.headers.get("retry-after"));
  assert.ok(seconds > 3500 && seconds <= 3600, String(seconds));
  assert.equal((await post("/open", open, from("203.0.113.99"))).status, 429, "also with the right code");
  assert.equal((await post("/open", open, from("198.51.100.1"))).status, 200);
});

async function at<Result>(moment: Date, work: () => Result | Promise<Result>): Promise<Result> {
  now = moment;
  try {
    return await work();
  } finally {
    now = START;
  }
}

/** What stands in the demo region's rows. */
async function asRegion(query: string, values: unknown[] = []) {
  const client = await database.db.pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('polku.region', '99', true)");
    return await client.query(query, values);
  } finally {
    await client.query("rollback");
    client.release();
  }
}
