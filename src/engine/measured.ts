/**
 * How often each rule was right on the marked articles that the accuracy table in the README is of, as `[right, found]`.
 * Written by `npm run bench -- --write`.
 */
export const MEASURED: Readonly<Record<string, readonly [right: number, found: number]>> = {
  'accused-of': [6, 6],
  alleged: [35, 36],
  'anonymity-granted': [16, 20],
  'bare-source': [24, 24],
  crowd: [85, 102],
  experts: [33, 34],
  'fears-that': [19, 22],
  'headline-ellipsis': [2, 2],
  'is-believed-to': [40, 41],
  'is-expected-to': [33, 33],
  'it-is-claimed': [13, 14],
  'media-reports': [12, 13],
  purported: [9, 9],
  reportedly: [11, 11],
  rumours: [18, 18],
  'some-estimates': [4, 6],
  speculation: [9, 10],
  'studies-show': [24, 35],
  supposed: [2, 2],
  suspected: [3, 3],
  'there-are-signs': [13, 14],
  'to-some': [1, 1],
  'unnamed-insider': [96, 113],
  'unnamed-official': [61, 65],
  'unnamed-person': [55, 62],
  'widely-seen-as': [9, 11],
};
