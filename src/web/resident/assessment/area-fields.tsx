import { Scale, type ScaleProps } from "./scale.tsx";

/** How satisfied, and whether a change is wished for. */
export function AreaFields({ wantsChange, ...props }: ScaleProps & { readonly wantsChange: boolean }) {
  const { id, changeLabel } = props.questions;
  return (
    <>
      <Scale {...props} />
      <label class="choice">
        <input type="checkbox" name={`${id}.muutos`} value="1" checked={wantsChange} />
        <span>{changeLabel}</span>
      </label>
    </>
  );
}
