import type { Place } from "../../domain/places/place.ts";
import type { Position } from "../../platform/geo/etrs-tm35fin.ts";
import { isInFinland } from "../../platform/geo/finland-box.ts";
import { asList, asRecord, type Raw } from "../shared/read.ts";
import { quote, type Warn } from "../shared/warnings.ts";
import { areaOf, type Line, lengthOf, type Polygon, pointOn } from "./measure.ts";

const POINT = { kind: "point" } as const;

type Located = Pick<Place, "position" | "shape">;

/**
 * Where a site is, and how long or large: of a route its beginning and the length of all its parts, of an area a point on
 * its largest part and the areas together. `[lon, lat]` may be followed by a height. Whatever is broken or outside Finland
 * is left out with a warning.
 */
export function readGeometry(geometries: unknown, point: unknown, warn: Warn): Located {
  const found = collect(geometries, warn);
  const areas = found.polygons.map((polygon) => ({ polygon, size: areaOf(polygon) }));
  const [largest] = areas.toSorted((a, b) => b.size - a.size);
  if (largest !== undefined) {
    const squareMetres = Math.round(areas.reduce((sum, { size }) => sum + size, 0));
    return {
      position: rounded(pointOn(largest.polygon)),
      shape: squareMetres > 0 ? { kind: "area", squareMetres } : POINT,
    };
  }
  const [first] = found.lines;
  if (first !== undefined) {
    const lengthMetres = Math.round(found.lines.reduce((sum, line) => sum + lengthOf(line), 0));
    return { position: rounded(first[0] ?? null), shape: lengthMetres > 0 ? { kind: "route", lengthMetres } : POINT };
  }
  const told = asRecord(point);
  const position = found.points[0] ?? (told === null ? null : toPosition([told.lon, told.lat], warn));
  if (position === null) warn("geometries: there is no usable point, so the place is not on the map");
  return { position: rounded(position), shape: POINT };
}

interface Collected {
  readonly points: Position[];
  readonly lines: Line[];
  readonly polygons: Polygon[];
}

/** The geometries of a FeatureCollection, sorted by what they are. */
function collect(geometries: unknown, warn: Warn): Collected {
  const collected: Collected = { points: [], lines: [], polygons: [] };
  for (const feature of asList(asRecord(geometries)?.features)) {
    const geometry = asRecord(asRecord(feature)?.geometry);
    if (geometry !== null) addGeometry(geometry, collected, warn);
  }
  return collected;
}

function addGeometry({ type, coordinates }: Raw, { points, lines, polygons }: Collected, warn: Warn): void {
  const each = Array.isArray(coordinates) ? coordinates : [];
  const addPolygon = (rings: unknown) => {
    const [outer, ...holes] = (Array.isArray(rings) ? rings : []).map((ring) => toLine(ring, warn));
    if (outer !== undefined && outer.length > 0) polygons.push([outer, ...holes.filter((hole) => hole.length > 0)]);
  };
  const addLine = (vertices: unknown) => {
    const line = toLine(vertices, warn);
    if (line.length > 0) lines.push(line);
  };
  if (type === "Point") points.push(...toLine([coordinates], warn));
  else if (type === "MultiPoint") points.push(...toLine(coordinates, warn).slice(0, 1));
  else if (type === "LineString") addLine(coordinates);
  else if (type === "MultiLineString") for (const line of each) addLine(line);
  else if (type === "Polygon") addPolygon(coordinates);
  else if (type === "MultiPolygon") for (const rings of each) addPolygon(rings);
  else warn(`geometries: ${quote(type)} is not a kind of geometry`);
}

function toLine(vertices: unknown, warn: Warn): Position[] {
  const line: Position[] = [];
  for (const vertex of Array.isArray(vertices) ? vertices : []) {
    const position = toPosition(vertex, warn);
    if (position !== null) line.push(position);
  }
  return line;
}

function toPosition(vertex: unknown, warn: Warn): Position | null {
  const [lon, lat] = Array.isArray(vertex) ? vertex : [];
  if (typeof lon !== "number" || typeof lat !== "number") {
    warn("geometries: a point without two numbers was left out");
    return null;
  }
  if (isInFinland({ lat, lon })) return { lat, lon };
  warn("geometries: a point that is not in Finland was left out");
  return null;
}

/** Six decimals are about ten centimetres. */
function rounded(position: Position | null): Position | null {
  if (position === null) return null;
  return { lat: Math.round(position.lat * 1e6) / 1e6, lon: Math.round(position.lon * 1e6) / 1e6 };
}
