/** What low-threshold meeting places and digital-support places help with. */
export const PLACE_HELP = ["meeting", "digitalSupport", "devices", "printing", "guidance", "food", "warmth"] as const;
export type PlaceHelp = (typeof PLACE_HELP)[number];
