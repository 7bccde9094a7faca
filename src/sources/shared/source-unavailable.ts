/** What went wrong with a request: an HTTP status, or why there was none. */
export type Failure = number | "timeout" | "connection" | "not-json" | "too-large" | "unexpected-shape";

/** A source could not be read, after every attempt that was worth making. Its name is known to the import run. */
export class SourceUnavailable extends Error {
  override readonly name = "SourceUnavailable";
  readonly failure: Failure;
  /** Without host and query, so that neither ids nor keys reach a log. */
  readonly path: string;
  readonly attempts: number;
  /** The beginning of the answer, for the caller to read; not part of the message. */
  readonly answer: string;

  constructor(failure: Failure, path: string, attempts: number, answer = "") {
    const what = typeof failure === "number" ? `answered ${failure}` : WORDS[failure];
    super(`the source ${what} at ${path} (attempt ${attempts})`);
    this.failure = failure;
    this.path = path;
    this.attempts = attempts;
    this.answer = answer;
  }

  /** The HTTP status, when there was an answer. */
  get status(): number | null {
    return typeof this.failure === "number" ? this.failure : null;
  }
}

const WORDS: { readonly [failure in Exclude<Failure, number>]: string } = {
  timeout: "did not answer in time",
  connection: "could not be reached",
  "not-json": "sent something other than JSON",
  "too-large": "sent far too much",
  "unexpected-shape": "sent JSON of another shape than documented",
};
