/** The lines of one VEVENT or VTIMEZONE, unfolded. */
export type ComponentLines = readonly string[];

export interface ScannedCalendar {
  readonly isCalendar: boolean;
  /** False when the text breaks off before the calendar's end. */
  readonly isWhole: boolean;
  /** The zone that the calendar as a whole is in, as it names it. */
  readonly zone: string | null;
  /** `METHOD:CANCEL`: what it holds does not take place. */
  readonly isCancellation: boolean;
  readonly events: readonly ComponentLines[];
  /** By the name that times refer to. */
  readonly zones: ReadonlyMap<string, ComponentLines>;
}

const LINE = /^[A-Za-z0-9-]{1,60}[;:]/;
/** A line that only goes on with the text of the one before, for its program forgot to fold it. */
const MAY_GO_ON = /^(?:DESCRIPTION|SUMMARY|LOCATION)[;:]/i;
/** An alarm or an attendee more or less: no event needs more lines. */
const MOST_LINES = 3000;

/** Finds the events and time zones in the text of a calendar. Linear, and nothing in it is so broken that the rest is lost. */
export function scanCalendar(text: string, warn: (text: string) => void): ScannedCalendar {
  const events: string[][] = [];
  const zones = new Map<string, ComponentLines>();
  let isCalendar = false;
  let isWhole = false;
  let zone: string | null = null;
  let isCancellation = false;
  let open: { readonly name: "VEVENT" | "VTIMEZONE"; readonly lines: string[]; inner: number } | null = null;
  const close = () => {
    if (open?.name === "VEVENT") events.push(open.lines);
    const id = open?.name === "VTIMEZONE" ? valueIn(open.lines, "TZID") : null;
    if (id !== null && open) zones.set(id, open.lines);
    open = null;
  };

  for (const line of text.replace(/\r?\n[ \t]/g, "").split(/\r\n?|\n/)) {
    if (line.trim() === "") continue;
    const [, edge, part = ""] = /^(BEGIN|END):([A-Z-]+)\s*$/i.exec(line) ?? [];
    const name = part.toUpperCase();
    if (edge?.toUpperCase() === "BEGIN") {
      if (name === "VCALENDAR") isCalendar = true;
      else if (name === "VEVENT" || (name === "VTIMEZONE" && open === null)) {
        if (open) {
          warn("an event without its end was read as far as it goes");
          close();
        }
        open = { name: name as "VEVENT" | "VTIMEZONE", lines: [], inner: 0 };
      } else if (open) {
        open.inner += 1;
        if (open.name === "VTIMEZONE") open.lines.push(line);
      }
    } else if (edge) {
      if (name === "VCALENDAR") isWhole = true;
      if (open === null) continue;
      if (name === open.name) close();
      else {
        open.inner = Math.max(0, open.inner - 1);
        if (open.name === "VTIMEZONE") open.lines.push(line);
      }
    } else if (open === null) {
      if (/^(?:X-WR-TIMEZONE|TIMEZONE-ID)[;:]/i.test(line)) zone ??= valueIn([line], null);
      if (/^METHOD:CANCEL\s*$/i.test(line)) isCancellation = true;
    } else if (open.name === "VTIMEZONE") open.lines.push(line);
    else if (open.inner === 0 && open.lines.length < MOST_LINES) addLine(open.lines, line, warn);
  }
  if (open) {
    warn("an event without its end was read as far as it goes");
    close();
    isWhole = false;
  }
  return { isCalendar, isWhole, zone, isCancellation, events, zones };
}

function addLine(lines: string[], line: string, warn: (text: string) => void): void {
  const last = lines.at(-1);
  if (LINE.test(line)) lines.push(line);
  else if (last !== undefined && MAY_GO_ON.test(last) && last.length < 20_000)
    lines[lines.length - 1] = `${last}\\n${line}`;
  else warn("a broken line was left out");
}

/** The value of the first line of a name (null: of the first line), without its parameters. */
export function valueIn(lines: ComponentLines, name: string | null): string | null {
  for (const line of lines) {
    const [, found, value] = /^([A-Za-z0-9-]+)(?:;[^:]*)?:(.*)$/.exec(line) ?? [];
    if (found !== undefined && (name === null || found.toUpperCase() === name)) return value?.trim() || null;
  }
  return null;
}
