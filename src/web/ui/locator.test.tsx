import assert from "node:assert/strict";
import { test } from "node:test";
import { renderToString } from "preact-render-to-string";
import { openTestPage } from "../resident/test-web.ts";
import { type Backdrop, Locator, type Pin } from "./locator.tsx";
import { fitPositions, gridStep, HEIGHT, isOnPaper, overlaps, townsToShow, WIDTH } from "./locator-geometry.ts";
import { placeLabels } from "./locator-labels.ts";
import { joined, pinLabel } from "./locator-numbers.ts";
import { groupPins } from "./locator-pins.ts";

const PORVOO = { lat: 60.3932, lon: 25.6653 };
const HELSINKI = { lat: 60.1699, lon: 24.9384 };
const UTSJOKI = { lat: 69.9078, lon: 27.0283 };

const pinsAt = (...positions: readonly { lat: number; lon: number }[]): Pin[] =>
  positions.map((position, index) => ({ number: index + 1, label: `Paikka ${index + 1}`, position, href: null }));
/** Spread over a town by a fixed rule. */
const inTown = (count: number) =>
  pinsAt(
    ...Array.from({ length: count }, (_, index) => ({
      lat: PORVOO.lat + ((index * 37) % 100) / 2500,
      lon: PORVOO.lon + ((index * 61) % 100) / 1200,
    })),
  );
const page = openTestPage();
const draw = (pins: readonly Pin[], more: { here?: { lat: number; lon: number }; backdrop?: Backdrop } = {}) =>
  renderToString(<Locator page={page} pins={pins} {...more} />);
const numbersDrawn = (html: string) =>
  [...html.matchAll(/<g class="pin">.*?<text[^>]*>([^<]*)</g)].map(([, text]) => text);

test("north is up, east is right, and a kilometre is as long in both directions", () => {
  const { toPoint, metresPerUnit } = fitPositions([HELSINKI, PORVOO]);
  const [helsinki, porvoo] = [toPoint(HELSINKI), toPoint(PORVOO)];
  assert.ok(porvoo.x > helsinki.x && porvoo.y < helsinki.y);
  const metres = Math.hypot(porvoo.x - helsinki.x, porvoo.y - helsinki.y) * metresPerUnit;
  assert.ok(Math.abs(metres - 47_200) < 1000, `${metres} m`);
});

test("every position is on the paper, from one house to the whole country", () => {
  for (const positions of [[PORVOO], [PORVOO, PORVOO], [PORVOO, { lat: 60.3933, lon: 25.6654 }], [HELSINKI, UTSJOKI]]) {
    const { toPoint } = fitPositions(positions);
    for (const position of positions) assert.ok(isOnPaper(toPoint(position), 20), JSON.stringify(position));
  }
});

test("the scale is a round distance that takes a square of the grid, whatever the scale", () => {
  for (const metresPerUnit of [1.5, 8, 40, 333, 2500]) {
    const { metres, units } = gridStep(metresPerUnit);
    assert.match(String(metres), /^[125]0+$/);
    assert.ok(units > 25 && units <= 90, `${units}`);
    assert.ok(Math.abs(units * metresPerUnit - metres) < 1);
  }
});

test("numbers that stand together are written as short as can be", () => {
  assert.equal(joined([1, 4, 9, 10, 11]), "1, 4, 9–11");
  assert.equal(joined([3, 4]), "3, 4");
  assert.equal(pinLabel([]), "");
  assert.equal(pinLabel([1, 2, 3, 4]), "1–4");
  assert.equal(pinLabel([1, 3, 5, 7, 9, 11, 13]), "1, 3, 5 +4");
  const many = Array.from({ length: 500 }, (_, index) => 2 * index + 1);
  assert.ok(pinLabel(many).length <= 12, pinLabel(many));
});

for (const count of [1, 2, 7, 60, 3000]) {
  test(`${count} pins do not cover each other, and each number is on the map once`, () => {
    const pins = inTown(count);
    const { toPoint } = fitPositions(pins.map(({ position }) => position));
    const marks = groupPins(pins.map(({ number, position }) => ({ number, ...toPoint(position) })));
    for (const [index, mark] of marks.entries()) {
      assert.ok(
        isOnPaper({ x: mark.x - mark.width / 2, y: mark.y }) && isOnPaper({ x: mark.x + mark.width / 2, y: mark.y }),
      );
      for (const other of marks.slice(index + 1)) assert.ok(!overlaps(mark, other), `${mark.label} and ${other.label}`);
    }
    const numbers = marks.flatMap((mark) => mark.numbers).sort((a, b) => a - b);
    assert.deepEqual(
      numbers,
      pins.map(({ number }) => number),
    );
  });
}

test("places in one house are one pin with all their numbers, and it is told in words too", () => {
  const html = draw(pinsAt(PORVOO, HELSINKI, PORVOO, PORVOO));
  assert.deepEqual(numbersDrawn(html), ["1, 3, 4", "2"]);
  assert.match(html, /<title[^>]*>Piirroskartta: 4 paikkaa</);
  assert.match(html, /<desc[^>]*>Numerot ovat samat kuin listassa\. Lähekkäin ovat 1, 3, 4\. Pohjoinen on ylhäällä\./);
});

test("a wrong position is left out and said; the others are drawn as if it were not there", () => {
  const swapped = { lat: PORVOO.lon, lon: PORVOO.lat };
  const right = draw(pinsAt(PORVOO, HELSINKI));
  const html = draw(
    [...pinsAt(PORVOO, HELSINKI), ...pinsAt(swapped, { lat: 0, lon: 0 }, { lat: Number.NaN, lon: 25 })].map(
      (pin, index) => ({ ...pin, number: index + 1 }),
    ),
  );
  assert.ok(html.startsWith(right));
  assert.match(html, /Kartalta puuttuu 3–5\./);
  const alone = draw([{ number: null, label: "Paikka", position: swapped, href: null }]);
  assert.doesNotMatch(alone, /<svg/);
  assert.match(alone, /Paikka puuttuu kartalta/);
});

test("one pin on an empty sheet tells nothing, so it is not drawn; with towns around it is", () => {
  assert.equal(draw(pinsAt(PORVOO)), "");
  assert.equal(draw([]), "");
  const towns = [
    { ...PORVOO, lat: 60.39, municipality: "638" },
    { lat: 60.4566, lon: 26.225, municipality: "434" },
    { ...UTSJOKI, municipality: "890" },
  ];
  const html = draw(pinsAt(PORVOO), { backdrop: { dots: [], towns } });
  assert.match(html, />Porvoo</);
  assert.match(html, />Loviisa</);
  assert.doesNotMatch(html, />Utsjoki</);
  assert.match(html, />5 km</);
});

test("the reader is marked otherwise than the places, and only when in Finland", () => {
  assert.match(draw(pinsAt(PORVOO), { here: HELSINKI }), /<g class="reader">.*Sinä/);
  assert.doesNotMatch(draw(pinsAt(PORVOO, HELSINKI), { here: { lat: 48.9, lon: 2.3 } }), /reader/);
});

test("nothing in the picture takes the focus, and it has a name and a description of its own", () => {
  const html = draw(inTown(20), { here: PORVOO });
  assert.doesNotMatch(html, /tabindex|<a |<button|focusable="true"/i);
  assert.match(html, /role="img" aria-labelledby="kartta-nimi" aria-describedby="kartta-kuvaus"/);
});

test("names of towns cover neither pins nor each other", () => {
  const spots = Array.from({ length: 12 }, (_, index) => ({
    name: `Paikkakunta ${index}`,
    x: 100 + index * 15,
    y: 120,
  }));
  const pin = { x: 130, y: 120, width: 26, height: 26 };
  const labels = placeLabels(spots, [pin]);
  assert.ok(labels.length >= 2);
  const boxes = labels.map(({ name, x, y }) => ({ x, y: y - 5, width: name.length * 7.9, height: 18 }));
  for (const [index, box] of boxes.entries()) {
    assert.ok(box.x - box.width / 2 >= 0 && box.x + box.width / 2 <= WIDTH && box.y > 0 && box.y < HEIGHT);
    for (const other of [pin, ...boxes.slice(index + 1)]) assert.ok(!overlaps(box, other));
  }
});

test("the nearest town is always in the picture, unless it is too far to tell anything", () => {
  const towns = [UTSJOKI, HELSINKI];
  assert.deepEqual(townsToShow([PORVOO, { lat: 60.5, lon: 25.6 }], towns), [HELSINKI]);
  assert.deepEqual(townsToShow([{ lat: 65, lon: 26 }], towns), []);
});
