import { z } from "zod";
import { OWN_KINDS, OWN_STATES } from "../../../domain/own-content/own-entry.ts";

const Query = z.object({
  laji: z.enum(OWN_KINDS).nullable().catch(null).default(null),
  tila: z.enum(OWN_STATES).nullable().catch(null).default(null),
  kenen: z.guid().nullable().catch(null).default(null),
  sana: z.string().trim().max(100).catch(""),
  sivu: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export interface OwnQuery {
  readonly kind: (typeof OWN_KINDS)[number] | null;
  readonly state: (typeof OWN_STATES)[number] | null;
  readonly organizationId: string | null;
  readonly text: string;
  readonly page: number;
}

/** What the address asks for; what cannot be understood asks for nothing. */
export function readOwnQuery(query: Readonly<Record<string, string>>): OwnQuery {
  const { laji, tila, kenen, sana, sivu } = Query.parse(query);
  // PostgreSQL keeps no zero bytes in texts.
  return { kind: laji, state: tila, organizationId: kenen, text: sana.replaceAll("\u0000", ""), page: sivu };
}
