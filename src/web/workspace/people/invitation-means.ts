import type { Context } from "../../../context.ts";
import type { InvitationMeans, InvitedRegion } from "../../../domain/accounts/invite.ts";
import { NotFound } from "../../../platform/errors.ts";
import type { Desk } from "../desk.ts";

export function invitationMeans({ db, mail, config }: Context): InvitationMeans {
  return { db, mail, publicUrl: config.publicUrl };
}

/** The region under its official names in all languages: a letter may go in another language than the page's. */
export function regionOf({ regions }: Context, { page }: Desk): InvitedRegion {
  const region = regions.findByCode(page.region.code);
  if (!region) throw new NotFound("region-not-found", "There is no such region.");
  return region;
}
