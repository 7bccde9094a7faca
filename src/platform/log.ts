import { pino } from "pino";

export type Log = pino.Logger;

/** What happened and where. PostgreSQL's errors quote whole rows besides, with names and addresses in them: those stay out. */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { message: "something was thrown that is no error" };
  const { type, message, stack, code } = pino.stdSerializers.err(error) as pino.SerializedError & { code?: unknown };
  return { type, message, stack, ...(typeof code === "string" && { code }) };
}

/** JSON lines on stderr, so that a command's own output stays clean. Never log query text, bodies or addresses. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: errorForLog } },
    pino.destination({ dest: 2, sync: false }),
  );
}
