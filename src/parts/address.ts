/** Whether something is an address of the web. Only those become links: what is typed or imported may be a script. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
