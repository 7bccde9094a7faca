import type { Passkey } from "../../../domain/accounts/passkey-queries.ts";
import { routes } from "../../../routes.ts";
import { type Desk, deskLink } from "../desk.ts";
import { timeOf } from "../people/time-of.ts";
import { DeskForm } from "../ui/desk-form.tsx";

export interface WrongKey {
  readonly credentialId: string;
  readonly why: "keyName" | "lastKey";
}

/** One's keys, each to be renamed or removed. */
export function MyKeyList({
  desk,
  keys,
  wrong,
  message,
}: {
  desk: Desk;
  keys: readonly Passkey[];
  wrong: WrongKey | null;
  message: string | null;
}) {
  const words = desk.words.accounts.me;
  if (keys.length === 0) return <p>{words.noKeys}</p>;
  return (
    <ul class="plain key-list">
      {keys.map((key) => (
        <li id={`avain-${key.credentialId}`}>
          <OneKey desk={desk} passkey={key} message={wrong?.credentialId === key.credentialId ? message : null} />
        </li>
      ))}
    </ul>
  );
}

function OneKey({ desk, passkey, message }: { desk: Desk; passkey: Passkey; message: string | null }) {
  const words = desk.words.accounts.me;
  const { credentialId, label, createdAt, usedAt } = passkey;
  const { formats } = desk.page;
  const action = deskLink(desk, routes.deskMe, {});
  return (
    <>
      <h3>{label}</h3>
      <p class="small">
        {`${words.keyMade}: ${timeOf(formats, createdAt)}. `}
        {`${words.keyUsed}: ${usedAt ? timeOf(formats, usedAt) : words.neverUsed.toLowerCase()}.`}
      </p>
      {message && <p class="field-error">{message}</p>}
      <div class="actions">
        <details>
          <summary>{words.rename}</summary>
          <DeskForm desk={desk} action={action} fields={{ teko: "nimea-avain", avain: credentialId }}>
            <div class="field">
              <label class="field-label" for={`nimi-${credentialId}`}>
                {words.renameLabel(label)}
              </label>
              <input id={`nimi-${credentialId}`} name="nimi" value={label} maxlength={100} autocomplete="off" />
            </div>
            <button type="submit" class="button">
              {desk.words.common.save}
            </button>
          </DeskForm>
        </details>
        <DeskForm desk={desk} action={action} fields={{ teko: "poista-avain", avain: credentialId }}>
          <button type="submit" class="linkish" aria-label={words.removeLabel(label)}>
            {desk.words.common.remove}
          </button>
        </DeskForm>
      </div>
    </>
  );
}
