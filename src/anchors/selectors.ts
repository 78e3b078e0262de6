/** W3C Web Annotation: the words themselves and up to 32 code points on either side of them. */
export type TextQuoteSelector = {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** W3C Web Annotation: where the words stood, in code points of the text. */
export type TextPositionSelector = {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
};

/** A place in a text, told twice: the words find it again when the position no longer does. */
export type Selectors = readonly [TextQuoteSelector, TextPositionSelector];

/** A stretch of a text: UTF-16 code units, `end` is the first unit after it. */
export type Span = { readonly start: number; readonly end: number };
