import { type FieldErrors, sentOf, type Values } from "./values.ts";

export function readPhone(values: Values, errors: FieldErrors): string {
  const phone = sentOf(values, "puhelin");
  const digits = phone.replace(/\D/g, "").length;
  if (phone !== "" && (!/^\+?[\d ()-]{3,40}$/.test(phone) || digits < 3 || digits > 15)) errors.puhelin = "badPhone";
  return phone;
}

export function readEmail(values: Values, errors: FieldErrors): string {
  const email = sentOf(values, "sahkoposti");
  if (email !== "" && !/^[^\s@<>"',;]{1,64}@[^\s@<>"',;]{1,185}\.[a-z]{2,}$/i.test(email))
    errors.sahkoposti = "badEmail";
  return email;
}

/** `www.example.fi` is what people write: the scheme is added. Only the web's own addresses, without a password. */
export function readUrl(values: Values, name: string, errors: FieldErrors): string {
  const told = sentOf(values, name);
  if (told === "") return "";
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(told) ? told : `https://${told}`);
  const isGood =
    url !== null &&
    (url.protocol === "https:" || url.protocol === "http:") &&
    url.hostname.includes(".") &&
    url.username === "" &&
    url.password === "" &&
    url.href.length <= 500 &&
    !/\s/.test(told);
  if (!isGood) errors[name] = "badUrl";
  return isGood ? url.href : told;
}
