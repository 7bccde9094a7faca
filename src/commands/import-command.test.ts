import assert from "node:assert/strict";
import { test } from "node:test";
import { runImport } from "./import-command.ts";
import { UsageError } from "./usage-error.ts";

test("what a feed is can be told of one feed by hand and of nothing else", async () => {
  const url = ["--url", "https://kerho.example.fi/a.ics"];
  for (const [args, why] of [
    [["ptv", "--kind", "icalendar", ...url], /goes with import feeds/],
    [["lahella", "--kind", "lahella", ...url], /goes with import feeds/],
    [["feeds", "--kind", "icalendar"], /its --url or --file/],
    [["feeds", "--kind", "rss", ...url], /may be icalendar, jsonld, lahella, not "rss"/],
    [["feeds", "--kind", "linkedevents", ...url], /may be icalendar, jsonld, lahella/],
  ] as const) {
    await assert.rejects(runImport(args), (error: unknown) => {
      assert.ok(error instanceof UsageError, String(error));
      assert.match(error.message, why, args.join(" "));
      return true;
    });
  }
});
