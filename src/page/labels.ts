/**
 * Words that head or are a link elsewhere, name the day, or are left where a button or an advert stood; before each the
 * first letters that it may begin with: nearly no block begins so, and to make these ready takes longer than to try them.
 */
const LABELS: readonly (readonly [begin: string, label: RegExp])[] = [
  [
    'rea see wat mor als rel rec dis',
    /^((read|see|watch|more|also|related|recommended|discover) ?(more|next|also|now|on|from|in|about|stories|news|coverage|see|read|articles?|content|links?|topics?|posts?|video)?\s*($|[:|–—-])|(read|discover|see) (more|next|also)\b|more (on|from|stories|news|coverage)\b|related (stories|articles|posts))/i,
  ],
  [
    'mos tre pop edi up  don',
    /^(most (read|popular|viewed|shared)|trending|popular|editors?['’]?s? (picks?|choice)|up next|don['’]t miss)\b/i,
  ],
  [
    'you bef we  sto',
    /^(you (may|might|['’]ll)( also)? (like|enjoy)|before you go|we thought you|stories (chosen )?for you)/i,
  ],
  [
    'sig sub new get sha fol cli',
    /^(sign up|subscribe|newsletter|get (our|the) [\w ]*newsletter|share (this|on|via|with)|follow (us|@)|click here)/i,
  ],
  [
    'adv sto con ski loa pri ema',
    /^(advert(isement|ising)?s?$|advertisement\b|story continues|continue reading|skip (ad|to|past)|loading\b|print$|email$)/i,
  ],
  [
    'com lea vie rep 0123456789',
    /^(comments?$|leave a (comment|reply)|view comments|\d+ comments?$|report (a |an )?(typo|correction|error))/i,
  ],
  [
    'tag top fil pos cat all cop ©',
    /^(tags?|topics|filed under|posted in|categories):|^(all rights reserved|copyright|©)/i,
  ],
  [
    'las fir pub upd mod pos jan feb mar apr may jun jul aug sep oct nov dec',
    /^((last |first )?(published|updated|modified|posted)\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}[^.]*\d:\d\d)/i,
  ],
];

/** Longer than this a block says something, whatever it begins with. */
const LABEL_LENGTH = 100;

/** Whether a block heads or is a link elsewhere, or is left of what is no text. `linked` characters of it are links. */
export function isLabel(text: string, linked: number): boolean {
  if ((text.length > LABEL_LENGTH && linked <= 0.3 * text.length) || text.length >= 4 * LABEL_LENGTH) return false;
  const first = text.charAt(0);
  const begun = '0123456789©'.includes(first) ? first : text.slice(0, 3).toLowerCase();
  return LABELS.some(([begin, label]) => begin.includes(begun) && label.test(text));
}
