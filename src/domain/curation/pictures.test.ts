import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { createTestDatabase, type TestDatabase } from "../../../test/support/database.ts";
import type { Actor, RegionRole } from "../accounts/role.ts";
import { changeCuration } from "./change-curation.ts";
import { NO_CURATION } from "./curation.ts";
import { findPictureBytes, findPictureSize, listPictureSizes } from "./picture-queries.ts";
import { forgetUnusedPictures, savePicture } from "./pictures.ts";

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.close());

const NOW = new Date("2026-11-23T08:00:00Z");
const daysLater = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const aCurator = (role: RegionRole = "curator", regionCode = "99"): Actor => ({
  accountId: "00000000-0000-4000-8000-00000000000a",
  name: "Kuraattori",
  language: "fi",
  isOperator: false,
  grants: [{ regionCode, role, organizationId: null, organizationName: null }],
  sessionHash: "x",
  way: "demo",
  authenticatedAt: NOW,
});
const save = (bytes: Uint8Array, now = NOW, actor = aCurator()) =>
  savePicture(database.db, actor, { regionCode: "99", bytes }, now);
const region = (code = "99") => database.db.forRegion(code);

let shade = 0;
/** Each of its own colour. */
function aPicture(width = 40, height = 30) {
  shade += 20;
  return sharp({ create: { width, height, channels: 3, background: { r: shade % 256, g: 100, b: 150 } } });
}

test("only a curator of the region adds pictures", async () => {
  const bytes = await aPicture().png().toBuffer();
  for (const actor of [aCurator("professional"), aCurator("provider"), aCurator("curator", "01")])
    await assert.rejects(save(bytes, NOW, actor), { code: "not-a-curator" });
  assert.equal((await listPictureSizes(region())).size, 0);
});

test("what is no picture is refused by what it holds, whatever its name would say", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>';
  const jpeg = await aPicture(200, 200).jpeg().toBuffer();
  const cut = jpeg.subarray(0, 300);
  const gif = await aPicture().gif().toBuffer();
  const refused = [
    Buffer.alloc(0),
    Buffer.from(svg),
    Buffer.from("<html>"),
    Buffer.from("\x89PNG\r\n\x1a\nno", "latin1"),
    cut,
    gif,
  ];
  for (const bytes of refused) assert.deepEqual(await save(bytes), { ok: false, problem: "not-a-picture" });
  assert.deepEqual(await save(Buffer.alloc(5 * 1024 * 1024 + 1, 0xff)), { ok: false, problem: "too-large" });
});

test("a small file that would unpack to a huge picture is refused before it is unpacked", async () => {
  const bomb = aPng(30_000, 30_000);
  assert.ok(bomb.length < 20_000);
  const before = process.memoryUsage().rss;
  assert.deepEqual(await save(bomb), { ok: false, problem: "too-many-pixels" });
  assert.ok(process.memoryUsage().rss - before < 200_000_000);
});

test("a phone's picture comes out upright, small, and without where it was taken", async () => {
  const bytes = await aPicture(2400, 1200)
    .withExif({ IFD0: { Make: "Kamera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "61/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const told = await sharp(bytes).metadata();
  assert.ok(told.exif?.includes("Kamera") && told.orientation === 6);
  const saved = await save(bytes);
  assert.ok(saved.ok);
  assert.match(saved.file, /^[a-f0-9]{32}\.webp$/);
  assert.deepEqual([saved.width, saved.height], [600, 1200]);
  for (const size of ["whole", "small"] as const) {
    const kept: Buffer = (await findPictureBytes(region(), saved.file, size)) ?? assert.fail();
    const { format, exif, icc, xmp, iptc, orientation, width } = await sharp(kept).metadata();
    assert.deepEqual(
      [format, exif, icc, xmp, iptc, orientation],
      ["webp", undefined, undefined, undefined, undefined, undefined],
    );
    assert.doesNotMatch(kept.toString("latin1"), /Kamera|GPS|Exif/);
    assert.equal(width, size === "whole" ? 600 : 160);
  }
});

test("each kind that phones and programs make is taken, and the same picture is kept once", async () => {
  const picture = aPicture();
  const kinds = [picture.clone().png(), picture.clone().webp(), picture.clone().avif(), picture.clone().jpeg()];
  for (const kind of kinds) assert.ok((await save(await kind.toBuffer())).ok);
  const bytes = await picture.clone().png().toBuffer();
  assert.deepEqual(await save(bytes), await save(bytes));
});

test("another region has none of it", async () => {
  const saved = await save(await aPicture().png().toBuffer());
  assert.ok(saved.ok);
  assert.deepEqual(await findPictureSize(region(), saved.file), { width: 40, height: 30 });
  assert.equal(await findPictureSize(region("01"), saved.file), undefined);
  assert.equal(await findPictureBytes(region("01"), saved.file, "whole"), undefined);
});

test("a picture that nothing has shown for thirty days is forgotten, and one that undoing may bring back is not", async () => {
  const [used, replaced, unused] = await Promise.all(
    [1, 2, 3].map(async () => {
      const saved = await save(await aPicture().png().toBuffer());
      return saved.ok ? saved.file : assert.fail();
    }),
  );
  const entry = { kind: "service", id: "00000000-0000-5000-8000-000000000001" } as const;
  const show = (file: string | undefined, basedOn: number, now: Date) =>
    changeCuration(
      database.db,
      aCurator(),
      {
        regionCode: "99",
        entry,
        basedOn,
        act: "picture",
        content: { ...NO_CURATION, picture: { file: file ?? "", alt: {} } },
      },
      now,
    );
  await show(replaced, 0, NOW);
  await show(used, 1, daysLater(20));
  const regions = [{ code: "01" }, { code: "99" }];
  const isKept = async (file = "") => (await findPictureSize(region(), file)) !== undefined;
  await forgetUnusedPictures(database.db, regions, daysLater(29));
  assert.ok(await isKept(unused));
  await forgetUnusedPictures(database.db, regions, daysLater(31));
  assert.deepEqual([await isKept(used), await isKept(replaced), await isKept(unused)], [true, true, false]);
  await forgetUnusedPictures(database.db, regions, daysLater(51));
  assert.deepEqual([await isKept(used), await isKept(replaced)], [true, false]);
});

/** A grey PNG made by hand, for no program could draw one so large here. */
function aPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([1, 0, 0, 0, 0], 8);
  const line = Math.ceil(width / 8) + 1;
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(line * 100), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
