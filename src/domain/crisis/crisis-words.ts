/** `mental` is self-harm, suicide and an acute crisis of the mind: the same people answer to all three. */
export type CrisisCategory = "poisoning" | "acute-illness" | "mental" | "child" | "violence";

/** The phrases of one kind of crisis. How they are written: `phrase.ts`. */
export interface CrisisRules {
  readonly category: CrisisCategory;
  /** The language of the phrases when it is not one of the pages' own: help is then offered in it. */
  readonly language?: string;
  /** What a person says of what is happening: holds whatever else stands in the text. */
  readonly said: readonly string[];
  /** Mere names: hold unless denied ("ei väkivaltaa") or in a harmless setting, such as a course, a film or mourning. */
  readonly named: readonly string[];
}
