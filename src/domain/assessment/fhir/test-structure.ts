import assert from "node:assert/strict";

/** FHIR R4's elements of what we give out, `type min..max`; anything that is not listed is unexpected. */
const ELEMENTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Resource: { id: "id 0..1", language: "code 0..1", text: "Narrative 0..1" },
  Bundle: {
    identifier: "Identifier 0..1",
    type: "code 1..1",
    timestamp: "instant 0..1",
    entry: "Bundle.entry 0..*",
  },
  "Bundle.entry": { fullUrl: "uri 0..1", resource: "Resource 0..1" },
  QuestionnaireResponse: {
    questionnaire: "canonical 0..1",
    status: "code 1..1",
    authored: "dateTime 0..1",
    item: "QuestionnaireResponse.item 0..*",
  },
  "QuestionnaireResponse.item": {
    linkId: "string 1..1",
    text: "string 0..1",
    answer: "QuestionnaireResponse.answer 0..*",
    item: "QuestionnaireResponse.item 0..*",
  },
  "QuestionnaireResponse.answer": {
    valueBoolean: "boolean 0..1",
    valueInteger: "integer 0..1",
    valueString: "string 0..1",
    valueCoding: "Coding 0..1",
  },
  List: {
    status: "code 1..1",
    mode: "code 1..1",
    title: "string 0..1",
    date: "dateTime 0..1",
    entry: "List.entry 0..*",
  },
  "List.entry": { item: "Reference 1..1" },
  Goal: {
    lifecycleStatus: "code 1..1",
    description: "CodeableConcept 1..1",
    subject: "Reference 1..1",
    note: "Annotation 0..*",
  },
  Narrative: { status: "code 1..1", div: "xhtml 1..1" },
  Identifier: { system: "uri 0..1", value: "string 0..1" },
  Reference: { reference: "string 0..1", type: "uri 0..1", identifier: "Identifier 0..1", display: "string 0..1" },
  Coding: { system: "uri 0..1", code: "code 0..1", display: "string 0..1" },
  CodeableConcept: { text: "string 0..1" },
  Annotation: { text: "markdown 1..1" },
};

/** Required value sets, as far as we use them. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  "Bundle.type": ["document", "message", "collection"],
  "QuestionnaireResponse.status": ["in-progress", "completed", "amended", "entered-in-error", "stopped"],
  "List.status": ["current", "retired", "entered-in-error"],
  "List.mode": ["working", "snapshot", "changes"],
  "Goal.lifecycleStatus": ["proposed", "planned", "accepted", "active", "on-hold", "completed", "cancelled"],
  "Narrative.status": ["generated", "extensions", "additional", "empty"],
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const TEXT = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*\S[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/;
const PRIMITIVES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === "string" && TEXT.test(value),
  markdown: (value) => typeof value === "string" && TEXT.test(value),
  xhtml: (value) =>
    typeof value === "string" && /^<div xmlns="http:\/\/www\.w3\.org\/1999\/xhtml">.*<\/div>$/s.test(value),
  id: (value) => typeof value === "string" && /^[A-Za-z0-9.-]{1,64}$/.test(value),
  code: (value) => typeof value === "string" && /^\S+( \S+)*$/.test(value),
  uri: (value) => typeof value === "string" && /^\S+$/.test(value),
  canonical: (value) => typeof value === "string" && /^\S+$/.test(value),
  instant: (value) => typeof value === "string" && INSTANT.test(value),
  dateTime: (value) => typeof value === "string" && INSTANT.test(value),
  boolean: (value) => typeof value === "boolean",
  integer: (value) => Number.isInteger(value),
};

/** Asserts what FHIR R4 says of a resource: required elements, no unexpected ones, kinds of values, codes, no empty ones. */
export function assertStructure(resource: unknown): void {
  check(resource, "Resource", "Resource");
}

function check(value: unknown, type: string, path: string): void {
  const primitive = PRIMITIVES[type];
  if (primitive) {
    assert.ok(primitive(value), `${path} is no ${type}: ${JSON.stringify(value)}`);
    const codes = CODES[path];
    if (codes) assert.ok(codes.includes(value as string), `${path}: ${value}`);
    return;
  }
  assert.ok(typeof value === "object" && value !== null && !Array.isArray(value), `${path} is no object`);
  const { resourceType, ...fields } = value as Record<string, unknown>;
  const own = type === "Resource" ? String(resourceType) : type;
  if (type !== "Resource") assert.equal(resourceType, undefined, path);
  const elements = { ...(type === "Resource" ? ELEMENTS.Resource : {}), ...ELEMENTS[own] };
  assert.ok(ELEMENTS[own], `${path}: unknown type ${own}`);
  assert.ok(Object.keys(fields).length > 0, `${path} is empty`);
  for (const [name, rule] of Object.entries(elements)) {
    const [kind = "", cardinality = ""] = rule.split(" ");
    const field = fields[name];
    if (field === undefined) assert.ok(cardinality.startsWith("0"), `${own}.${name} is required`);
    else if (cardinality.endsWith("*")) {
      assert.ok(Array.isArray(field) && field.length > 0, `${own}.${name} must be a list with something in it`);
      for (const each of field) check(each, kind, `${own}.${name}`);
    } else check(field, kind, `${own}.${name}`);
  }
  for (const name of Object.keys(fields)) assert.ok(name in elements, `${own}.${name} is unexpected`);
  const values = Object.keys(fields).filter((name) => /^value[A-Z]/.test(name));
  if (own === "QuestionnaireResponse.answer") assert.equal(values.length, 1, `${own} must have one value[x]`);
}
