/** What goes wrong at the source is reported; what goes wrong in Polku is a bug and is thrown on. */
export function isSourceTrouble(error: unknown): boolean {
  return error instanceof Error && (error.name === "SourceUnavailable" || error.name === "SourceNotBelievable");
}
