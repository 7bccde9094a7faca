import type { Choices } from "../recommendation-choices.ts";

/** What was chosen among recommendations, while the list itself is not on the page. */
export function CarriedChoices({ choices: { taken, without, voted } }: { choices: Choices }) {
  return (
    <>
      {taken.map(({ kind, id }) => (
        <input type="hidden" name="kohde" value={`${kind}:${id}`} />
      ))}
      {[...without].map((id) => (
        <input type="hidden" name="pois" value={id} />
      ))}
      {[...voted].map((id) => (
        <input type="hidden" name="arvioitu" value={id} />
      ))}
    </>
  );
}
