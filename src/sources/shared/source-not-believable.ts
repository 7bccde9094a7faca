/** The source answers, but what it says cannot be believed; nothing was removed. */
export class SourceNotBelievable extends Error {
  override readonly name = "SourceNotBelievable";
}
