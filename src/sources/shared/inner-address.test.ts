import assert from "node:assert/strict";
import { test } from "node:test";
import { isInnerAddress, isInnerHost } from "./inner-address.ts";

test("this machine and its network are inside, the public net is not", () => {
  for (const address of [
    "127.0.0.1",
    "127.9.9.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.20.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "not an address",
  ])
    assert.equal(isInnerAddress(address), true, address);
  for (const address of ["193.166.3.2", "8.8.8.8", "2001:708::1", "::ffff:193.166.3.2"])
    assert.equal(isInnerAddress(address), false, address);
});

test("a host's name tells by its looks whether it is inside, and is not looked up", () => {
  for (const host of [
    "127.0.0.1",
    "localhost",
    "10.1.2.3",
    "192.168.1.1",
    "169.254.169.254",
    "[::1]",
    "palvelin",
    "a.internal",
  ]) {
    assert.ok(isInnerHost(host), host);
  }
  for (const host of ["example.fi", "8.8.8.8", "[2001:db8::1]", "10.example.fi"]) assert.ok(!isInnerHost(host), host);
});
