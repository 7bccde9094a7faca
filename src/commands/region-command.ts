import type { Region } from "../domain/regions/region.ts";
import { parseSetting } from "../domain/regions/region-settings.ts";
import { saveRegionSettings } from "../domain/regions/save-region-settings.ts";
import type { OpenedContext } from "../open-context.ts";
import { UsageError } from "./usage-error.ts";
import { say, withContext } from "./with-context.ts";

export async function runRegion(args: readonly string[]): Promise<number> {
  const [action, code, ...pairs] = args;
  return withContext(async (context) => {
    if (action === "list" && code === undefined) return list(context);
    if (action === "show" && code !== undefined && pairs.length === 0) return show(context, regionOf(context, code));
    if (action === "set" && code !== undefined && pairs.length > 0) return set(context, regionOf(context, code), pairs);
    throw new UsageError("Say: region list, region show CODE, or region set CODE key=value…");
  });
}

function list({ regions }: OpenedContext): number {
  for (const { code, slug, name } of regions.list()) say(`${code}  ${slug.padEnd(20)} ${name.fi}`);
  return 0;
}

function show({ regions }: OpenedContext, region: Region): number {
  const municipalities = regions.municipalitiesOf(region.code).map(({ code, name }) => `${code} ${name.fi}`);
  say(JSON.stringify({ ...region, municipalities, settings: regions.settingsOf(region.code) }, null, 2));
  return 0;
}

async function set(context: OpenedContext, region: Region, pairs: readonly string[]): Promise<number> {
  const changes = pairs.map((pair) => {
    const at = pair.indexOf("=");
    if (at < 1) throw new UsageError(`"${pair}" is not of the form key=value.`);
    const parsed = parseSetting(pair.slice(0, at), pair.slice(at + 1));
    if (!parsed.ok) throw new UsageError(parsed.message);
    return parsed.value;
  });
  const refused = await saveRegionSettings(context.db, region.code, changes, context.clock.now());
  if (refused) throw new UsageError(refused);
  say(`Saved for ${region.name.fi}. Running servers follow by themselves.`);
  return 0;
}

function regionOf({ regions }: OpenedContext, code: string): Region {
  const region = regions.findByCode(code) ?? regions.findBySlug(code);
  if (!region) throw new UsageError(`There is no region "${code}". See: region list.`);
  return region;
}
