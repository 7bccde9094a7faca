import type { OwnContent } from "../../../domain/own-content/content.ts";
import type { PostalPositions } from "../../../domain/places/postal-positions.ts";
import type { Desk } from "../desk.ts";

/** A postal code gives the place on the map when no coordinates do, and the municipality when none was chosen. */
export async function onTheMap(
  positions: PostalPositions,
  desk: Desk,
  before: OwnContent,
  content: OwnContent,
): Promise<OwnContent> {
  if (content.kind === "tool" || before.kind === "tool" || content.postalCode === "") return content;
  const isMoved = content.postalCode !== before.postalCode;
  const isOldPosition = JSON.stringify(content.position) === JSON.stringify(before.position);
  if (content.position !== null && !(isMoved && isOldPosition)) return content;
  const area = await positions.find(content.postalCode);
  const isOurs = desk.page.region.municipalities.some(({ code }) => code === area?.municipality);
  return {
    ...content,
    position: area ? { lat: rounded(area.lat), lon: rounded(area.lon) } : null,
    municipality: content.municipality || (isOurs ? (area?.municipality ?? "") : ""),
  };
}

const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
