import { z } from "zod";

/** How the standard translation extension names the page languages beside Finnish. */
const LANG_OF = { sv: "sv", en: "en", selko: "fi-x-selko" } as const;

const phrase = z
  .string()
  .refine((text) => text.trim() === text && text !== "", "must have words, without spaces around them");

/** `_text`, `_display` or `_title`: the other languages of a text. */
const translated = z.strictObject({
  extension: z.array(
    z.strictObject({
      url: z.literal("http://hl7.org/fhir/StructureDefinition/translation"),
      extension: z.tuple([
        z.strictObject({ url: z.literal("lang"), valueCode: z.enum(Object.values(LANG_OF)) }),
        z.strictObject({ url: z.literal("content"), valueString: phrase }),
      ]),
    }),
  ),
});

/** A text with its translations as PlainText; tells which language is missing. */
export function plainText(text: string, translations: z.infer<typeof translated>, context: z.RefinementCtx) {
  const find = (language: keyof typeof LANG_OF): string => {
    const found = translations.extension.filter(({ extension: [lang] }) => lang.valueCode === LANG_OF[language]);
    if (found.length !== 1) context.addIssue(`must have one text in "${LANG_OF[language]}", has ${found.length}`);
    return found[0]?.extension[1].valueString ?? "";
  };
  return { fi: text, sv: find("sv"), en: find("en"), selko: find("selko") };
}

const coding = z
  .strictObject({
    system: z.literal("urn:polku:codesystem:hyvinvointikartoitus"),
    code: z.string().regex(/^[a-z]+(-[a-z]+)*$/, "must be lower-case words with hyphens"),
    display: phrase,
    _display: translated,
  })
  .transform(({ code, display, _display }, context) => ({ code, text: plainText(display, _display, context) }));

const condition = z.union([
  z.strictObject({ question: z.string(), operator: z.literal("="), answerBoolean: z.literal(true) }),
  z.strictObject({ question: z.string(), operator: z.literal("<="), answerInteger: z.number().int().min(0).max(10) }),
]);

const named = { linkId: z.string(), text: phrase, _text: translated };
const extension = z.array(z.looseObject({ url: z.string() }));

const withText = <Item extends { text: string; _text: z.infer<typeof translated> }>(
  { text, _text, ...item }: Item,
  context: z.RefinementCtx,
) => ({ ...item, text: plainText(text, _text, context) });

const display = z
  .strictObject({ ...named, extension: extension.optional(), type: z.literal("display") })
  .transform(withText);

const satisfaction = z
  .strictObject({
    ...named,
    extension,
    type: z.literal("integer"),
    required: z.literal(false),
    /** The words at the low and at the high end. */
    item: z.tuple([display, display]),
  })
  .transform(withText);

const change = z.strictObject({ ...named, type: z.literal("boolean"), required: z.literal(false) }).transform(withText);

const followUp = z
  .strictObject({
    ...named,
    type: z.literal("choice"),
    enableWhen: z.array(condition).min(1),
    enableBehavior: z.literal("any").optional(),
    required: z.literal(false),
    repeats: z.boolean(),
    answerOption: z
      .array(z.strictObject({ valueCoding: coding }).transform(({ valueCoding }) => valueCoding))
      .min(3)
      .max(7),
  })
  .refine(
    ({ enableWhen, enableBehavior }) => enableWhen.length === 1 || enableBehavior === "any",
    'more than one condition needs enableBehavior "any"',
  )
  .transform(withText);

/** An area: what it covers, how satisfied, whether a change is wished for, and at most three follow-ups. */
export const areaGroup = z
  .strictObject({
    ...named,
    type: z.literal("group"),
    item: z
      .tuple([display, satisfaction, change], followUp)
      .refine((items) => items.length <= 6, "has at most three follow-ups"),
  })
  .transform(withText);

export const noteItem = z
  .strictObject({ ...named, type: z.literal("text"), required: z.literal(false), maxLength: z.number() })
  .transform(withText);

/** The resource's own fields. */
export const questionnaireHead = z.strictObject({
  resourceType: z.literal("Questionnaire"),
  id: z.string(),
  language: z.literal("fi"),
  url: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  name: z.string().regex(/^[A-Z][A-Za-z0-9_]*$/),
  title: phrase,
  _title: translated,
  status: z.enum(["draft", "active", "retired"]),
  subjectType: z.array(z.string()),
  date: z.iso.date(),
  publisher: z.string(),
  description: phrase,
  _description: translated,
  copyright: z.string(),
  item: z.array(z.unknown()).min(1),
});
