/** HTML that is ready to stand in a document. */
export type Markup = { readonly html: string };

/**
 * HTML from a template: text between its parts is escaped, so that whatever was written, quoted or imported stays
 * text; only markup made here goes in as it is.
 */
export function markup(
  parts: TemplateStringsArray,
  ...values: readonly (string | Markup | readonly Markup[])[]
): Markup {
  return { html: parts.map((part, at) => part + htmlOf(values[at] ?? '')).join('') };
}

function htmlOf(value: string | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map(({ html }) => html).join('\n');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
