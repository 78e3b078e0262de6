import { expect, test } from 'vitest';
import { isLabel } from '../../src/page/labels.ts';

/** One for each way that a label may begin. */
const LABELS = [
  'Read more',
  'See also: The harbour',
  'WATCH',
  'More on this',
  'Also',
  'Related stories',
  'Recommended',
  'Discover next',
  'Most read',
  'Trending',
  'Popular',
  'Editors’ picks',
  'Up next',
  'Don’t miss',
  'You may also like',
  'Before you go',
  'We thought you',
  'Stories chosen for you',
  'Sign up',
  'Subscribe',
  'Newsletter',
  'Get our morning newsletter',
  'Share this',
  'Follow us',
  'Click here',
  'Advertisement',
  'Story continues below',
  'Continue reading',
  'Skip ad',
  'Loading',
  'Print',
  'Email',
  'Comments',
  'Leave a comment',
  'View comments',
  '12 comments',
  'Report a typo',
  'Tag: harbour',
  'Topics: harbour',
  'Filed under: harbour',
  'Posted in: harbour',
  'Categories: harbour',
  'All rights reserved',
  'Copyright 2024',
  '© 2024',
  'Last updated today',
  'First published today',
  'Published today',
  'Updated today',
  'Modified today',
  'Posted today',
  ...['Jan', 'February', 'mar', 'April', 'May', 'Jun.', 'JUL', 'Aug', 'Sept.', 'Oct', 'Nov', 'Dec'].map(
    (month) => `${month} 3, 2024 at 10:30`,
  ),
];

test.each(LABELS)('“%s” is a label', (text) => expect(isLabel(text, 0)).toBe(true));

test.each(['The harbour was shut', 'Reading is hard', 'Most of it', '12 ships', '', 'U', 'May the third'])(
  '“%s” is none',
  (text) => expect(isLabel(text, 0)).toBe(false),
);

test('what is long says something, unless it is a link', () => {
  const text = `Read more: ${'the harbour was shut '.repeat(5)}`;
  expect(isLabel(text, 0)).toBe(false);
  expect(isLabel(text, text.length)).toBe(true);
});
