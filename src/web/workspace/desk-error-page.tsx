import { routes } from "../../routes.ts";
import { deskLink } from "./desk.ts";
import { DeskLayout, type DeskView } from "./ui/desk-layout.tsx";

export type DeskFailure = "tooLarge" | "notFound" | "forbidden" | "conflict" | "badRequest" | "server";

/** What happened and what to do, in the words of whoever is signed in. */
export function DeskErrorPage({ desk, kind, requestId }: { desk: DeskView; kind: DeskFailure; requestId?: string }) {
  const words = desk.words.errors[kind];
  return (
    <DeskLayout desk={desk} title={words.title}>
      <p class="lead">{words.lead}</p>
      {requestId && (
        <p>
          {desk.page.text.errors.requestId} <code>{requestId}</code>
        </p>
      )}
      <p>
        <a class="more" href={deskLink(desk, routes.desk, {})}>
          {desk.words.nav.today}
        </a>
      </p>
    </DeskLayout>
  );
}
