import { crc32 } from "node:zlib";
import { SAID_FILES } from "../crisis/said-sentences.ts";
import { SAYINGS_FILES } from "./all-sayings.ts";
import { EVERYDAY_WORDS } from "./everyday-words.ts";
import { NEEDS } from "./needs.ts";

/** Raise when texts are read or learned differently, so that what was learned before is not used. */
const LEARNING_VERSION = 3;

/** Changes whenever the vocabulary or the way it is learned does: what was made with another version is made again. */
export function vocabularyVersion(): string {
  const sum = crc32(JSON.stringify([LEARNING_VERSION, NEEDS, SAYINGS_FILES, EVERYDAY_WORDS, SAID_FILES]));
  return sum.toString(16).padStart(8, "0");
}
