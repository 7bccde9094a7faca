/** The arguments of a command cannot be used; the message says why and what would do. Exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
