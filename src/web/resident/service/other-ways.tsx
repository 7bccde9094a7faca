import type { ComponentChildren } from "preact";
import { chooseText } from "../../../domain/catalogue/choose-language.ts";
import type { Page } from "../../page/page.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Localized, RichText } from "../../ui/localized.tsx";
import { OpeningHours } from "../../ui/opening-table.tsx";
import { Phones } from "./phones.tsx";
import type { Way } from "./service-view.ts";

/** The ways that are not places: phone, web, e-mail, forms. */
export function OtherWays({ page, ways }: { page: Page; ways: readonly Way[] }) {
  const words = page.text.service;
  const phones = ways.filter((way) => way.type === "phone");
  const online = ways.filter((way) => way.type === "eChannel" || way.type === "webPage");
  const forms = ways.filter((way) => way.channel.form !== null);
  const emails = [...new Set(ways.flatMap((way) => way.emails))];
  return (
    <>
      <Ways id="puhelin" title={words.phones} ways={phones}>
        {(way) => (
          <>
            <WayName page={page} way={way} />
            <Phones page={page} phones={way.phones} />
            <OpeningHours page={page} hours={way.hours} />
          </>
        )}
      </Ways>
      <Ways id="verkossa" title={words.online} ways={online}>
        {(way) => (
          <>
            <WayName page={page} way={way} />
            <RichText page={page} texts={way.description} headingLevel={4} />
            <WebLinks page={page} way={way} />
            {way.channel.requiresAuthentication && <p class="small">{words.signIn}</p>}
            {way.channel.requiresSignature && <p class="small">{words.signature}</p>}
          </>
        )}
      </Ways>
      <Ways id="lomakkeet" title={words.forms} ways={forms}>
        {(way) => <FormFiles page={page} way={way} />}
      </Ways>
      {emails.length > 0 && (
        <section aria-labelledby="sahkoposti">
          <h2 id="sahkoposti">{words.emails}</h2>
          <ul class="plain">
            {emails.map((address) => (
              <li>
                <a href={`mailto:${encodeURIComponent(address).replace("%40", "@")}`}>{address}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Ways(props: { id: string; title: string; ways: readonly Way[]; children: (way: Way) => ComponentChildren }) {
  if (props.ways.length === 0) return null;
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.ways.map((way) => (
        <div class="way">{props.children(way)}</div>
      ))}
    </section>
  );
}

function WayName({ page, way }: { page: Page; way: Way }) {
  return (
    <h3>
      <Localized page={page} texts={way.name} />
    </h3>
  );
}

/** Pages in the reader's language before others; each marked when it is in another. */
function WebLinks({ page, way }: { page: Page; way: Way }) {
  const own = way.webPages.filter(({ language }) => language === null || language === page.content);
  return (
    <ul class="plain">
      {(own.length > 0 ? own : way.webPages).map((webPage) => (
        <li>
          <ExternalLink
            url={webPage.url}
            lang={webPage.language && webPage.language !== page.content ? webPage.language : undefined}
          >
            {chooseText(webPage.name, page.content)?.text ?? chooseText(way.name, page.content)?.text}
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}

function FormFiles({ page, way }: { page: Page; way: Way }) {
  return (
    <ul class="plain">
      {way.channel.form?.files.map((file) => (
        <li>
          <ExternalLink url={file.url}>
            {chooseText(file.name, page.content)?.text ?? chooseText(way.name, page.content)?.text} (
            {page.text.service.opensFile(file.format.toUpperCase())})
          </ExternalLink>
        </li>
      ))}
    </ul>
  );
}
