const LONGEST_WAIT_MS = 20_000;

/** An answer of the API of shares; `body` is null when it cannot be read. */
export interface Answer<Body> {
  readonly status: number;
  readonly body: Body | null;
  readonly retryAfterSeconds: number;
}

/** Never throws: without a connection the status is 0. */
export async function postJson<Body>(address: string, data: object): Promise<Answer<Body>> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), LONGEST_WAIT_MS);
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(data),
      credentials: "omit",
      cache: "no-store",
      signal: late.signal,
    });
    const body = answer.ok ? ((await answer.json()) as Body) : null;
    return { status: answer.status, body, retryAfterSeconds: Number(answer.headers.get("retry-after") ?? 0) };
  } catch {
    return { status: 0, body: null, retryAfterSeconds: 0 };
  } finally {
    clearTimeout(timer);
  }
}

/** Day and time in Finland: a share is a matter of hours, so the year is not told. */
export function timeWriter(locale: string): (iso: string | Date) => string {
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "Europe/Helsinki",
    day: "numeric",
    month: locale === "fi-FI" ? "numeric" : "short",
    hour: "numeric",
    minute: "2-digit",
  });
  return (time) => format.format(typeof time === "string" ? new Date(time) : time);
}
