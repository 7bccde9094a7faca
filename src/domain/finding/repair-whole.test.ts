import assert from "node:assert/strict";
import { test } from "node:test";
import { repairWhole } from "./repair-whole.ts";

test("repaired words take their places in the whole text", () => {
  assert.equal(repairWhole("jumppaa", "jumppaa", null), null);
  assert.equal(repairWhole("Jumpaa Porvoossa", "Jumpaa", "jumppaa"), "jumppaa porvoossa");
  assert.equal(
    repairWhole("ilmasta kirjsto  apua täällä", "kirjsto apua täällä", "kirjasto apua täällä"),
    "ilmasta kirjasto apua täällä",
  );
  assert.equal(repairWhole("uimahali porvoossa", "uimahali", "uima halli"), "uima halli porvoossa");
});
