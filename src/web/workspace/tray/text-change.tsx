import { textDifference } from "../../../domain/versions/differences.ts";

/** Two forms of a text as one, word by word: what went is struck, what came is underlined. */
export function TextChange({ before, after }: { before: string; after: string }) {
  return (
    <>
      {textDifference(before, after).map(({ kind, text }) =>
        kind === "same" ? text : kind === "gone" ? <del>{text}</del> : <ins>{text}</ins>,
      )}
    </>
  );
}
