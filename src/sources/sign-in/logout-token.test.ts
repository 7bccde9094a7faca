import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { test } from "node:test";
import { createLocalJWKSet, type JWK } from "jose";
import { decideLogout } from "./logout-token.ts";
import { createProviderKeys } from "./provider-keys.ts";
import { issuerTold, readSignedToken, type SignedWords } from "./signed-token.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const SECONDS = NOW.getTime() / 1000;
const US = { issuer: "https://id.example.fi", clientId: "polku" };
const EVENT = "http://schemas.openid.net/event/backchannel-logout";
const GOOD = {
  iss: US.issuer,
  aud: "polku",
  iat: SECONDS,
  exp: SECONDS + 120,
  jti: "j-1",
  sub: "aino",
  sid: "s-1",
  events: { [EVENT]: {} },
};

const decide = (claims: object, type: string | null = "logout+jwt") =>
  decideLogout({ claims: claims as SignedWords["claims"], type }, US, NOW);
const refusalOf = (claims: object, type?: string | null) => {
  const read = decide(claims, type);
  return "refusal" in read ? read.refusal : null;
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
const jwkOf = (key: KeyObject, more: object = {}) => ({ ...key.export({ format: "jwk" }), ...more }) as JWK;
const shown = jwkOf(rsa.publicKey, { kid: "1", use: "sig", alg: "RS256" });

function tokenOf(header: object, claims: object = GOOD, key: KeyObject = rsa.privateKey): string {
  const body = `${part({ alg: "RS256", kid: "1", ...header })}.${part(claims)}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}

async function refusalFrom(text: string, keys: readonly JWK[] = [shown]): Promise<string | null> {
  const read = await readSignedToken(text, createLocalJWKSet({ keys: [...keys] }));
  return "refusal" in read ? read.refusal : null;
}
const holds = async (text: string, keys?: readonly JWK[]) => (await refusalFrom(text, keys)) === null;

test("nothing is taken for a logout but a fresh word of this issuer, to us, of that event and nothing else", () => {
  for (const [claims, refusal] of [
    [{ ...GOOD, iss: "https://evil.example" }, "wrong-issuer"],
    [{ ...GOOD, iss: `${US.issuer}/` }, "wrong-issuer"],
    [{ ...GOOD, aud: "another" }, "wrong-audience"],
    [{ ...GOOD, aud: [] }, "wrong-audience"],
    [{ ...GOOD, nonce: "n" }, "not-a-logout"],
    [{ ...GOOD, nonce: null }, "not-a-logout"],
    [{ ...GOOD, events: undefined }, "not-a-logout"],
    [{ ...GOOD, events: {} }, "not-a-logout"],
    [{ ...GOOD, events: { [EVENT]: true } }, "not-a-logout"],
    [{ ...GOOD, sub: undefined, sid: undefined }, "not-a-logout"],
    [{ ...GOOD, sub: "", sid: undefined }, "not-a-logout"],
    [{ ...GOOD, jti: undefined }, "not-a-logout"],
    [{ ...GOOD, jti: 7 }, "not-a-logout"],
    [{ ...GOOD, iat: undefined }, "not-a-logout"],
    [{ ...GOOD, exp: undefined }, "not-a-logout"],
    [{ ...GOOD, iat: "now" }, "not-a-logout"],
    [{ ...GOOD, exp: SECONDS - 61 }, "expired"],
    [{ ...GOOD, iat: SECONDS - 361, exp: SECONDS + 9999 }, "expired"],
    [{ ...GOOD, iat: SECONDS + 61 }, "expired"],
  ] as const)
    assert.equal(refusalOf(claims), refusal, JSON.stringify(claims));
  for (const type of ["at+jwt", "dpop+jwt", "x"]) assert.equal(refusalOf(GOOD, type), "not-a-logout", type);
});

test("a good one tells whose sessions end, and until when it would be taken", () => {
  for (const type of ["logout+jwt", "application/logout+jwt", "JWT", null])
    assert.deepEqual(decide({ ...GOOD, aud: ["x", "polku"] }, type), {
      logout: { id: "j-1", subject: "aino", providerSession: "s-1", goodUntil: new Date((SECONDS + 180) * 1000) },
    });
  const read = decide({ ...GOOD, sub: undefined, exp: SECONDS + 99_999 });
  assert.ok("logout" in read && read.logout.subject === null);
  assert.equal(read.logout.goodUntil.getTime(), (SECONDS + 360) * 1000);
});

test("a signature holds only by the provider's own key, for the very same words", async () => {
  assert.equal(await holds(tokenOf({})), true);
  const [head, , mark] = tokenOf({}).split(".");
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 });
  for (const [text, keys] of [
    [tokenOf({}, GOOD, other.privateKey), [shown]],
    [tokenOf({ kid: "2" }), [shown]],
    [tokenOf({}), [{ ...shown, use: "enc" }]],
    [tokenOf({}), [{ ...shown, alg: "PS256" }]],
    [`${head}.${part({ ...GOOD, sub: "eino" })}.${mark}`, [shown]],
    [tokenOf({}, GOOD, small.privateKey), [jwkOf(small.publicKey, { kid: "1" })]],
  ] as const)
    assert.equal(await refusalFrom(text, keys), "not-signed", text);
});

test("a token that is not signed, signed with a shared secret, or brings its own key is nobody's", async () => {
  for (const alg of ["none", "None", "HS256", "", "toString", "RS1"]) {
    const body = `${part({ alg, kid: "1" })}.${part(GOOD)}`;
    // The public key as a shared secret: an old trick.
    const mac = createHmac("sha256", rsa.publicKey.export({ type: "spki", format: "pem" }))
      .update(body)
      .digest("base64url");
    for (const mark of ["", "x", mac]) assert.equal(await holds(`${body}.${mark}`), false, `${alg} ${mark}`);
  }
  const own = jwkOf(other.publicKey);
  assert.equal(await holds(tokenOf({ jwk: own, kid: undefined }, GOOD, other.privateKey)), false);
  assert.equal(await holds(tokenOf({ crit: ["exp"] })), false);
  for (const text of ["", ".", "a.b", "a.b.c", "a.b.c.d", `${tokenOf({})}.x`, `${part([])}.${part([])}.x`]) {
    assert.equal(await refusalFrom(text), "unreadable", text);
    assert.equal(issuerTold(text) ?? null, null, text);
  }
  assert.equal(issuerTold("a".repeat(99_999)), null);
});

test("elliptic, Edwards and padded signatures are read as well", async () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ed = generateKeyPairSync("ed25519");
  const body = (alg: string) => `${part({ alg })}.${part(GOOD)}`;
  const es = sign("sha256", Buffer.from(body("ES256")), { key: ec.privateKey, dsaEncoding: "ieee-p1363" });
  assert.equal(await holds(`${body("ES256")}.${es.toString("base64url")}`, [jwkOf(ec.publicKey)]), true);
  const edwards = sign(null, Buffer.from(body("EdDSA")), ed.privateKey).toString("base64url");
  assert.equal(await holds(`${body("EdDSA")}.${edwards}`, [jwkOf(ed.publicKey)]), true);
  const padded = sign("sha256", Buffer.from(body("PS256")), { key: rsa.privateKey, padding: 6, saltLength: 32 });
  assert.equal(await holds(`${body("PS256")}.${padded.toString("base64url")}`, [jwkOf(rsa.publicKey)]), true);
  assert.equal(await holds(`${body("ES256")}.${padded.toString("base64url")}`, [jwkOf(rsa.publicKey)]), false);
});

test("keys are asked anew when one is new, but invented ones do not make us ask again and again", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: NOW });
  let asked = 0;
  let answer: object | null = { keys: [shown] };
  const keys = createProviderKeys(async () => ({
    url: new URL("https://id.example.fi/keys"),
    ask: async () => {
      asked++;
      if (answer === null) throw new TypeError("fetch failed");
      return Response.json(answer);
    },
  }));
  const read = async (header: object, key?: KeyObject) => {
    const token = await readSignedToken(tokenOf(header, GOOD, key), keys);
    return "refusal" in token ? token.refusal : null;
  };
  assert.equal(await read({}), null);
  for (let times = 0; times < 5; times++) assert.equal(await read({ kid: `${times}x` }), "not-signed");
  assert.equal(asked, 1);
  answer = { keys: [shown, jwkOf(other.publicKey, { kid: "2" })] };
  t.mock.timers.tick(31_000);
  assert.equal(await read({ kid: "2" }, other.privateKey), null);
  assert.equal(asked, 2);
  answer = null;
  t.mock.timers.tick(31_000);
  assert.equal(await read({ kid: "3" }), "provider-down");
  assert.equal(await read({}), null, "what is known holds while the provider is away");
});
