import { test } from "node:test";
import { createTestDatabase } from "../../../test/support/database.ts";
import { listRecordParts, listComingTimes } from "./comparable-queries.ts";
import { loadComparables } from "./load-comparables.ts";
import { findDuplicates } from "./find-duplicates.ts";
test("x", async () => {
  const d = await createTestDatabase(); const NOW = new Date("2026-11-23T00:00:00Z");
  await d.db.pool.query(`insert into event (id, source, source_id, content, hash, fetched_at, municipalities, is_online, place_ids)
   select gen_random_uuid(), case when g % 2 = 0 then 'linkedevents:a' else 'lahella' end, g::text,
   jsonb_build_object('name', jsonb_build_object('fi', 'Tapahtuma ' || (array['laulu','tanssi','kerho','ryhma','ilta','kahvila'])[1 + g % 6] || ' ' || (array['aamu','paiva','yo'])[1 + g % 3]), 'summary', '{}'::jsonb, 'description', jsonb_build_object('fi', repeat('sana tekstissa ' || g || ' on ', 40)), 'seriesId', null, 'umbrellaId', null, 'attendance','place','places', jsonb_build_array(jsonb_build_object('placeId', null, 'name', jsonb_build_object('fi','Talo ' || (g % 500)), 'address', null, 'municipality', lpad((g % 300)::text,3,'0'), 'position', null, 'info','{}'::jsonb)), 'organizer', '{"organizationId":null,"name":{},"businessCode":null}'::jsonb, 'contacts','{"phones":[],"emails":[],"webPages":[],"addresses":[]}'::jsonb, 'webPages','[]'::jsonb) , g::text, now(), array[lpad((g % 300)::text,3,'0')], false, '{}'
   from generate_series(1, 50000) g`);
  await d.db.pool.query(`update event set content = content || jsonb_build_object('id', id, 'source', source, 'sourceId', source_id)`);
  await d.db.pool.query(`insert into event_occurrence select id, '2026-11-24T15:00Z'::timestamptz + (abs(hashtext(source_id)) % 60) * interval '6 hours' + n * interval '7 days', null, false, 'scheduled' from event, generate_series(0,5) n`);
  await d.db.pool.query("analyze");
  let t = performance.now(); const lap = (n: string) => { console.log(n, Math.round(performance.now() - t)); t = performance.now(); };
  const page = await listRecordParts(d.db.register, "event", null, 300); lap("page");
  await listComingTimes(d.db.register, page.map((p) => p.id), NOW, 60); lap("times");
  const { records } = await loadComparables(d.db.register, NOW); lap("load " + records.length + " rss " + Math.round(process.memoryUsage().rss / 1e6));
  const r = await findDuplicates(d.db.register, NOW); lap("find " + JSON.stringify({ ...r, warnings: r.warnings.slice(0, 3) }) + " rss " + Math.round(process.memoryUsage().rss / 1e6));
  await d.close();
});
