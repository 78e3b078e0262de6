/** The tags in what a reader typed: parted by commas or line ends, each once, without white space around them. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(/[,\n]/).map((tag) => tag.trim().replace(/\s+/g, ' '));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** Tags as a reader types them. */
export function typedTags(tags: readonly string[]): string {
  return tags.join(', ');
}
