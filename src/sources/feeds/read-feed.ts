import { readFile, stat } from "node:fs/promises";
import { SourceNotBelievable } from "../shared/source-not-believable.ts";
import { decodeText } from "./decode-text.ts";
import type { FeedClient } from "./feed-client.ts";

/** Where a feed is read from: a file stands before an address. */
export interface FeedPlace {
  readonly url: string | null;
  readonly file: string | null;
}

/** The whole text of a feed. @throws SourceUnavailable or SourceNotBelievable when it cannot be read. */
export async function readFeed(
  { url, file }: FeedPlace,
  client: FeedClient,
  request: { readonly accept: string; readonly maxBytes: number; readonly signal: AbortSignal },
): Promise<string> {
  if (file !== null) return readFeedFile(file, request.maxBytes);
  if (url === null) throw new SourceNotBelievable("no address and no file was named");
  return client.getText(url, request);
}

async function readFeedFile(file: string, maxBytes: number): Promise<string> {
  const problem = await stat(file).then(
    (found) => (!found.isFile() ? "it is no file" : found.size > maxBytes ? "it is far too large" : null),
    (error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? "there is no such file" : (error.code ?? "unknown")),
  );
  if (problem !== null) throw new SourceNotBelievable(`the file cannot be read: ${problem}`);
  try {
    return decodeText(await readFile(file), null);
  } catch (error) {
    throw new SourceNotBelievable(`the file cannot be read: ${(error as NodeJS.ErrnoException).code ?? "unknown"}`);
  }
}
