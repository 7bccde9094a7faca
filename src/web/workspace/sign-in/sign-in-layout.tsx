import type { ComponentChildren } from "preact";
import { routes } from "../../../routes.ts";
import type { Assets } from "../../assets.ts";
import type { ScriptName } from "../../page/page.ts";
import { PRODUCT_BRAND } from "../../resident/chooser/chooser.tsx";
import { BareLayout } from "../../ui/bare-layout.tsx";

export interface SignInLayoutProps {
  readonly assets: Assets;
  readonly language: "fi" | "sv";
  readonly title: string;
  /** Where the page stands in another language; the sign-in page unless told. */
  readonly hrefIn?: (language: "fi" | "sv") => string;
  readonly scripts?: readonly ScriptName[];
  /** Where the page goes on by itself at once. */
  readonly goOnTo?: string;
  readonly children: ComponentChildren;
}

/** The frame of sign-in: nobody is known yet, and no region may have been chosen. */
export function SignInLayout({
  hrefIn = (language) => routes.signIn.href({}, { kieli: language }),
  ...props
}: SignInLayoutProps) {
  return (
    <BareLayout
      {...props}
      brand={PRODUCT_BRAND.href}
      isIndexed={false}
      languages={["fi", "sv"]}
      hrefIn={(language) => hrefIn(language === "sv" ? "sv" : "fi")}
      styles={[props.assets.workspace]}
    />
  );
}
