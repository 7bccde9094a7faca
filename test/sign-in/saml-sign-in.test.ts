import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { ProviderDraft } from "../../src/domain/accounts/identity-provider-draft.ts";
import { csrfToken } from "../../src/domain/accounts/session.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { aTestKey } from "../support/test-certificate.ts";
import { logoutQuery, postedLogout, redirectedXml, type SamlAnswer, samlAnswer } from "../support/test-saml.ts";
import { type Browser, createSignInApp, goesOnTo, logOf, PUBLIC_URL } from "./sign-in-test-app.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const ISSUER = "https://tunnistus.example.fi/idp";
const OLD = aTestKey("old");
const NEW = aTestKey("new");
const STRANGER = aTestKey("stranger");
const OURS = aTestKey("polku");
const HETU = "131052-308T";
const FINNISH = {
  "urn:oid:1.2.246.21": HETU,
  "urn:oid:2.5.4.4": "Esimerkki",
  "urn:oid:2.5.4.42": "Aino",
  "urn:oid:2.16.840.1.113730.3.1.241": "Aino Esimerkki",
};
const DRAFT: Partial<ProviderDraft> = {
  kind: "saml",
  nameFi: "Suomi.fi-tunnistus",
  nameSv: "Suomi.fi-identifikation",
  issuer: ISSUER,
  clientId: "",
  clientSecret: "",
  scopes: "",
  entryPoint: "https://tunnistus.example.fi/sso",
  logoutUrl: "https://tunnistus.example.fi/slo",
  certificates: `${OLD.certificate}\n${NEW.certificate}`,
  ownCertificate: OURS.certificate,
  privateKey: OURS.privateKey,
  rolesClaim: "groups",
  roles: [{ value: "kuraattorit", role: "curator" }],
};
const RETURN = `${PUBLIC_URL}/kirjaudu/paluu/saml`;
const KEY = "suomi-fi-tunnistus";
const ENTITY = `${PUBLIC_URL}/kirjaudu/saml/esimerkkila/${KEY}/metadata`;

let added: Promise<string> | undefined;
function anApp() {
  const app = createSignInApp(database.db);
  added ??= app.addWay(DRAFT);
  return { ...app, ready: added };
}

interface Begun {
  readonly mine: Browser;
  readonly relayState: string;
  readonly request: string;
  readonly answer: (change?: Partial<SamlAnswer>) => Promise<string>;
}

async function begin(fields: Record<string, string> = {}): Promise<Begun & ReturnType<typeof anApp>> {
  const app = anApp();
  await app.ready;
  const mine = app.browser();
  const url = await mine.start(KEY, fields);
  const request = redirectedXml(url, "SAMLRequest");
  const good: SamlAnswer = {
    issuer: ISSUER,
    audience: ENTITY,
    recipient: RETURN,
    inResponseTo: /ID="([^"]+)"/.exec(request)?.[1] ?? "",
    attributes: FINNISH,
    signAssertion: OLD,
    signResponse: OLD,
  };
  return {
    ...app,
    mine,
    request: url,
    relayState: new URL(url).searchParams.get("RelayState") ?? "",
    answer: (change = {}) => samlAnswer({ ...good, ...change }),
  };
}

/** The provider's form, posted from its own site: the browser sends no cookie with it. */
async function post({ mine, relayState }: Begun, SAMLResponse: string): Promise<Response> {
  return mine.post(
    "/kirjaudu/paluu/saml",
    { SAMLResponse, RelayState: relayState },
    { site: "cross-site", withoutCookies: true },
  );
}

async function signIn(begun: Begun, SAMLResponse: string): Promise<string> {
  const posted = await post(begun, SAMLResponse);
  const next = posted.headers.get("location") ?? "";
  if (!next.startsWith("/kirjaudu/paluu?")) return next;
  return (await begun.mine.go(next)).headers.get("location") ?? "";
}

const reason = async () => (await logOf(database.db, "accounts.signInFailed")).at(-1)?.details.reason;

test("somebody comes back from a SAML provider and is signed in, in the browser that began", async () => {
  const begun = await begin({ takaisin: "/esimerkkila/tyotila/laatu" });
  assert.match(redirectedXml(begun.request, "SAMLRequest"), /AuthnRequest/);
  assert.ok(new URL(begun.request).searchParams.get("Signature"));
  const posted = await post(begun, await begun.answer({ attributes: { ...FINNISH, groups: ["kuraattorit", "muut"] } }));
  assert.equal(posted.status, 303);
  assert.equal(await begun.actorIn(begun.mine), null);
  const next = posted.headers.get("location") ?? "";
  // Somebody else's browser, lured to the same address, gets nothing and takes nothing away.
  const lured = begun.browser();
  await lured.go(next);
  assert.equal(await begun.actorIn(lured), null);
  const back = await begun.mine.go(next);
  assert.equal(back.headers.get("location"), "/esimerkkila/tyotila/laatu");
  const actor = await begun.actorIn(begun.mine);
  assert.equal(actor?.name, "Aino Esimerkki");
  assert.equal(actor?.way, "saml");
  assert.deepEqual(
    actor?.grants.map(({ role }) => role),
    ["curator"],
  );
});

test("the identity code is kept nowhere: an account knows a mark of it, the same at every sign-in", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer());
  const { rows: identities } = await database.db.forAccounts().run(async (trx) => ({
    rows: await trx.selectFrom("account_identity").selectAll().where("issuer", "like", "saml:%").execute(),
  }));
  assert.equal(identities.length, 1);
  assert.equal(identities[0]?.issuer, `saml:99:${ISSUER}`);
  assert.match(identities[0]?.subject ?? "", /^national:[\w-]{43}$/);
  const dump = await Promise.all([
    database.db.forAccounts().run((trx) => trx.selectFrom("session").selectAll().execute()),
    database.db.forAccounts().run((trx) => trx.selectFrom("account").selectAll().execute()),
    database.db.forRegion("99").run((trx) => trx.selectFrom("audit_event").selectAll().execute()),
    database.db.forRegion("99").run((trx) => trx.selectFrom("sign_in_attempt").selectAll().execute()),
  ]);
  assert.doesNotMatch(JSON.stringify(dump), new RegExp(HETU));
});

test("somebody of another country, who has no identity code, is known by their eIDAS identifier", async () => {
  const begun = await begin();
  const eidas = "http://eidas.europa.eu/attributes/naturalperson";
  const attributes = {
    [`${eidas}/PersonIdentifier`]: "ES/FI/abc-1",
    [`${eidas}/CurrentGivenName`]: "Ana",
    [`${eidas}/CurrentFamilyName`]: "Ejemplo",
    [`${eidas}/DateOfBirth`]: "1980-01-01",
  };
  await signIn(begun, await begun.answer({ attributes }));
  assert.equal((await begun.actorIn(begun.mine))?.name, "Ana Ejemplo");
});

test("an encrypted answer is opened with our own key", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer({ encryptTo: OURS.certificate }));
  assert.ok(await begun.actorIn(begun.mine));
});

test("while the provider changes its certificate, the old and the new are both good", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer({ signAssertion: NEW, signResponse: NEW }));
  assert.ok(await begun.actorIn(begun.mine));
});

test("nobody is signed in by an answer that is not the provider's, for us, now", async () => {
  const cases: readonly (readonly [string, Partial<SamlAnswer>, string])[] = [
    ["not signed at all", { signAssertion: null, signResponse: null }, "not-signed"],
    ["assertion not signed", { signAssertion: null }, "not-signed"],
    ["response not signed", { signResponse: null }, "not-signed"],
    ["signed by a stranger", { signAssertion: STRANGER, signResponse: STRANGER }, "not-signed"],
    ["assertion by a stranger", { signAssertion: STRANGER }, "not-signed"],
    ["changed after signing", { meddle: (xml) => xml.replace("131052-308T", "010101-123N") }, "not-signed"],
    ["for somebody else", { audience: "https://other.example" }, "wrong-audience"],
    ["to another address", { recipient: "https://other.example/acs" }, "wrong-audience"],
    ["by another issuer", { issuer: "https://evil.example" }, "wrong-issuer"],
    ["too old", { endsIn: -5 }, "expired"],
    ["to another request", { inResponseTo: "_another" }, "replayed"],
    ["with a broken hash", { algorithm: "sha1" }, "unreadable"],
    ["with no identifier", { attributes: { "urn:oid:2.5.4.3": "Nimi" } }, "no-subject"],
    ["with a document type", { meddle: (xml) => `<!DOCTYPE x [<!ENTITY a "b">]>${xml}` }, "unreadable"],
    [
      "with a second assertion",
      { meddle: (xml) => xml.replace(/(<saml:Assertion.*<\/saml:Assertion>)/s, "$1$1") },
      "not-signed",
    ],
  ];
  for (const [name, change, failure] of cases) {
    const begun = await begin();
    const location = await signIn(begun, await begun.answer(change));
    assert.match(location, /^\/kirjaudu\?alue=esimerkkila&tulos=ei/, name);
    assert.equal(await begun.actorIn(begun.mine), null, name);
    assert.equal(await reason(), failure, name);
  }
});

test("nonsense is refused in plain words", async () => {
  for (const nonsense of ["", "x", "%%%", Buffer.from("<html>").toString("base64"), "A".repeat(300_000)]) {
    const begun = await begin();
    assert.match(await signIn(begun, nonsense), /tulos=ei/);
  }
  const { app } = anApp();
  for (const RelayState of ["", "x", `99.${"a".repeat(43)}`, `00.${"a".repeat(43)}`, "'; drop table"]) {
    const body = new URLSearchParams({ SAMLResponse: "x", RelayState });
    const response = await app.request("/kirjaudu/paluu/saml", { method: "POST", body });
    assert.equal(response.status, 303);
    assert.match(response.headers.get("location") ?? "", /tulos=ei/);
  }
});

test("an answer is good once", async () => {
  const begun = await begin();
  const answer = await begun.answer();
  await signIn(begun, answer);
  assert.ok(await begun.actorIn(begun.mine));
  assert.match(await signIn(begun, answer), /tulos=ei/);
  // Nor is it good for another sign-in that has begun.
  const other = await begin();
  assert.match(await signIn(other, answer), /tulos=ei/);
  assert.equal(await reason(), "replayed");
});

test("proving anew asks the provider for it, and an old proof is refused", async () => {
  const old = await begin({ uudelleen: "1" });
  assert.match(redirectedXml(old.request, "SAMLRequest"), /ForceAuthn="true"/);
  await signIn(old, await old.answer({ authenticatedAgo: 60 }));
  assert.equal(await old.actorIn(old.mine), null);
  assert.equal(await reason(), "not-recent");
  const fresh = await begin({ uudelleen: "1" });
  await signIn(fresh, await fresh.answer());
  assert.ok(await fresh.actorIn(fresh.mine));
});

test("signing out here goes on to sign out at the provider", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer({ nameId: "name-7", sessionIndex: "s-7" }));
  const actor = await begun.actorIn(begun.mine);
  const csrf = csrfToken(begun.context.config.secret, actor?.sessionHash ?? "");
  const url = goesOnTo(await (await begun.mine.post("/kirjaudu/ulos", { csrf })).text());
  assert.ok(url.startsWith("https://tunnistus.example.fi/slo?"));
  const xml = redirectedXml(url, "SAMLRequest");
  assert.match(xml, /LogoutRequest/);
  assert.match(xml, /name-7/);
  assert.match(xml, /s-7/);
  assert.equal(await begun.actorIn(begun.mine), null);
  const back = await begun.mine.go(`/kirjaudu/saml/esimerkkila/${KEY}/ulos?SAMLResponse=x`);
  assert.equal(back.headers.get("location"), "/kirjaudu?alue=esimerkkila&tulos=ulos");
});

test("a provider that signs somebody out ends their sessions here, but only when the request is its own", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer({ nameId: "name-9", sessionIndex: "s-9" }));
  const other = await begin();
  await signIn(other, await other.answer({ nameId: "name-10" }));
  const slo = `/kirjaudu/saml/esimerkkila/${KEY}/ulos`;
  const person = { issuer: ISSUER, nameId: "name-9", sessionIndex: "s-9" };
  const signed = logoutQuery(person, OLD);
  for (const query of [
    logoutQuery(person, null),
    logoutQuery(person, STRANGER),
    logoutQuery({ ...person, issuer: "https://evil.example" }, OLD),
    signed.replace(/^SAMLRequest=/, `${logoutQuery({ ...person, nameId: "name-10" }, null)}&SAMLRequest=`),
    `${logoutQuery(person, null)}&SigAlg=x&Signature=y`,
    "SAMLRequest=x",
    "",
  ]) {
    const response = await begun.browser().go(`${slo}?${query}`);
    assert.equal(response.status, 303, query.slice(0, 60));
    assert.match(response.headers.get("location") ?? "", /tulos=ei/);
  }
  assert.ok(await begun.actorIn(begun.mine));
  const answered = await begun.browser().go(`${slo}?${signed}`, { headers: { "sec-fetch-site": "cross-site" } });
  const location = answered.headers.get("location") ?? "";
  assert.ok(location.startsWith("https://tunnistus.example.fi/slo?SAMLResponse="));
  assert.match(redirectedXml(location, "SAMLResponse"), /status:Success/);
  assert.equal(new URL(location).searchParams.get("RelayState"), "r-1");
  assert.equal(await begun.actorIn(begun.mine), null);
  assert.ok(await other.actorIn(other.mine));
});

test("a posted request to sign out is as good as one in an address, and as bad when it is not signed", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer({ nameId: "name-11" }));
  const send = (SAMLRequest: string) =>
    begun
      .browser()
      .post(`/kirjaudu/saml/esimerkkila/${KEY}/ulos`, { SAMLRequest, RelayState: "r" }, { site: "cross-site" });
  const person = { issuer: ISSUER, nameId: "name-11" };
  for (const message of [postedLogout(person, null), postedLogout(person, STRANGER), "x", ""])
    assert.match((await send(message)).headers.get("location") ?? "", /tulos=ei/);
  assert.ok(await begun.actorIn(begun.mine));
  const answered = await send(postedLogout(person, OLD));
  assert.match(answered.headers.get("location") ?? "", /^https:\/\/tunnistus\.example\.fi\/slo\?SAMLResponse=/);
  assert.equal(await begun.actorIn(begun.mine), null);
});

test("a request to sign out that was meant for another service, or is an old copy, ends nothing", async () => {
  const begun = await begin();
  await signIn(begun, await begun.answer({ nameId: "name-12" }));
  const slo = `/kirjaudu/saml/esimerkkila/${KEY}/ulos`;
  const person = { issuer: ISSUER, nameId: "name-12" };
  const old = new Date(Date.now() - 10 * 60_000);
  for (const wrong of [
    { ...person, destination: "https://toinen.example.fi/slo" },
    { ...person, issuedAt: old },
  ]) {
    await begun.browser().go(`${slo}?${logoutQuery(wrong, OLD)}`);
    await begun.browser().post(slo, { SAMLRequest: postedLogout(wrong, OLD) }, { site: "cross-site" });
    assert.ok(await begun.actorIn(begun.mine), JSON.stringify(wrong));
  }
  const query = logoutQuery({ ...person, destination: `${PUBLIC_URL}${slo}` }, OLD);
  await begun.browser().go(`${slo}?${query}`);
  assert.equal(await begun.actorIn(begun.mine), null);
  const later = await begin();
  await signIn(later, await later.answer({ nameId: "name-12" }));
  const again = await later.browser().go(`${slo}?${query}`);
  assert.match(again.headers.get("location") ?? "", /SAMLResponse=/);
  assert.ok(await later.actorIn(later.mine));
});

test("our metadata tells the provider everything it needs, and holds no secret", async () => {
  const { app, ready } = anApp();
  await ready;
  const response = await app.request(`/kirjaudu/saml/esimerkkila/${KEY}/metadata`);
  const xml = await response.text();
  assert.match(response.headers.get("content-type") ?? "", /samlmetadata\+xml/);
  for (const told of [ENTITY, RETURN, `/kirjaudu/saml/esimerkkila/${KEY}/ulos`, 'use="signing"', 'use="encryption"'])
    assert.ok(xml.includes(told), told);
  assert.match(xml, /SingleLogoutService Binding="[^"]*HTTP-Redirect"/);
  assert.match(xml, /AuthnRequestsSigned="true"/);
  assert.doesNotMatch(xml, /PRIVATE/);
  for (const path of [`ita-uusimaa/${KEY}`, "esimerkkila/olematon", `olematon/${KEY}`])
    assert.equal((await app.request(`/kirjaudu/saml/${path}/metadata`)).status, 404, path);
});

test("a SAML provider is off until it is switched on", async () => {
  const { addWay, browser } = createSignInApp(database.db);
  await addWay({ ...DRAFT, nameFi: "Toinen SAML", issuer: "https://toinen.example.fi" }, { isEnabled: false });
  assert.doesNotMatch(await (await browser().go("/kirjaudu?alue=esimerkkila")).text(), /Toinen SAML/);
});
