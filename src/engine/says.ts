import { says as accusedOf } from './rules/accused-of.ts';
import { says as alleged } from './rules/alleged.ts';
import { says as anonymityGranted } from './rules/anonymity-granted.ts';
import { says as appearsTo } from './rules/appears-to.ts';
import { says as bareSource } from './rules/bare-source.ts';
import { says as crowd } from './rules/crowd.ts';
import { says as document } from './rules/document.ts';
import { says as experts } from './rules/experts.ts';
import { says as fearsThat } from './rules/fears-that.ts';
import { says as headlineEllipsis } from './rules/headline-ellipsis.ts';
import { says as ifTrue } from './rules/if-true.ts';
import { says as institution } from './rules/institution.ts';
import { says as isBelievedTo } from './rules/is-believed-to.ts';
import { says as isExpectedTo } from './rules/is-expected-to.ts';
import { says as itIsClaimed } from './rules/it-is-claimed.ts';
import { says as likely } from './rules/likely.ts';
import { says as mayOrMight } from './rules/may-or-might.ts';
import { says as mediaReports } from './rules/media-reports.ts';
import { says as namedPerson } from './rules/named-person.ts';
import { says as office } from './rules/office.ts';
import { says as perhaps } from './rules/perhaps.ts';
import { says as purported } from './rules/purported.ts';
import { says as reportedly } from './rules/reportedly.ts';
import { says as rumours } from './rules/rumours.ts';
import { says as someEstimates } from './rules/some-estimates.ts';
import { says as speculation } from './rules/speculation.ts';
import { says as spokesperson } from './rules/spokesperson.ts';
import { says as studiesShow } from './rules/studies-show.ts';
import { says as suggestsThat } from './rules/suggests-that.ts';
import { says as supposed } from './rules/supposed.ts';
import { says as suspected } from './rules/suspected.ts';
import { says as thereAreSigns } from './rules/there-are-signs.ts';
import { says as toSome } from './rules/to-some.ts';
import { says as unclearWhether } from './rules/unclear-whether.ts';
import { says as unnamedInsider } from './rules/unnamed-insider.ts';
import { says as unnamedOfficial } from './rules/unnamed-official.ts';
import { says as unnamedPerson } from './rules/unnamed-person.ts';
import { says as widelySeenAs } from './rules/widely-seen-as.ts';
import { says as writerOrReader } from './rules/writer-or-reader.ts';

/**
 * What each rule tells the reader, by its id: one plain sentence that states what is there and accuses nobody. Apart from
 * the rules, so that what only finds signals, in every page, need not carry it.
 */
export const SAYS: Readonly<Record<string, string>> = {
  'accused-of': accusedOf,
  alleged,
  'anonymity-granted': anonymityGranted,
  'appears-to': appearsTo,
  'bare-source': bareSource,
  crowd,
  document,
  experts,
  'fears-that': fearsThat,
  'headline-ellipsis': headlineEllipsis,
  'if-true': ifTrue,
  institution,
  'is-believed-to': isBelievedTo,
  'is-expected-to': isExpectedTo,
  'it-is-claimed': itIsClaimed,
  likely,
  'may-or-might': mayOrMight,
  'media-reports': mediaReports,
  'named-person': namedPerson,
  office,
  perhaps,
  purported,
  reportedly,
  rumours,
  'some-estimates': someEstimates,
  speculation,
  spokesperson,
  'studies-show': studiesShow,
  'suggests-that': suggestsThat,
  supposed,
  suspected,
  'there-are-signs': thereAreSigns,
  'to-some': toSome,
  'unclear-whether': unclearWhether,
  'unnamed-insider': unnamedInsider,
  'unnamed-official': unnamedOfficial,
  'unnamed-person': unnamedPerson,
  'widely-seen-as': widelySeenAs,
  'writer-or-reader': writerOrReader,
};
