import { municipalityGroups } from "./contact-groups.ts";
import { fieldsPart } from "./fields-part.tsx";
import type { Part } from "./part.ts";

const LINKS = fieldsPart("kunnat", municipalityGroups);

/** The region's municipalities, which nobody changes here, and the addresses of their own pages. */
export const MUNICIPALITIES_PART: Part = {
  ...LINKS,
  render: (view) => (
    <>
      <h2>{view.desk.words.settings.municipalities.table}</h2>
      <ul>
        {view.desk.page.region.municipalities.map(({ code, name }) => (
          <li>{`${name} (${code})`}</li>
        ))}
      </ul>
      <h2>{view.desk.words.settings.paths.municipalityLink}</h2>
      {LINKS.render(view)}
    </>
  ),
};
