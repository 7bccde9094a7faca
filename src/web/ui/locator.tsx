import { municipalityName, type Page } from "../page/page.ts";

export interface Position {
  readonly lat: number;
  readonly lon: number;
}
/** The region's places behind the marked ones. */
export interface Backdrop {
  readonly dots: readonly Position[];
  /** The middle of each municipality's places. */
  readonly towns: readonly (Position & { readonly municipality: string })[];
}
export interface Marker extends Position {
  /** The place's number in the list, or nothing when there is only one. */
  readonly label: string;
}

const WIDTH = 400;
const HEIGHT = 230;
const MARGIN = 28;
const METRES_PER_DEGREE = 111_320;
const SCALE_STEPS = [100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000];

/**
 * Where the places stand among all the region's places: every dot is somewhere people go, so the dots draw the towns and
 * roads by themselves. Drawn on the server, works on paper. All of it is said in text beside it too.
 */
export function Locator({ page, markers, backdrop }: { page: Page; markers: readonly Marker[]; backdrop: Backdrop }) {
  // One lone dot on an empty sheet tells nothing.
  if (markers.length === 0 || markers.length + backdrop.dots.length < 3) return null;
  const project = projection([...markers, ...backdrop.dots]);
  const scale = scaleBar(project.metresPerUnit);
  const words = page.text.service;
  return (
    <svg class="locator" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="kartta-nimi">
      <title id="kartta-nimi">{`${words.mapTitle(markers.length)}. ${words.mapScale(page.formats.distance(scale.metres))}.`}</title>
      <path class="backdrop" d={backdrop.dots.map((position) => dot(project.toPoint(position))).join("")} />
      {townLabels(page, backdrop, project.toPoint).map(({ name, x, y }) => (
        <text class="town" x={x} y={y - 12} text-anchor="middle">
          {name}
        </text>
      ))}
      {markers.map((marker) => {
        const { x, y } = project.toPoint(marker);
        return (
          <g class="marker">
            <circle cx={x} cy={y} r={marker.label === "" ? 9 : 13} />
            {marker.label !== "" && (
              <text x={x} y={y + 5} text-anchor="middle">
                {marker.label}
              </text>
            )}
          </g>
        );
      })}
      <path class="scale" d={`M${MARGIN} ${HEIGHT - 14}v6h${scale.length}v-6`} />
      <text class="scale-text" x={MARGIN + scale.length + 8} y={HEIGHT - 8}>
        {page.formats.distance(scale.metres)}
      </text>
    </svg>
  );
}

/** Names that would stand on top of an earlier one are left out: a few readable names are enough. */
function townLabels(page: Page, { towns }: Backdrop, toPoint: (position: Position) => { x: number; y: number }) {
  const placed: { name: string; x: number; y: number }[] = [];
  for (const town of towns) {
    const name = municipalityName(page, town.municipality);
    const { x, y } = toPoint(town);
    const isFree = placed.every((other) => Math.abs(other.x - x) > 100 || Math.abs(other.y - y) > 24);
    if (name && isFree) placed.push({ name, x: Math.min(Math.max(x, 60), WIDTH - 60), y: Math.max(y, 32) });
  }
  return placed;
}

/** Fits all positions in the picture; degrees of longitude are narrower in the north. */
function projection(positions: readonly Position[]) {
  const lats = positions.map(({ lat }) => lat);
  const lons = positions.map(({ lon }) => lon);
  const middle = { lat: (Math.min(...lats) + Math.max(...lats)) / 2, lon: (Math.min(...lons) + Math.max(...lons)) / 2 };
  const narrowing = Math.cos((middle.lat * Math.PI) / 180);
  // At least a kilometre across, so that neighbours in one house do not fly to the corners.
  const height = Math.max(Math.max(...lats) - Math.min(...lats), 0.009);
  const width = Math.max((Math.max(...lons) - Math.min(...lons)) * narrowing, 0.009);
  const unitsPerDegree = Math.min((HEIGHT - 2 * MARGIN) / height, (WIDTH - 2 * MARGIN) / width);
  return {
    metresPerUnit: METRES_PER_DEGREE / unitsPerDegree,
    toPoint: ({ lat, lon }: Position) => ({
      x: Math.round(WIDTH / 2 + (lon - middle.lon) * narrowing * unitsPerDegree),
      y: Math.round(HEIGHT / 2 - (lat - middle.lat) * unitsPerDegree),
    }),
  };
}

/** The longest round distance that is at most a fifth of the picture. */
function scaleBar(metresPerUnit: number): { metres: number; length: number } {
  const metres = SCALE_STEPS.findLast((step) => step / metresPerUnit <= WIDTH / 5) ?? SCALE_STEPS[0] ?? 100;
  return { metres, length: Math.round(metres / metresPerUnit) };
}

function dot({ x, y }: { x: number; y: number }): string {
  return `M${x} ${y}h0`;
}
