import { packManifestSchema } from "./manifest.ts";
import type { InstrumentPack } from "./pack.ts";
import { packQuestionnaireSchema } from "./questionnaire.ts";
import { readQuestionnaire } from "./read-questionnaire.ts";

/** A pack from its two files. @throws Error saying what is wrong: a pack of the repository must be right. */
export function readPack(manifestFile: unknown, questionnaireFile: unknown): InstrumentPack {
  const manifest = packManifestSchema.parse(manifestFile);
  const { version, ...read } = readQuestionnaire(packQuestionnaireSchema.parse(questionnaireFile));
  if (version !== manifest.version) throw new Error(`${manifest.id}: manifest and questionnaire differ in version`);
  for (const { linkId, text } of read.items) {
    if (!linkId.startsWith(`${manifest.id}.`)) throw new Error(`${linkId} must begin with "${manifest.id}."`);
    if ((text !== null) !== manifest.hasText) throw new Error(`${linkId}: hasText of the manifest is not true`);
  }
  if (new Set(read.items.map(({ linkId }) => linkId)).size !== read.items.length)
    throw new Error(`${manifest.id} has a linkId twice`);
  return { manifest, ...read };
}
