import assert from "node:assert/strict";
import { createHmac, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { test } from "node:test";
import { decideLogout } from "./logout-token.ts";
import { createProviderKeys } from "./provider-keys.ts";
import { isSignedBy, keysFor, type PublicJwk, readSignedToken, type UnprovenToken } from "./signed-token.ts";

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
  decideLogout({ claims: claims as UnprovenToken["claims"], type }, US, NOW);
const refusalOf = (claims: object, type?: string | null) => {
  const read = decide(claims, type);
  return "refusal" in read ? read.refusal : null;
};

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const other = generateKeyPairSync("rsa", { modulusLength: 2048 });
const jwkOf = (key: KeyObject, more: object = {}) => ({ ...key.export({ format: "jwk" }), ...more }) as PublicJwk;
const shown = jwkOf(rsa.publicKey, { kid: "1", use: "sig", alg: "RS256" });

function tokenOf(header: object, claims: object = GOOD, key: KeyObject = rsa.privateKey): string {
  const body = `${part({ alg: "RS256", kid: "1", ...header })}.${part(claims)}`;
  return `${body}.${sign("sha256", Buffer.from(body), key).toString("base64url")}`;
}

function holds(text: string, keys: readonly PublicJwk[] = [shown]): boolean {
  const token = readSignedToken(text);
  return token !== null && isSignedBy(token, keysFor(token, keys));
}

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

test("a signature holds only by the provider's own key, for the very same words", () => {
  assert.equal(holds(tokenOf({})), true);
  assert.equal(holds(tokenOf({}, GOOD, other.privateKey)), false);
  assert.equal(holds(tokenOf({ kid: "2" })), false);
  assert.equal(holds(tokenOf({}), [{ ...shown, use: "enc" }]), false);
  assert.equal(holds(tokenOf({}), [{ ...shown, alg: "PS256" }]), false);
  const [head, , mark] = tokenOf({}).split(".");
  assert.equal(holds(`${head}.${part({ ...GOOD, sub: "eino" })}.${mark}`), false);
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 });
  assert.equal(holds(tokenOf({}, GOOD, small.privateKey), [jwkOf(small.publicKey, { kid: "1" })]), false);
});

test("a token that is not signed, signed with a shared secret, or brings its own key is nobody's", () => {
  for (const alg of ["none", "None", "HS256", "", "toString", "RS1"]) {
    const body = `${part({ alg, kid: "1" })}.${part(GOOD)}`;
    // The public key as a shared secret: an old trick.
    const mac = createHmac("sha256", rsa.publicKey.export({ type: "spki", format: "pem" }))
      .update(body)
      .digest("base64url");
    for (const mark of ["", "x", mac]) assert.equal(holds(`${body}.${mark}`), false, `${alg} ${mark}`);
  }
  const own = jwkOf(other.publicKey);
  assert.equal(holds(tokenOf({ jwk: own, kid: undefined }, GOOD, other.privateKey)), false);
  assert.equal(holds(tokenOf({ crit: ["exp"] })), false);
  for (const text of [
    "",
    ".",
    "a.b",
    "a.b.c",
    "a.b.c.d",
    `${tokenOf({})}.x`,
    `${part([])}.${part([])}.x`,
    "a".repeat(99_999),
  ])
    assert.equal(readSignedToken(text), null, text.slice(0, 40));
});

test("elliptic, Edwards and padded signatures are read as well", () => {
  const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const ed = generateKeyPairSync("ed25519");
  const body = (alg: string) => `${part({ alg })}.${part(GOOD)}`;
  const es = sign("sha256", Buffer.from(body("ES256")), { key: ec.privateKey, dsaEncoding: "ieee-p1363" });
  assert.equal(holds(`${body("ES256")}.${es.toString("base64url")}`, [jwkOf(ec.publicKey)]), true);
  const edwards = sign(null, Buffer.from(body("EdDSA")), ed.privateKey).toString("base64url");
  assert.equal(holds(`${body("EdDSA")}.${edwards}`, [jwkOf(ed.publicKey)]), true);
  const padded = sign("sha256", Buffer.from(body("PS256")), { key: rsa.privateKey, padding: 6, saltLength: 32 });
  assert.equal(holds(`${body("PS256")}.${padded.toString("base64url")}`, [jwkOf(rsa.publicKey)]), true);
  assert.equal(holds(`${body("ES256")}.${padded.toString("base64url")}`, [jwkOf(rsa.publicKey)]), false);
});

test("keys are asked anew when one is new, but invented ones do not make us ask again and again", async () => {
  let at = NOW;
  let asked = 0;
  let keys: unknown[] = [shown];
  const hasSigned = createProviderKeys(
    async () => {
      asked++;
      return { keys };
    },
    () => at,
  );
  const read = (header: object, key?: KeyObject) => readSignedToken(tokenOf(header, GOOD, key)) as UnprovenToken;
  assert.equal(await hasSigned(read({})), true);
  for (let times = 0; times < 5; times++) assert.equal(await hasSigned(read({ kid: `${times}x` })), false);
  assert.equal(asked, 1);
  keys = [shown, jwkOf(other.publicKey, { kid: "2" }), "nonsense"];
  at = new Date(at.getTime() + 31_000);
  assert.equal(await hasSigned(read({ kid: "2" }, other.privateKey)), true);
  assert.equal(asked, 2);
});
