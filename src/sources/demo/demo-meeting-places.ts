import { z } from "zod";
import { PLACE_HELP, type PlaceHelp } from "../../domain/catalogue/place-help.ts";
import { Key, readDemoLists } from "./demo-files.ts";

const DemoMeetingPlace = z.strictObject({ channel: Key, help: z.array(z.enum(PLACE_HELP)).min(1) });

/**
 * Reads `meeting-places.json`: which of the services' channels are low-threshold meeting or digital-support places, and
 * what help is there. Places of `places-*.json` say it themselves. @throws naming the field when something is wrong.
 */
export async function readDemoMeetingPlaces(folder: string): Promise<Map<string, readonly PlaceHelp[]>> {
  const listed = await readDemoLists(folder, "meeting-places", DemoMeetingPlace);
  return new Map(listed.map(({ channel, help }) => [channel, help]));
}
