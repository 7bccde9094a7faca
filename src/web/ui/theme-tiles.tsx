import { routes } from "../../routes.ts";
import { linkTo, type Page, type ThemeView } from "../page/page.ts";
import { ThemeIcon } from "./icons.tsx";

/** The themes as tiles: icon, name, one line. */
export function ThemeTiles({
  page,
  themes,
  headingLevel = 3,
}: {
  page: Page;
  themes: readonly ThemeView[];
  headingLevel?: 2 | 3;
}) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ul class="tiles">
      {themes.map((theme) => (
        <li class="tile">
          <ThemeIcon id={theme.icon ?? theme.id} />
          <div>
            <Heading class="tile-name">
              <a href={linkTo(page, routes.theme, { theme: theme.id })}>{theme.name}</a>
            </Heading>
            <p>{theme.line}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
