/** What has been answered on other pages travels in the form, so that nothing of it is stored anywhere. */
export function HiddenFields({ fields }: { fields: Iterable<readonly [name: string, value: string]> }) {
  return (
    <>
      {[...fields].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
