import { localName, type Region } from "../../domain/regions/region.ts";
import { routes } from "../../routes.ts";
import type { Desk } from "./desk.ts";
import { DeskLayout } from "./ui/desk-layout.tsx";

/** Signed in, but with nothing to do in this region. */
export function NoRolesPage({ desk, regions }: { desk: Desk; regions: readonly Region[] }) {
  const words = desk.words.common;
  return (
    <DeskLayout desk={desk} title={words.noRolesTitle}>
      <p class="lead">{words.noRoles}</p>
      {regions.length > 0 && (
        <>
          <p>{words.ownRegions}</p>
          <ul>
            {regions.map((region) => (
              <li>
                <a href={routes.desk.href({ region: region.slug })}>{localName(region, desk.page.content)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </DeskLayout>
  );
}
