import { type Brand, brandPairs } from "../../../domain/regions/brand.ts";
import { routes } from "../../../routes.ts";
import { Field } from "../../ui/fields.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { brandChanges, brandOf, brandQuery, COLOURS, readBrand, SCHEMES } from "./brand-fields.ts";
import { PartForm } from "./fields-part.tsx";
import { basedOn, type Part, type PartView } from "./part.ts";
import { storedText } from "./setting-fields.ts";
import { decimal } from "./setting-words.ts";

/** The brand's colours: chosen, tried and measured before they are saved. */
export const BRAND_PART: Part = {
  render: (view) => <BrandForm view={view} />,
  decide({ typed }, act) {
    if (act === "kokeile") return { kind: "show" };
    const changes = act === "oletus" ? [{ path: ["brand"], value: undefined }] : brandChanges(readBrand(typed));
    return { kind: "change", changes, basedOn: act === "oletus" ? null : basedOn(typed), done: "tallennettu" };
  },
};

function BrandForm({ view }: { view: PartView }) {
  const { desk, typed, errors } = view;
  const { brand: words, paths } = desk.words.settings;
  const colours = typed ? readBrand(typed) : storedColours(view);
  const brand = brandOf(colours);
  return (
    <>
      <link rel="stylesheet" href={deskLink(desk, routes.deskBrandTry, {}, brandQuery(brand))} />
      {typed && Object.keys(errors).length === 0 && <p role="status">{words.tried}</p>}
      <PartForm
        view={view}
        part="varit"
        buttons={
          <>
            <button type="submit" class="button" name="teko" value="kokeile">
              {words.try}
            </button>
            <button type="submit" class="button quiet" name="teko" value="oletus">
              {words.defaults}
            </button>
          </>
        }
      >
        <div class="scheme-columns">
          {SCHEMES.map((scheme) => (
            <fieldset class="setting-group">
              <legend>{words[scheme]}</legend>
              {COLOURS.map((colour) => {
                const path = `brand.${scheme}.${colour}`;
                const shown = brand[scheme][colour];
                return (
                  <Field name={path} label={paths[colour]} error={errors[path]}>
                    {(attributes) => (
                      <span class="colour-row">
                        <input
                          {...attributes}
                          type="text"
                          value={colours.get(path) || shown}
                          autocomplete="off"
                          spellcheck={false}
                          maxLength={20}
                        />
                        <input
                          type="color"
                          name={`${path}.paletti`}
                          value={shown}
                          aria-label={words.picker(`${paths[colour]}, ${paths[scheme]}`)}
                        />
                        <input type="hidden" name={`${path}.ennen`} value={colours.get(path) || shown} />
                      </span>
                    )}
                  </Field>
                );
              })}
            </fieldset>
          ))}
        </div>
      </PartForm>
      <h2>{words.tryTitle}</h2>
      <div class="scheme-columns">
        {SCHEMES.map((scheme) => (
          <Sample desk={desk} scheme={scheme} />
        ))}
      </div>
      <h2>{words.pairsTitle}</h2>
      <p>{words.pairsLead}</p>
      <Pairs desk={desk} brand={brand} />
    </>
  );
}

function storedColours({ stored }: PartView): ReadonlyMap<string, string> {
  return new Map(
    SCHEMES.flatMap((scheme) =>
      COLOURS.map((colour) => {
        const path = `brand.${scheme}.${colour}`;
        return [path, storedText(stored, path).toLowerCase()] as const;
      }),
    ),
  );
}

/** Parts of a resident's page in the colours that are tried. They look like links and buttons and do nothing. */
function Sample({ desk, scheme }: { desk: Desk; scheme: "light" | "dark" }) {
  const { brand: words } = desk.words.settings;
  return (
    <section class={`brand-try try-${scheme}`} aria-label={words[scheme]}>
      <p class="sample-heading">{words.sampleHeading}</p>
      <p class="sample-surface">
        <span class="sample-link">{words.sampleLink}</span>
        <br />
        {words.sampleText} <span class="sample-chip">{words.sampleChip}</span>
      </p>
      <p class="actions">
        <span class="button main">{words.sampleButton}</span>
        <span class="button">{words.sampleSecond}</span>
      </p>
    </section>
  );
}

function Pairs({ desk, brand }: { desk: Desk; brand: Brand }) {
  const { brand: words, paths } = desk.words.settings;
  return (
    <TableFrame label={words.pairsTitle}>
      <table class="work">
        <thead>
          <tr>
            <th scope="col">{words.pair}</th>
            <th scope="col">{words.scheme}</th>
            <th scope="col" class="number">
              {words.ratio}
            </th>
            <th scope="col" class="number">
              {words.least}
            </th>
            <th scope="col">{words.result}</th>
          </tr>
        </thead>
        <tbody>
          {brandPairs(brand).map(({ scheme, colour, behind, ratio, least, isEnough }) => (
            <tr>
              <th scope="row">{words.on(paths[colour], paths[behind])}</th>
              <td>{words[scheme]}</td>
              <td class="number">{decimal(ratio)}</td>
              <td class="number">{decimal(least)}</td>
              <td>
                <span class={isEnough ? "badge good" : "badge bad"}>{isEnough ? words.enough : words.notEnough}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
