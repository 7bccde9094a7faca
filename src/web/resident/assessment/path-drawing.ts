/** A point of a drawing, in its own units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A soft line through all points: each piece leaves and arrives along the way (`down` or `across`). */
export function softLine(points: readonly Point[], way: "down" | "across"): string {
  return points
    .map(({ x, y }, place) => {
      const before = points[place - 1];
      if (!before) return `M${round(x)} ${round(y)}`;
      const half = way === "down" ? (y - before.y) / 2 : (x - before.x) / 2;
      const [first, second] =
        way === "down"
          ? [`${round(before.x)} ${round(before.y + half)}`, `${round(x)} ${round(y - half)}`]
          : [`${round(before.x + half)} ${round(before.y)}`, `${round(x - half)} ${round(y)}`];
      return `C${first} ${second} ${round(x)} ${round(y)}`;
    })
    .join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
