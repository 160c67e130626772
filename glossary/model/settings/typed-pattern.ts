/** A pattern of addresses as a person types or pastes it, in the form that addresses have. */

const PARTS = /^([a-z][a-z0-9+.-]*:\/\/)?(\*\.)?([^/?#:\s]+)(.*)$/iu;

/**
 * Puts a host in the form that browsers give it: lower case, and ASCII for a name in Chinese. What
 * is no pattern stays as it was typed, for `isUrlPattern` to refuse. An `http://` or `https://`
 * that was pasted along is dropped, since a rule is meant for both; so is a `#` with what follows.
 */
export function patternOf(typed: string): string {
  const text = typed.trim().replace(/#.*$/su, '');
  const [, scheme = '', below = '', host = '', rest = ''] = PARTS.exec(text) ?? [];
  if (host === '') return text;
  const isWeb = /^https?:/iu.test(scheme);
  const kept = isWeb ? '' : scheme;
  if (host === '*' || scheme.toLowerCase() === 'file://') return `${kept}${below}${host}${rest}`;
  const url = URL.parse(`http://${host}/`);
  return `${kept}${below}${url?.hostname ?? host}${rest}`;
}
