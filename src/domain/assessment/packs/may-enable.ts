import type { InstrumentPack } from "./pack.ts";
import { readPackText } from "./read-pack-text.ts";

/** That the holder has given leave, or that the region has decided that the licence's terms suit it. */
export interface PermissionRecord {
  /** Where the permission is kept: "Dnro 123/2026". */
  readonly reference: string;
  /** ISO date. */
  readonly date: string;
  /** Who gave it: "University of Warwick", "Hyvinvointijohtaja …" */
  readonly grantedBy: string;
}

/** A region's wish to ask an instrument of its residents. */
export interface InstrumentRequest {
  readonly permission?: PermissionRecord | undefined;
  /** The wording of an adapter: a FHIR Questionnaire, unchecked. */
  readonly text?: unknown;
}

export type EnablingResult =
  | { readonly ok: true; readonly pack: InstrumentPack }
  | { readonly ok: false; readonly problem: string };

/** Whether a region may ask the pack of anonymous residents, with the pack's wording; refused with the first reason. */
export function mayEnable(pack: InstrumentPack, request: InstrumentRequest): EnablingResult {
  const { id, clinical, permittedAudience, requiresPermission, hasText, holder } = pack.manifest;
  if (clinical) return refuse(`${id} is clinical and is never asked of anonymous residents`);
  if (permittedAudience !== "resident") return refuse(`${id} is for professionals only, not for residents`);
  if (requiresPermission && request.permission === undefined)
    return refuse(`${id} belongs to ${holder}: record the permission as {reference, date, grantedBy}`);
  if (hasText)
    return request.text === undefined ? { ok: true, pack } : refuse(`${id} has its own wording, leave text out`);
  if (request.text === undefined)
    return refuse(`${id} comes without its wording: give the text that you got from ${holder}`);
  const read = readPackText(pack, request.text);
  return read.ok ? read : refuse(`the text of ${id}: ${read.problem}`);
}

function refuse(problem: string): EnablingResult {
  return { ok: false, problem };
}
