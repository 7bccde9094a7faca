import { isInFinland } from "../../platform/geo/finland-box.ts";
import { municipalityName, type Page } from "../page/page.ts";
import {
  fitPositions,
  gridStep,
  HEIGHT,
  isOnPaper,
  type Point,
  type Position,
  type Projection,
  townsToShow,
  WIDTH,
} from "./locator-geometry.ts";
import { placeLabels } from "./locator-labels.ts";
import { joined } from "./locator-numbers.ts";
import { groupPins, PIN_SIZE, type PinMark } from "./locator-pins.ts";

/** The region's places behind the marked ones. */
export interface Backdrop {
  readonly dots: readonly Position[];
  /** The middle of each municipality's places, the largest first. */
  readonly towns: readonly (Position & { readonly municipality: string })[];
}
/** One place of the list beside the map. */
export interface Pin {
  /** Its number in the list; null when the list has only one. */
  readonly number: number | null;
  readonly label: string;
  readonly position: Position;
  /** Where the place is told about, for the map with tiles; null when it is on this page. */
  readonly href: string | null;
}
export interface LocatorProps {
  readonly page: Page;
  readonly pins: readonly Pin[];
  /** Where the reader is, when that is known. */
  readonly here?: Position | null;
  readonly backdrop?: Backdrop;
  /** Told apart when a page has several. */
  readonly id?: string;
}

const NOTHING: Backdrop = { dots: [], towns: [] };
const SCALE = { x: 20, y: HEIGHT - 14 };
const NORTH = { x: WIDTH - 20, y: 30, width: 26, height: 46 };
/** The dots stand on a grid of half a kilometre; drawn larger than this the grid is what one sees. */
const LEAST_METRES_PER_UNIT = 80;

/**
 * Where the places of a list are: pins with the list's numbers on a plain grid, with a scale, north and the names of towns.
 * Drawn on the server, works on paper and without colours. The list beside it says the same in words, so nothing in the
 * picture takes the focus.
 */
export function Locator({ page, pins, here = null, backdrop = NOTHING, id = "kartta" }: LocatorProps) {
  const known = pins.filter(({ position }) => isInFinland(position));
  const reader = here && isInFinland(here) ? here : null;
  const positions = [...known.map(({ position }) => position), ...(reader ? [reader] : [])];
  const towns = known.length > 0 ? townsToShow(positions, backdrop.towns) : [];
  return (
    <>
      {/* One lone pin on an empty sheet tells nothing. */}
      {known.length > 0 && positions.length + towns.length > 1 && (
        <Picture
          page={page}
          id={id}
          pins={known}
          reader={reader}
          backdrop={backdrop}
          projection={fitPositions([...positions, ...towns])}
        />
      )}
      <LeftOut page={page} pins={pins.filter(({ position }) => !isInFinland(position))} />
    </>
  );
}

interface PictureProps {
  readonly page: Page;
  readonly id: string;
  readonly pins: readonly Pin[];
  readonly reader: Position | null;
  readonly backdrop: Backdrop;
  readonly projection: Projection;
}

function Picture({ page, id, pins, reader, backdrop, projection }: PictureProps) {
  const { map: words } = page.text;
  const { toPoint, metresPerUnit } = projection;
  const marks = groupPins(pins.map(({ number, position }) => ({ number, ...toPoint(position) })));
  const you = reader && toPoint(reader);
  const step = gridStep(metresPerUnit);
  const scale = { x: SCALE.x + step.units, y: SCALE.y - 8, width: 2 * step.units + 60, height: 28 };
  const spots = backdrop.towns.flatMap((town) => {
    const name = municipalityName(page, town.municipality);
    return name ? [{ name, ...toPoint(town) }] : [];
  });
  const labels = placeLabels(spots, [...marks, scale, NORTH, ...(you ? [{ ...you, width: 24, height: 24 }] : [])]);
  const crowded = marks.filter(({ numbers }) => numbers.length > 1).map(({ numbers }) => joined(numbers));
  const distance = page.formats.distance(step.metres);
  const told = [
    pins.length > 1 && words.sameNumbers,
    ...crowded.map(words.together),
    words.northUp,
    words.scale(distance),
    labels.length > 0 && words.towns(labels.map(({ name }) => name).join(", ")),
  ].filter((sentence) => sentence !== false);
  return (
    <svg
      class="locator"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby={`${id}-nimi`}
      aria-describedby={`${id}-kuvaus`}
    >
      <title id={`${id}-nimi`}>{words.title(pins.length)}</title>
      <desc id={`${id}-kuvaus`}>{told.join(" ")}</desc>
      <path class="grid" d={gridPath(step.units)} />
      {metresPerUnit >= LEAST_METRES_PER_UNIT && backdrop.dots.length > 0 && (
        <path class="backdrop" d={dots(backdrop.dots, toPoint)} />
      )}
      {labels.map(({ name, x, y, spot }) => (
        <>
          <path class="spot" d={`M${spot.x - 3} ${spot.y - 3}h6v6h-6z`} />
          <text class="town" x={x} y={y} text-anchor="middle">
            {name}
          </text>
        </>
      ))}
      {you && <Reader at={you} label={words.you} />}
      {marks.map((mark) => (
        <Mark mark={mark} />
      ))}
      <path class="scale" d={`M${SCALE.x} ${SCALE.y - 5}v5h${Math.round(step.units)}v-5`} />
      <text class="scale-text" x={Math.round(SCALE.x + step.units + 8)} y={SCALE.y + 2}>
        {distance}
      </text>
      <path class="north" d={`M${NORTH.x} ${NORTH.y - 18}l7 17l-7 -5l-7 5z`} />
      <text class="scale-text" x={NORTH.x} y={NORTH.y + 15} text-anchor="middle">
        {words.north}
      </text>
    </svg>
  );
}

function Mark({ mark: { x, y, width, height, label } }: { mark: PinMark }) {
  if (label === "") return <circle class="pin" cx={x} cy={y} r={9} />;
  return (
    <g class="pin">
      <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={PIN_SIZE / 2} />
      <text x={x} y={y + 5} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

/** The reader is a ring, the places are full: told apart without colours. */
function Reader({ at: { x, y }, label }: { at: Point; label: string }) {
  const isLow = y > 40;
  return (
    <g class="reader">
      <circle cx={x} cy={y} r={10} />
      <path d={`M${x} ${y}h0`} />
      <text x={Math.min(Math.max(x, 24), WIDTH - 24)} y={isLow ? y - 14 : y + 26} text-anchor="middle">
        {label}
      </text>
    </g>
  );
}

/** What could not be drawn is said, for the reader would look for it. */
function LeftOut({ page, pins }: { page: Page; pins: readonly Pin[] }) {
  if (pins.length === 0) return null;
  const numbers = joined([...new Set(pins.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b));
  return <p class="small">{numbers === "" ? page.text.map.leftOutOnly : page.text.map.leftOut(numbers)}</p>;
}

/** One square's lower edge is the scale itself. */
function gridPath(units: number): string {
  const lines: string[] = [];
  for (let x = SCALE.x % units; x < WIDTH; x += units) lines.push(`M${Math.round(x)} 0v${HEIGHT}`);
  for (let y = SCALE.y % units; y < HEIGHT; y += units) lines.push(`M0 ${Math.round(y)}h${WIDTH}`);
  return lines.join("");
}

function dots(positions: readonly Position[], toPoint: Projection["toPoint"]): string {
  return positions
    .map(toPoint)
    .filter((point) => isOnPaper(point, 4))
    .map(({ x, y }) => `M${x} ${y}h0`)
    .join("");
}
