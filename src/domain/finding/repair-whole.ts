/**
 * The repair of the words searched for, put back into the whole text: "jumpaa Porvoossa" is searched for as "jumpaa", and
 * what to offer is "jumppaa Porvoossa".
 */
export function repairWhole(text: string, searched: string, repaired: string | null): string | null {
  if (repaired === null) return null;
  const before = searched.toLowerCase().trim().split(/\s+/);
  const after = repaired.trim().split(/\s+/);
  const whole = text.toLowerCase().replace(/\s+/g, " ").trim();
  if (before.length !== after.length) {
    const part = before.join(" ");
    return whole.includes(part) ? whole.replace(part, () => repaired) : repaired;
  }
  let at = 0;
  let result = "";
  before.forEach((word, i) => {
    const found = whole.indexOf(word, at);
    if (found < 0 || word === after[i]) return;
    result += whole.slice(at, found) + after[i];
    at = found + word.length;
  });
  return result + whole.slice(at);
}
