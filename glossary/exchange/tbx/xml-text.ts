/** Escapes a text for an element or an attribute. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes an element, without attributes that have no value; `content` is XML already. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string,
): string {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${escapeXml(value)}"`],
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}
