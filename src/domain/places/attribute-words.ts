import type { CountFact, Keeper, MeasureFact, NoFact, Surface, TravelMode, YesFact } from "./attribute-facts.ts";

/** How one language tells the facts about a place. `{…}` is where numbers come, already written as the language writes them. */
export interface AttributeWords {
  readonly yes: { readonly [fact in YesFact]: string };
  readonly no: { readonly [fact in NoFact]: string };
  /** For one and for more; `{n}` is the number. */
  readonly counts: { readonly [fact in CountFact]: { readonly one: string; readonly many: string } };
  /** `{n}` is the measure with its unit. */
  readonly measures: { readonly [fact in MeasureFact]: string };
  readonly surfaces: { readonly [surface in Surface]: string };
  readonly travelModes: { readonly [mode in TravelMode]: string };
  readonly keepers: { readonly [keeper in Keeper]: string };
  readonly route: {
    readonly length: string;
    readonly allLit: string;
    readonly partlyLit: string;
  };
  readonly skiTracks: { readonly both: string; readonly classic: string; readonly free: string };
  readonly pool: {
    readonly size: string;
    readonly lanes: string;
    readonly temperature: string;
    readonly depth: string;
  };
  readonly field: { readonly size: string; readonly numbered: string };
  readonly space: string;
  readonly surface: string;
  readonly suits: string;
  readonly waterPoint: { readonly always: string; readonly seasonal: string };
  readonly accessibility: { readonly link: string; readonly text: string };
  readonly length: string;
  readonly area: string;
  readonly hectare: { readonly one: string; readonly many: string };
  /** The last two of a list are joined by it. */
  readonly and: string;
}
