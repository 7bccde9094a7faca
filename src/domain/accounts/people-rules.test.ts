import assert from "node:assert/strict";
import { test } from "node:test";
import { InvitationContent, newToken, regionOfToken, stateOf, tokenHash } from "./invitation.ts";
import { isBusinessCode } from "./organization.ts";
import { readAnswer } from "./passkey.ts";
import { newChallenge, openChallenge, sealChallenge } from "./passkey-challenge.ts";
import { searchUsers } from "./region-users.ts";
import type { RegionUser } from "./region-users-queries.ts";
import { relyingPartyOf } from "./relying-party.ts";

const NOW = new Date("2026-11-23T08:15:00Z");
const SECRET = "a secret of at least thirty-two characters";
const NOTHING = { text: "", role: null, organizationId: null, state: null } as const;

test("keys are made for the service's own name over https, or on this very machine", () => {
  for (const url of ["http://127.0.0.1:3000", "http://[::1]:3000", "https://10.0.0.1", "http://palvelut.example.fi"])
    assert.equal(relyingPartyOf(url), null, url);
  assert.deepEqual(relyingPartyOf("https://palvelut.example.fi"), {
    id: "palvelut.example.fi",
    origin: "https://palvelut.example.fi",
    name: "Polku",
  });
  assert.equal(relyingPartyOf("http://localhost:3000")?.id, "localhost");
});

test("a challenge opens for its purpose, its subject and its time only", () => {
  const meant = { purpose: "sign-in", subject: "99" } as const;
  const sealed = sealChallenge(SECRET, newChallenge({ ...meant, accountId: null }, NOW));
  assert.ok(openChallenge(SECRET, sealed, meant, NOW));
  const later = new Date(NOW.getTime() + 5 * 60_000);
  assert.equal(openChallenge(SECRET, sealed, meant, later), null);
  assert.equal(openChallenge(SECRET, sealed, { ...meant, subject: "01" }, NOW), null);
  assert.equal(openChallenge(SECRET, sealed, { ...meant, purpose: "own" }, NOW), null);
  assert.equal(openChallenge("another secret of thirty-two characters", sealed, meant, NOW), null);
  for (const forged of [undefined, "", ".", "a.b", `${sealed}x`, `x${sealed}`])
    assert.equal(openChallenge(SECRET, forged, meant, NOW), null);
});

test("what no key has answered is read as nothing", () => {
  for (const text of [null, "", "{", "[]", "1", '{"id":1}', `{"id":"${"a".repeat(60_000)}"}`])
    assert.equal(readAnswer(text), null);
});

test("a link tells its region, and no two are alike", () => {
  const token = newToken("99");
  assert.equal(regionOfToken(token), "99");
  assert.notEqual(newToken("99"), token);
  assert.match(tokenHash(token), /^[\w-]{43}$/);
  for (const wrong of ["", "99", `9${token}`, token.slice(0, -1), `${token}=`])
    assert.equal(regionOfToken(wrong), null);
});

test("an invitation is open until it is used, taken back or three days old", () => {
  const open = { usedAt: null, revokedAt: null, expiresAt: new Date(NOW.getTime() + 1) };
  assert.equal(stateOf(open, NOW), "open");
  assert.equal(stateOf({ ...open, expiresAt: NOW }, NOW), "expired");
  assert.equal(stateOf({ ...open, revokedAt: NOW }, NOW), "revoked");
  assert.equal(stateOf({ ...open, usedAt: NOW, expiresAt: NOW }, NOW), "used");
});

test("nobody is invited as an operator", () => {
  const content = {
    name: "Joku",
    email: "joku@example.fi",
    language: "fi",
    roles: [{ role: "curator", organizationId: null }],
  };
  assert.ok(InvitationContent.safeParse(content).success);
  const roles = [{ role: "operator", organizationId: null }];
  for (const wrong of [
    { ...content, roles },
    { ...content, roles: [] },
    { ...content, email: "a@b\r\nBcc: c@d.fi" },
  ])
    assert.equal(InvitationContent.safeParse(wrong).success, false);
});

test("a business code's last digit keeps the others from being mistyped", () => {
  for (const right of ["1234567-1", "0737546-2"]) assert.ok(isBusinessCode(right), right);
  for (const wrong of ["1234567-2", "1234576-1", "12345671", "1234567-", "x234567-1", ""])
    assert.equal(isBusinessCode(wrong), false, wrong);
});

test("people are found by any part of their name or address, in the Finnish order", () => {
  const users = [aUser("Öhman Åsa"), aUser("Äikäs Aino", "aino@example.fi"), aUser("Zetterberg Bo")];
  const names = (text: string) => searchUsers(users, { ...NOTHING, text }).map(({ name }) => name);
  assert.deepEqual(names(""), ["Zetterberg Bo", "Äikäs Aino", "Öhman Åsa"]);
  assert.deepEqual(names("ÅSA öh"), ["Öhman Åsa"]);
  assert.deepEqual(names("aino@"), ["Äikäs Aino"]);
  assert.deepEqual(names("aino bo"), []);
});

test("role and organization are looked for in one and the same grant", () => {
  const grant = { id: "g", accountId: "a", origin: "granted", grantedBy: "x", grantedAt: NOW } as const;
  const user = {
    ...aUser("Joku"),
    grants: [
      { ...grant, role: "provider", organizationId: "one" },
      { ...grant, role: "receiver", organizationId: "other" },
    ],
  } as const;
  const found = (organizationId: string) =>
    searchUsers([user], { ...NOTHING, role: "provider", organizationId }).length;
  assert.deepEqual([found("one"), found("other")], [1, 0]);
});

function aUser(name: string, email: string | null = null): RegionUser {
  return {
    id: name,
    name,
    email,
    language: "fi",
    isOperator: false,
    createdAt: NOW,
    signedInAt: null,
    disabledAt: null,
    grants: [],
  };
}
