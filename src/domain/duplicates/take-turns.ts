import { setImmediate } from "node:timers/promises";

/** Items of a long loop before others get their turn: a few milliseconds of work. */
const TURN = 500;

/** Goes through items without keeping the process to itself: pages are served while duplicates are looked for. */
export async function* inTurns<Item>(items: Iterable<Item>, most = TURN): AsyncGenerator<readonly Item[]> {
  let turn: Item[] = [];
  for (const item of items) {
    turn.push(item);
    if (turn.length < most) continue;
    yield turn;
    turn = [];
    await setImmediate();
  }
  if (turn.length > 0) yield turn;
}
