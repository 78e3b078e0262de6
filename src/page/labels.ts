/** Words that head or are a link elsewhere, name the day, or are left where a button or an advert stood. */
const LABELS: readonly RegExp[] = [
  /^(read|see|watch|more|also|related|recommended|discover) ?(more|next|also|now|on|from|in|about|stories|news|coverage|see|read|articles?|content|links?|topics?|posts?|video)?\s*($|[:|–—-])/i,
  /^(read|discover|see) (more|next|also)\b|^more (on|from|stories|news|coverage)\b|^related (stories|articles|posts)/i,
  /^(most (read|popular|viewed|shared)|trending|popular|editors?['’]?s? (picks?|choice)|up next|don['’]t miss)\b/i,
  /^(you (may|might|['’]ll)( also)? (like|enjoy)|before you go|we thought you|stories (chosen )?for you)/i,
  /^(sign up|subscribe|newsletter|get (our|the) [\w ]*newsletter|share (this|on|via|with)|follow (us|@)|click here)/i,
  /^(advert(isement|ising)?s?$|advertisement\b|story continues|continue reading|skip (ad|to|past)|loading\b|print$|email$)/i,
  /^(comments?$|leave a (comment|reply)|view comments|\d+ comments?$|report (a |an )?(typo|correction|error))/i,
  /^(tags?|topics|filed under|posted in|categories):|^(all rights reserved|copyright|©)/i,
  /^((last |first )?(published|updated|modified|posted)\b|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}, \d{4}[^.]*\d:\d\d)/i,
];

/** Longer than this a block says something, whatever it begins with. */
const LABEL_LENGTH = 100;

/** Whether a block heads or is a link elsewhere, or is left of what is no text. `linked` characters of it are links. */
export function isLabel(text: string, linked: number): boolean {
  return (
    (text.length <= LABEL_LENGTH || linked > 0.3 * text.length) &&
    text.length < 4 * LABEL_LENGTH &&
    LABELS.some((label) => label.test(text))
  );
}
