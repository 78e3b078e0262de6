/**
 * How often each rule was right on the marked articles that the accuracy table in the README is of, as `[right, found]`.
 * Written by `npm run bench -- --write`.
 */
export const MEASURED: Readonly<Record<string, readonly [right: number, found: number]>> = {
  'accused-of': [7, 7],
  alleged: [35, 36],
  'anonymity-granted': [19, 24],
  'bare-source': [27, 27],
  crowd: [104, 120],
  experts: [38, 39],
  'fears-that': [19, 22],
  'headline-ellipsis': [2, 2],
  'is-believed-to': [45, 46],
  'is-expected-to': [34, 34],
  'it-is-claimed': [14, 15],
  'media-reports': [13, 14],
  purported: [9, 9],
  reportedly: [13, 13],
  rumours: [19, 19],
  'some-estimates': [4, 4],
  speculation: [8, 9],
  'studies-show': [24, 29],
  supposed: [2, 2],
  suspected: [3, 3],
  'there-are-signs': [17, 18],
  'to-some': [1, 1],
  'unnamed-insider': [107, 120],
  'unnamed-official': [62, 64],
  'unnamed-person': [59, 62],
  'widely-seen-as': [9, 11],
};
