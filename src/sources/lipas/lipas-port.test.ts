import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createRegions } from "../../domain/regions/regions.ts";
import type { RecordPage } from "../shared/import-port.ts";
import { SourceUnavailable } from "../shared/source-unavailable.ts";
import { type LipasApi, type LipasChanges, type ListQuery, PAGE_SIZE } from "./lipas-api.ts";
import { createLipasPort } from "./lipas-port.ts";
import { readV2Site } from "./read-v2.ts";
import { aV2Site } from "./test-sites.ts";

const { signal } = new AbortController();
const regions = createRegions({ demo: false });
const down = () => Promise.reject(new SourceUnavailable(503, "v1", 6));
const site = (id: number, change: object = {}) => aV2Site({ "lipas-id": id, ...change });

/** A LIPAS of these sites. `deepest`: pages beyond it are refused. */
function aLipas(
  sites: readonly object[],
  { deepest = 1000, changed = [] as readonly number[], deleted = [] as readonly string[], changes = {} } = {},
) {
  const asked: string[] = [];
  const api: LipasApi = {
    tellsChanges: false,
    async listSites(page, { cityCodes }: ListQuery) {
      asked.push(`page ${page}${cityCodes.length > 0 ? ` of ${cityCodes.length} towns` : ""}`);
      if (page > deepest && cityCodes.length === 0) throw new SourceUnavailable(500, "v2", 2);
      const records = sites.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      return { records, total: sites.length, isLast: records.length < PAGE_SIZE };
    },
    async fetchSite(id) {
      asked.push(id);
      const found = sites.find((each) => String((each as { "lipas-id": number })["lipas-id"]) === id);
      if (found && "fails" in found) throw new SourceUnavailable(500, "v2", 2);
      return found;
    },
    readSite: readV2Site,
  };
  const teller: LipasChanges = {
    async listChangedIds(page) {
      const ids = changed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
      return { records: ids.map((sportsPlaceId) => ({ sportsPlaceId })), total: null, isLast: ids.length < PAGE_SIZE };
    },
    listDeletedIds: async () => deleted,
    ...changes,
  };
  const warnings: string[] = [];
  const warn = (text: string) => void warnings.push(text);
  const everyTown = ["091", "638"];
  const port = createLipasPort({ api, changes: teller, cityCodes: null, everyTown, regions, warn });
  return { port, asked, warnings };
}

async function collected<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function pagesOf(
  port: ReturnType<typeof aLipas>["port"],
  options: { changedSince?: string; from?: string } = {},
) {
  const { from = null, ...rest } = options;
  const pages = port.listPages?.("place", { ...rest, from, signal });
  return pages ? collected<RecordPage>(pages) : [];
}
const idsOf = (pages: readonly RecordPage[]) =>
  pages.flatMap(({ records }) => records.map((raw) => readV2Site(raw)?.id));
const removedBy = async (port: ReturnType<typeof aLipas>["port"], since = "2026-11-01T00:00:00Z") =>
  (await collected(port.listRemoved("place", { since, signal }))).flat();
const many = (count: number) => Array.from({ length: count }, (_, index) => site(index + 1));
const changedSince = "2026-11-01T00:00:00Z";

describe("a whole run", () => {
  test("reads page after page, in cursors that sort, and goes on from any of them", async () => {
    const { port } = aLipas(many(250));
    const pages = await pagesOf(port);
    assert.deepEqual(
      pages.map(({ cursor }) => cursor),
      ["page-0001", "page-0002", "page-0003"],
    );
    assert.equal(new Set(idsOf(pages)).size, 250);
    assert.equal(idsOf(await pagesOf(port, { from: "page-0003" })).length, 50);
    assert.deepEqual(await removedBy(port), [], "what is not listed is asked for by its id instead");
  });

  test("tells what is out of service for good as taken away, with the reason", async () => {
    const { port } = aLipas([
      site(1),
      site(2, { status: "out-of-service-permanently" }),
      site(3, { status: "incorrect-data" }),
    ]);
    const [page] = await pagesOf(port);
    assert.deepEqual(idsOf(page ? [page] : []), ["1"]);
    assert.deepEqual(page?.removed, [
      { id: "2", reason: "archived" },
      { id: "3", reason: "withdrawn" },
    ]);
    const { records } = await port.fetchRecords("place", ["1", "2", "9"], { signal });
    assert.equal(records.length, 1, "by its id, too, what is gone is not there");
  });

  test("tells each site once and notices when some were missed or the list goes in circles", async () => {
    const shifted = aLipas([...many(150), ...many(150).slice(100)]);
    assert.equal(idsOf(await pagesOf(shifted.port)).length, 150);
    assert.match(shifted.warnings.join(), /promised 200 sites and gave 150/);
    const circle = aLipas([...many(100), ...many(100), ...many(100)]);
    assert.equal(idsOf(await pagesOf(circle.port)).length, 100);
    assert.match(circle.warnings.join(), /repeats itself from page 2/);
  });

  test("of a list that is not given to its end goes on town by town", async () => {
    const { port, asked, warnings } = aLipas(many(250), { deepest: 2 });
    const pages = await pagesOf(port);
    assert.equal(new Set(idsOf(pages)).size, 250);
    assert.equal(idsOf(pages).length, 250, "what was read before is not told again");
    assert.ok(asked.includes("page 1 of 2 towns"), asked.join());
    assert.match(warnings.join(), /ended at 200 sites/);
    assert.deepEqual(
      pages.map(({ cursor }) => cursor),
      pages.map(({ cursor }) => cursor).sort(),
    );
    assert.equal(idsOf(await pagesOf(port, { from: "town-0000-0003" })).length, 50);
  });

  test("keeps aside what nests too deeply or has no id", async () => {
    let deep: unknown = 1;
    for (let level = 0; level < 50_000; level += 1) deep = [deep];
    const { port } = aLipas([site(1, { properties: deep }), { name: "Nimetön" }, site(2)]);
    const [page] = await pagesOf(port);
    const outcomes = (page?.records ?? []).map((raw) => [port.sourceIdOf(raw), port.map("place", raw)] as const);
    assert.doesNotThrow(() => JSON.stringify(page?.records));
    assert.deepEqual(outcomes[0], ["1", { isRejected: true, reason: "the record is nested too deeply" }]);
    assert.equal(outcomes[1]?.[0], null);
    assert.equal(outcomes[2]?.[1].isRejected, false);
  });
});

describe("a run of changes", () => {
  test("learns from v1 what changed and fetches it from v2", async () => {
    const { port, asked } = aLipas(many(9), { changed: [7, 3] });
    assert.deepEqual(idsOf(await pagesOf(port, { changedSince })), ["3", "7"]);
    assert.deepEqual(asked, ["3", "7"]);
  });

  test("goes on with the batch where it stopped", async () => {
    const { port } = aLipas(many(120), { changed: Array.from({ length: 120 }, (_, index) => index + 1) });
    const pages = await pagesOf(port, { changedSince });
    assert.equal(pages.length, 3);
    const rest = await pagesOf(port, { changedSince, from: pages[1]?.cursor ?? "" });
    assert.deepEqual(idsOf(rest).length, 70);
  });

  test("asks why a site went, and leaves one alone that v2 still has", async () => {
    const sites = [site(1), site(2, { status: "out-of-service-permanently" }), site(3, { status: "incorrect-data" })];
    const { port } = aLipas(sites, { deleted: ["1", "2", "3", "4"] });
    await pagesOf(port, { changedSince });
    assert.deepEqual(await removedBy(port), [
      { id: "2", reason: "archived" },
      { id: "3", reason: "withdrawn" },
      { id: "4", reason: "archived" },
    ]);
  });

  test("reads everything, and says so, when v1 does not answer", async () => {
    const { port, warnings } = aLipas(many(3), { changes: { listChangedIds: down, listDeletedIds: down } });
    assert.equal(idsOf(await pagesOf(port, { changedSince })).length, 3);
    assert.match(warnings.join(), /LIPAS v1, which alone tells what changed, could not be read/);
    assert.deepEqual(await removedBy(port), [], "and does not ask v1 again");
  });

  test("reads everything when so much has changed that it is less work", async () => {
    const { port, asked, warnings } = aLipas(many(600), { changed: many(600).map((_, index) => index + 1) });
    assert.equal(idsOf(await pagesOf(port, { changedSince })).length, 600);
    assert.ok(asked.length < 10);
    assert.match(warnings.join(), /more than 500 sites have changed/);
    const rest = await pagesOf(port, { changedSince, from: "page-0006" });
    assert.equal(rest[0]?.cursor, "page-0006", "and goes on in the same way");
  });

  test("passes over a site that cannot be had, and stops when none can", async () => {
    const one = aLipas([site(1, { fails: true }), site(2)], { changed: [1, 2] });
    assert.deepEqual(idsOf(await pagesOf(one.port, { changedSince })), ["2"]);
    assert.match(one.warnings.join(), /"1" could not be fetched/);
    const failing = Array.from({ length: 9 }, (_, index) => site(index + 1, { fails: true }));
    const all = aLipas(failing, { changed: [1, 2, 3, 4, 5, 6, 7, 8, 9] });
    await assert.rejects(pagesOf(all.port, { changedSince }), SourceUnavailable);
  });

  test("tells when what went could not be asked for", async () => {
    const { port, warnings } = aLipas(many(2), { changed: [1], changes: { listDeletedIds: down } });
    await pagesOf(port, { changedSince });
    assert.deepEqual(await removedBy(port), []);
    assert.match(warnings.join(), /what was taken out of service could not be read/);
  });
});
