import { findNeed } from "../../../domain/needs/needs.ts";
import type { ProvidedEntry } from "../../../domain/providers/claim-queries.ts";
import type { UsageOfEntry } from "../../../domain/usage/usage-queries.ts";
import { routes } from "../../../routes.ts";
import { Localized } from "../../ui/localized.tsx";
import { sourceName } from "../../ui/source-line.tsx";
import { type Desk, deskLink } from "../desk.ts";
import { CheckList } from "../quality/check-list.tsx";
import { sayOff } from "../quality/say-off.ts";
import { residentLink } from "../tray/resident-link.ts";
import { DeskLayout } from "../ui/desk-layout.tsx";
import { Done } from "../ui/done.tsx";
import { TableFrame } from "../ui/table-frame.tsx";
import { ConfirmForm, Known, State } from "./provider-list-page.tsx";
import { isOwnSource } from "./sources.ts";

export interface ProviderEntryProps {
  readonly desk: Desk;
  readonly provided: ProvidedEntry;
  readonly uses: { readonly month: UsageOfEntry; readonly year: UsageOfEntry };
  readonly words: readonly { readonly word: string; readonly isNeed: boolean; readonly count: number }[];
}

/** One thing of the provider's: how it stands, what would make it better, how it is used and found. */
export function ProviderEntryPage(props: ProviderEntryProps) {
  const { desk, provided } = props;
  const words = desk.words.provider;
  const title = provided.title[desk.page.content] ?? provided.title.fi ?? provided.title.sv ?? "";
  return (
    <DeskLayout
      desk={desk}
      title={title}
      trail={[{ label: words.title, href: deskLink(desk, routes.deskProvider, {}) }]}
      heading={
        <h1>
          <Localized page={desk.page} texts={provided.title} />
        </h1>
      }
    >
      <Done desk={desk} texts={words.done} />
      <div class="actions">
        <State desk={desk} provided={provided} />
        <span>
          <Known desk={desk} provided={provided} />
        </span>
        <ConfirmForm desk={desk} provided={provided} />
        {provided.isOn && <a href={residentLink(desk, provided.entry)}>{words.entry.asResident}</a>}
      </div>
      {!provided.isOn && <WhyOff desk={desk} provided={provided} />}
      <section>
        <h2>{words.entry.checks}</h2>
        {provided.checks.length === 0 ? (
          <p>{words.entry.noChecks}</p>
        ) : (
          <CheckList desk={desk} checks={provided.checks} />
        )}
      </section>
      <Correct desk={desk} provided={provided} />
      <Use {...props} />
      <Words {...props} />
    </DeskLayout>
  );
}

function WhyOff({ desk, provided }: { desk: Desk; provided: ProvidedEntry }) {
  const said = sayOff(desk.words, provided.offCode);
  if (!said) return null;
  return (
    <section>
      <h2>{desk.words.provider.entry.whyOff}</h2>
      <p>{said.says}</p>
      <p>{said.fix}</p>
      {said.where && <p class="small">{said.where}</p>}
    </section>
  );
}

/** Facts are mended where they live. */
function Correct({ desk, provided }: { desk: Desk; provided: ProvidedEntry }) {
  const words = desk.words.provider.entry;
  const isOwn = isOwnSource(provided.source, desk.page.region.code);
  return (
    <section>
      <h2>{words.correct}</h2>
      {isOwn ? (
        <>
          <p>{words.ownSource}</p>
          <p>
            <a class="button" href={deskLink(desk, routes.deskOwn, {})}>
              {words.openOwn}
            </a>
          </p>
        </>
      ) : (
        <>
          <p>{words.source(sourceName(desk.page, provided.source))}</p>
          <p>{provided.source === "ptv" ? words.ptv : words.otherSource}</p>
          <p>
            <a class="button" href={deskLink(desk, routes.deskProviderText, provided.entry)}>
              {words.write}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

function Use({ desk, uses }: ProviderEntryProps) {
  const words = desk.words.provider.entry;
  const { number } = desk.page.formats;
  return (
    <section>
      <h2>{words.use}</h2>
      <TableFrame label={words.use}>
        <table class="work">
          <caption>{words.useLead}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col" class="number">
                {words.periods.month}
              </th>
              <th scope="col" class="number">
                {words.periods.year}
              </th>
            </tr>
          </thead>
          <tbody>
            {(["shown", "opened", "handed"] as const).map((use) => (
              <tr>
                <th scope="row">{words.uses[use]}</th>
                <td class="number">{number(uses.month[use])}</td>
                <td class="number">{number(uses.year[use])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Words({ desk, words: found, provided }: ProviderEntryProps) {
  const words = desk.words.provider.entry;
  return (
    <section>
      <h2>{words.words}</h2>
      {found.length === 0 ? (
        <p>{words.noWords}</p>
      ) : (
        <ul>
          {found.map(({ word, isNeed, count }) => (
            <li>
              {isNeed ? `${findNeed(word)?.label[desk.page.content] ?? word} (${words.need})` : word}:{" "}
              {desk.page.formats.number(count)}
            </li>
          ))}
        </ul>
      )}
      {provided.entry.kind === "service" && (
        <p>
          <a href={deskLink(desk, routes.deskFindability, {}, { palvelu: provided.entry.id })}>{words.find}</a>
        </p>
      )}
    </section>
  );
}
