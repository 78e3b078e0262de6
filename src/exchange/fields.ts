/** An object of a file whose fields are not known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether a value of a file is an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The values of a field: JSON-LD writes one value alone or in a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}
