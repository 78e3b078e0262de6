/** The host that is meant by what somebody typed: a name, or an address of the web; null where it is neither. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (/\s/.test(text) || !URL.canParse(address)) return null;
  const { protocol, host, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return /[^.]\.[^.]/.test(hostname) || hostname === 'localhost' ? host : null;
}
