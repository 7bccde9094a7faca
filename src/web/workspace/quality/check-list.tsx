import type { QualityCheck } from "../../../domain/quality/quality-check.ts";
import type { Desk } from "../desk.ts";
import { sayCheck } from "./say-check.ts";
import { SeverityBadge } from "./severity-badge.tsx";

/** Everything that is wrong with a record, each with what to do. */
export function CheckList({ desk, checks }: { desk: Pick<Desk, "words">; checks: readonly QualityCheck[] }) {
  return (
    <ul class="plain checks">
      {checks.map((check) => {
        const said = sayCheck(desk.words, check);
        return (
          <li>
            <p>
              <SeverityBadge desk={desk} severity={said.severity} /> <strong>{said.name}.</strong> {said.says}
            </p>
            <p class="advice">{said.advice}</p>
          </li>
        );
      })}
    </ul>
  );
}
