import { COMMON_PHONE, COMMON_URL } from "../commonness.ts";
import { isFrontPage } from "../words/web-key.ts";
import { type Rule, SILENT, shared } from "./rule.ts";

/** A page of its own says much, the front page of an organization a little. */
export const compareUrls: Rule = (one, other, commonness) => {
  const telling = one.urls.filter((url) => commonness.url(url) <= COMMON_URL);
  const page = shared(
    telling.filter((url) => !isFrontPage(url)),
    other.urls,
  );
  if (page !== undefined) return [{ code: "urlEqual", values: { url: page } }];
  const site = shared(telling.filter(isFrontPage), other.urls);
  return site === undefined ? SILENT : [{ code: "siteEqual", values: { url: site } }];
};

export const comparePhones: Rule = (one, other, commonness) => {
  const phone = shared(
    one.phones.filter((number) => commonness.phone(number) <= COMMON_PHONE),
    other.phones,
  );
  return phone === undefined ? SILENT : [{ code: "phoneEqual", values: { phone } }];
};
