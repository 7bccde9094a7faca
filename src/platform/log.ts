import { pino } from "pino";

export type Log = pino.Logger;

/** JSON lines on stderr, so that a command's own output stays clean. Never log query text, bodies or addresses. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: false }),
  );
}
