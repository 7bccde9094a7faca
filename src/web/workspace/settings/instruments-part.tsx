import type { InstrumentSettings } from "../../../domain/assessment/packs/instrument-settings.ts";
import { instrumentsSchema } from "../../../domain/assessment/packs/instrument-settings.ts";
import type { InstrumentPack } from "../../../domain/assessment/packs/pack.ts";
import { findPack, listPacks } from "../../../domain/assessment/packs/packs.ts";
import { routes } from "../../../routes.ts";
import { lastOf } from "../../page/read-form.ts";
import { ExternalLink } from "../../ui/external-link.tsx";
import { Field } from "../../ui/fields.tsx";
import { deskLink } from "../desk.ts";
import { DeskForm } from "../ui/desk-form.tsx";
import { SettingInput } from "./field-groups.tsx";
import type { Decided, Part, PartView } from "./part.ts";
import { readText } from "./setting-fields.ts";

/** Instruments asked beside the assessment, each with its terms and the record of the permission. */
export const INSTRUMENTS_PART: Part = {
  render: (view) => (
    <>
      {listPacks().map((pack) => (
        <Instrument view={view} pack={pack} />
      ))}
    </>
  ),
  decide,
  fieldOf(path) {
    const [part, , , name] = path.split(".");
    return part === "instruments" ? `mittari.${name ?? "id"}` : path;
  },
};

function instrumentsOf(stored: object): readonly InstrumentSettings[] {
  return instrumentsSchema.safeParse((stored as { instruments?: unknown }).instruments ?? []).data ?? [];
}

function decide({ desk, typed }: PartView & { readonly typed: URLSearchParams }, act: string): Decided {
  const { faults } = desk.words.settings;
  const id = lastOf(typed, "mittari") ?? "";
  const pack = findPack(id);
  if (!pack) return { kind: "show", errors: { "mittari.id": faults.notUnderstood } };
  const changed =
    (next: (list: readonly InstrumentSettings[]) => readonly InstrumentSettings[]) => (stands: object) => {
      const list = next(instrumentsOf(stands));
      return [{ path: ["instruments"], value: list.length > 0 ? list : undefined }];
    };
  if (act === "pois") {
    const changes = changed((list) => list.filter((each) => each.id !== id));
    return { kind: "change", changes, basedOn: null, done: "tallennettu" };
  }
  const permission = {
    reference: readText(typed, "mittari.reference"),
    date: readText(typed, "mittari.date"),
    grantedBy: readText(typed, "mittari.grantedBy"),
  };
  const isTold = Object.values(permission).some((text) => text !== "");
  const request: Record<string, unknown> = { id, ...(isTold ? { permission } : {}) };
  if (!pack.manifest.hasText) {
    const text = textOf(lastOf(typed, "mittari.text") ?? "");
    if (text === null) return { kind: "show", errors: { "mittari.text": faults.notJson } };
    if (text !== undefined) request.text = text;
  }
  const changes = changed((list) => [
    ...list.filter((each) => each.id !== id),
    request as unknown as InstrumentSettings,
  ]);
  return { kind: "change", changes, basedOn: null, done: "tallennettu" };
}

/** Null when it is no JSON; undefined when there is none. */
function textOf(text: string): unknown {
  if (text.trim() === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function Instrument({ view, pack }: { view: PartView; pack: InstrumentPack }) {
  const { desk, stored } = view;
  const { instruments: words } = desk.words.settings;
  const { id, name, holder, licence, licenceUrl, clinical, permittedAudience } = pack.manifest;
  const enabled = instrumentsOf(stored).find((each) => each.id === id);
  const title = name[desk.actor.language];
  const isRefused = clinical || permittedAudience !== "resident";
  return (
    <section class="setting-group" aria-labelledby={`mittari-${id}`}>
      <h2 id={`mittari-${id}`}>{title}</h2>
      <dl class="pairs">
        <dt>{words.state}</dt>
        <dd>
          <span class={enabled ? "badge good" : "badge"}>{enabled ? words.on : words.off}</span>
        </dd>
        <dt>{words.holder}</dt>
        <dd>{holder}</dd>
        <dt>{words.licence}</dt>
        <dd>
          <ExternalLink url={licenceUrl}>{licence}</ExternalLink>
        </dd>
      </dl>
      {enabled?.permission && (
        <p>{words.kept(enabled.permission.reference, enabled.permission.date, enabled.permission.grantedBy)}</p>
      )}
      {enabled?.text !== undefined && <p>{words.textHeld}</p>}
      {isRefused ? (
        <p>{clinical ? words.clinical : words.professional}</p>
      ) : enabled ? (
        <DeskForm
          desk={desk}
          action={deskLink(desk, routes.deskSetting, { part: "mittarit" })}
          fields={{ mittari: id }}
        >
          <button type="submit" class="button" name="teko" value="pois" aria-label={words.disableLong(title)}>
            {words.disable}
          </button>
        </DeskForm>
      ) : (
        <EnableForm view={view} pack={pack} title={title} />
      )}
    </section>
  );
}

function EnableForm({ view, pack, title }: { view: PartView; pack: InstrumentPack; title: string }) {
  const { desk, typed } = view;
  const { instruments: words } = desk.words.settings;
  const { id, requiresPermission, hasText } = pack.manifest;
  const isMine = typed !== null && lastOf(typed, "mittari") === id;
  // Ids are the form's own only where it has come back: the summary of errors leads there.
  const nameOf = (part: string) => `mittari.${part}`;
  const typedOf = (part: string) => (isMine ? (lastOf(typed, nameOf(part)) ?? "") : "");
  const errorOf = (part: string) => (isMine ? view.errors[nameOf(part)] : undefined);
  const problem = errorOf("id");
  const input = (part: "reference" | "date" | "grantedBy", hint?: string) => (
    <SettingInput
      field={{ path: nameOf(part), kind: "text", label: words[part], ...(hint ? { hint } : {}) }}
      value={typedOf(part)}
      error={errorOf(part)}
      id={isMine ? nameOf(part) : `${id}.${part}`}
    />
  );
  return (
    <details open={isMine}>
      <summary>{words.enableLong(title)}</summary>
      <DeskForm
        desk={desk}
        action={deskLink(desk, routes.deskSetting, { part: "mittarit" })}
        fields={{ mittari: id }}
        label={title}
      >
        <p>{requiresPermission ? words.permissionNeeded : words.permissionFree}</p>
        <fieldset
          class={problem ? "setting-group has-error" : "setting-group"}
          id={isMine ? "mittari.id" : undefined}
          tabIndex={-1}
        >
          <legend>{words.permissionTitle}</legend>
          <p class="hint">{words.permissionHint}</p>
          {problem && <p class="field-error">{problem}</p>}
          {input("reference")}
          {input("date", desk.words.settings.hints.assessedOn)}
          {input("grantedBy", words.grantedByHint)}
        </fieldset>
        {!hasText && (
          <Field
            name={isMine ? "mittari.text" : `${id}.text`}
            label={words.text}
            hint={words.textHint}
            error={errorOf("text")}
          >
            {(attributes) => (
              <textarea {...attributes} name="mittari.text" rows={6} spellcheck={false}>
                {typedOf("text")}
              </textarea>
            )}
          </Field>
        )}
        <button type="submit" class="button main" name="teko" value="kayttoon">
          {words.enable}
        </button>
      </DeskForm>
    </details>
  );
}
