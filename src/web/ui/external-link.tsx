import type { ComponentChildren } from "preact";

/** Only web addresses become links; anything else a record holds (`javascript:`, broken text) stays as words. */
export function webAddress(url: string): string | null {
  const trimmed = url.trim();
  const candidate = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed;
  return /^https?:\/\/[^\s"<>]+$/i.test(candidate) && URL.canParse(candidate) ? candidate : null;
}

/** A link to someone else's site; it does not tell them where the reader came from. */
export function ExternalLink(props: {
  url: string;
  class?: string;
  lang?: string | undefined;
  children?: ComponentChildren;
}) {
  const address = webAddress(props.url);
  const content = props.children ?? props.url;
  if (!address) return <span lang={props.lang}>{content}</span>;
  return (
    <a href={address} rel="noreferrer" class={props.class} lang={props.lang}>
      {content}
    </a>
  );
}

/** `tel:` takes digits and a leading plus only. */
export function telHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, "")}`;
}
