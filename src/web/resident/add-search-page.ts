import type { Context as HonoContext } from "hono";
import { bodyLimit } from "hono/body-limit";
import { InvalidInput } from "../../platform/errors.ts";
import { nearDevice } from "../page/reader-place.ts";
import type { ResidentWeb, WebEnv } from "../page/web-env.ts";

/** The fields of a search and where the reader is, nothing more. */
const LARGEST_BODY = 16 * 1024;

/** Answers one search; `asked` holds one value of each name, from the address or the form, `all` every one. */
type Answer = (
  c: HonoContext<WebEnv>,
  asked: Readonly<Record<string, string>>,
  all: URLSearchParams,
) => Promise<Response>;

/**
 * A page that can be asked in two ways with the same names: by its address, and by a form when the reader's device has told
 * where they are. A position so exact stands in no address, so it comes in the body, and no cache keeps the answer. The page
 * of such an answer has `near` set, while `place.query`, which its links are made of, is without it.
 */
export function addSearchPage({ app, context, open }: ResidentWeb, pattern: string, answer: Answer): void {
  app.get(pattern, (c) => answer(c, c.req.query(), new URL(c.req.url).searchParams));
  app.post(pattern, limitBody, async (c) => {
    const fields = await readFields(c);
    const { region, language } = c.get("page");
    const known = context.regions.findByCode(region.code);
    if (!known) throw new Error(`there is no region ${region.code}`);
    c.set("page", nearDevice(await open(c, known, language, fields), fields.get("near")));
    const response = await answer(c, Object.fromEntries(fields), fields);
    response.headers.set("Cache-Control", "no-store");
    return response;
  });
}

const limitBody = bodyLimit({
  maxSize: LARGEST_BODY,
  onError: () => {
    throw new InvalidInput("too-large", "A search is a few fields.");
  },
});

/** Only a plain form: a file or anything else is as if nothing were asked. */
async function readFields(c: HonoContext<WebEnv>): Promise<URLSearchParams> {
  const isForm = c.req.header("content-type")?.startsWith("application/x-www-form-urlencoded");
  return new URLSearchParams(isForm ? await c.req.text() : "");
}
