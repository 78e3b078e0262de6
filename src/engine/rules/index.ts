import type { Rule } from '../rule.ts';
import { rule as accusedOf } from './accused-of.ts';
import { rule as alleged } from './alleged.ts';
import { rule as anonymityGranted } from './anonymity-granted.ts';
import { rule as appearsTo } from './appears-to.ts';
import { rule as bareSource } from './bare-source.ts';
import { rule as crowd } from './crowd.ts';
import { rule as document } from './document.ts';
import { rule as experts } from './experts.ts';
import { rule as fearsThat } from './fears-that.ts';
import { rule as headlineEllipsis } from './headline-ellipsis.ts';
import { rule as ifTrue } from './if-true.ts';
import { rule as institution } from './institution.ts';
import { rule as isBelievedTo } from './is-believed-to.ts';
import { rule as isExpectedTo } from './is-expected-to.ts';
import { rule as itIsClaimed } from './it-is-claimed.ts';
import { rule as likely } from './likely.ts';
import { rule as mayOrMight } from './may-or-might.ts';
import { rule as mediaReports } from './media-reports.ts';
import { rule as namedPerson } from './named-person.ts';
import { rule as office } from './office.ts';
import { rule as perhaps } from './perhaps.ts';
import { rule as purported } from './purported.ts';
import { rule as reportedly } from './reportedly.ts';
import { rule as rumours } from './rumours.ts';
import { rule as someEstimates } from './some-estimates.ts';
import { rule as speculation } from './speculation.ts';
import { rule as spokesperson } from './spokesperson.ts';
import { rule as studiesShow } from './studies-show.ts';
import { rule as suggestsThat } from './suggests-that.ts';
import { rule as supposed } from './supposed.ts';
import { rule as suspected } from './suspected.ts';
import { rule as thereAreSigns } from './there-are-signs.ts';
import { rule as toSome } from './to-some.ts';
import { rule as unclearWhether } from './unclear-whether.ts';
import { rule as unnamedInsider } from './unnamed-insider.ts';
import { rule as unnamedOfficial } from './unnamed-official.ts';
import { rule as unnamedPerson } from './unnamed-person.ts';
import { rule as widelySeenAs } from './widely-seen-as.ts';
import { rule as writerOrReader } from './writer-or-reader.ts';

/** The rules that tell how a claim is sourced, by their files. */
export const sourcing: readonly Rule[] = [
  accusedOf,
  alleged,
  anonymityGranted,
  bareSource,
  crowd,
  document,
  experts,
  fearsThat,
  headlineEllipsis,
  institution,
  isBelievedTo,
  isExpectedTo,
  itIsClaimed,
  mediaReports,
  namedPerson,
  office,
  purported,
  reportedly,
  rumours,
  someEstimates,
  speculation,
  spokesperson,
  studiesShow,
  supposed,
  suspected,
  thereAreSigns,
  toSome,
  unnamedInsider,
  unnamedOfficial,
  unnamedPerson,
  widelySeenAs,
  writerOrReader,
];

/** The rules of the layer `speculation`. A list of their own: what never asks for them need not carry them. */
export const hedges: readonly Rule[] = [appearsTo, ifTrue, likely, mayOrMight, perhaps, suggestsThat, unclearWhether];

/** Every rule. */
export const rules: readonly Rule[] = /* @__PURE__ */ sourcing.concat(hedges);
