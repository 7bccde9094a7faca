import type { OpenSession } from "../../../domain/accounts/account-admin-queries.ts";
import type { Desk } from "../desk.ts";
import { TableFrame } from "../ui/table-frame.tsx";
import { timeOf } from "./time-of.ts";

/** Open sessions: how and when, never where a browser stands. */
export function SessionTable({
  desk,
  sessions,
  regionName,
}: {
  desk: Desk;
  sessions: readonly OpenSession[];
  regionName: (code: string) => string;
}) {
  const { me, user } = desk.words.accounts;
  const { formats } = desk.page;
  if (sessions.length === 0) return <p>{user.noSessions}</p>;
  return (
    <TableFrame label={user.sessionsTitle}>
      <table class="work people short">
        <thead>
          <tr>
            <th scope="col">{me.way}</th>
            <th scope="col">{me.region}</th>
            <th scope="col">{me.openedAt}</th>
            <th scope="col">{me.seenAt}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map(({ idHash, way, regionCode, openedAt, seenAt }) => (
            <tr>
              <th scope="row">
                {me.ways[way]}
                {idHash === desk.actor.sessionHash && ` (${me.thisSession})`}
              </th>
              <td>{regionName(regionCode)}</td>
              <td>{timeOf(formats, openedAt)}</td>
              <td>{timeOf(formats, seenAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
