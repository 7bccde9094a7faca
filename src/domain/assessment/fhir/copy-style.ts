/** The look of the readable copy. The reader's own colours and sizes; no fonts, no pictures. */
export const COPY_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; hyphens: auto; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.25rem; line-height: 1.25; margin: 2rem 0 0.5rem; }
h3 { font-size: 1.125rem; margin: 1rem 0 0; }
p, ul, ol { margin: 0.5rem 0; }
table { border-collapse: collapse; width: 100%; margin: 1.5rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid; }
th, td { font-size: 1rem; }
th:last-child, td:last-child { padding-right: 0; }
dt { font-weight: 600; margin-top: 0.75rem; }
dd { margin: 0; }
li { margin: 0.35rem 0; }
.words { white-space: pre-wrap; }
footer { margin-top: 2.5rem; padding-top: 0.5rem; border-top: 1px solid; font-size: 1rem; }
@page { size: A4; margin: 18mm; }
@media print { body { font-size: 12pt; } main { max-width: none; padding: 0; } section, tr { break-inside: avoid; } h2, h3 { break-after: avoid; } }
`.trim();
