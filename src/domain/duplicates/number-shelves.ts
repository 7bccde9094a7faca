const SHELVES = 64;
const FIRST_ROOM = 256;

/**
 * Millions of whole numbers, to be gone through in order. They are kept in shelves by their remainder and each shelf is
 * sorted when its turn comes: sorting all at once would keep others waiting, and a `Set` takes five times the memory.
 */
export class NumberShelves {
  private readonly shelves = Array.from({ length: SHELVES }, () => ({ room: new Float64Array(FIRST_ROOM), used: 0 }));
  private count = 0;

  get length(): number {
    return this.count;
  }

  /** @param shelf any whole number that is the same for numbers that have to stand together. */
  add(value: number, shelf: number): void {
    const found = this.shelves[shelf % SHELVES];
    if (found === undefined) return;
    if (found.used === found.room.length) {
      const larger = new Float64Array(2 * found.used);
      larger.set(found.room);
      found.room = larger;
    }
    found.room[found.used++] = value;
    this.count++;
  }

  /** Each shelf's numbers, rising. */
  *sorted(): Generator<Float64Array> {
    for (const { room, used } of this.shelves) yield room.subarray(0, used).sort();
  }
}
