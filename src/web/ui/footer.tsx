import { helsinkiTime } from "../../domain/catalogue/helsinki-time.ts";
import { routes } from "../../routes.ts";
import { canonicalUrl, linkTo, type Page } from "../page/page.ts";

export function Footer({ page }: { page: Page }) {
  const { layout } = page.text;
  return (
    <footer class="bottom">
      <div class="wrap">
        {page.region.isDemo && <p class="demo-note">{layout.demo}</p>}
        <div class="footer-crisis">
          <h2>{layout.crisisTitle}</h2>
          <p>
            {layout.crisisLead} <a href={`${linkTo(page, routes.help, {})}#kriisi`}>{layout.crisisMore}</a>
          </p>
        </div>
        <nav aria-label={layout.footer}>
          <ul class="footer-links">
            <li>
              <a href={linkTo(page, routes.help, {})}>{layout.help}</a>
            </li>
            <li>
              <a href={linkTo(page, routes.guides, {})}>{page.text.guides.title}</a>
            </li>
            <li>
              <a href={linkTo(page, routes.feedback, {})}>{layout.feedback}</a>
            </li>
            <li>
              <a href={linkTo(page, routes.accessibility, {})}>{layout.accessibility}</a>
            </li>
            <li>
              <a href={linkTo(page, routes.privacy, {})}>{layout.privacy}</a>
            </li>
            <li>
              <a href={routes.chooser.href({})}>{layout.changeRegion}</a>
            </li>
          </ul>
        </nav>
        <p class="small">{layout.notReplacing}</p>
        <p class="on-paper">
          {canonicalUrl(page)} · {page.formats.date(helsinkiTime(page.now).date)}
        </p>
      </div>
    </footer>
  );
}
