import type { Page } from "playwright-core";

export type FormFields = readonly (readonly [name: string, value: string])[];

/** Sends a form as any browser could, with these fields: from a page of the same site to another, which is waited for. */
export async function sendForm(page: Page, from: string, to: string, fields: FormFields): Promise<void> {
  await page.goto(from);
  await page.evaluate(
    ([action, pairs]) => {
      const form = Object.assign(document.createElement("form"), { method: "post", action });
      for (const [name, value] of pairs) {
        const field = Object.assign(document.createElement("textarea"), { name });
        field.value = value;
        form.append(field);
      }
      document.body.append(form);
      form.submit();
    },
    [to, fields] as const,
  );
  await page.waitForURL((url) => url.pathname === new URL(to).pathname);
  await page.waitForLoadState();
}
