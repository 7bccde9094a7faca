import { z } from "zod";
import type { Theme, ThemeText } from "../../../domain/themes/theme.ts";
import { apiSchemas } from "../../openapi/api-schemas.ts";

const Wording = z
  .object({ fi: z.string(), sv: z.string(), en: z.string(), selko: z.string().describe("Plain Finnish") })
  .register(apiSchemas, { id: "Wording" });

export const ThemeAnswer = z
  .object({ id: z.string().describe("What theme= takes"), name: Wording, line: Wording.describe("What it is about") })
  .register(apiSchemas, { id: "Theme" });

export function presentTheme({ id, name, line }: Theme): z.infer<typeof ThemeAnswer> {
  return { id, name: presentWording(name), line: presentWording(line) };
}

function presentWording({ fi, sv, en, selko }: ThemeText): ThemeText {
  return { fi, sv, en, selko };
}
