import * as v from 'valibot';
import { readPhrases } from '../engine/index.ts';
import { CHOICE } from './kinds.ts';
import type { Policy, PolicyProblem, Ruling } from './policy.ts';
import { siteName } from './sites.ts';
import { PLACES } from './where.ts';

/** What can be locked. */
const LOCKABLE = ['where', 'sites', 'kinds', 'phrases'] as const;

// The registry of Windows has no true and false, and Firefox gives its numbers as they are.
const yesOrNo = v.pipe(
  v.unknown(),
  v.check((value) => [true, false, 1, 0].some((known) => known === value), 'is neither true nor false'),
  v.transform((value) => value === true || value === 1),
);

const listOf = <const Names extends readonly string[]>(names: Names) => {
  const problem = `is no list of these: ${names.join(', ')}`;
  return v.array(v.picklist(names, problem), problem);
};
const texts = v.array(v.string('is no list of texts'), 'is no list of texts');

/** The options of a policy, as the managed schema has them. */
const OPTIONS = {
  where: v.picklist(PLACES, `is none of these: ${PLACES.join(', ')}`),
  sitesAllowed: texts,
  sitesBlocked: texts,
  kinds: listOf(CHOICE),
  phrases: texts,
  locked: listOf(LOCKABLE),
  noteAuthorRequired: yesOrNo,
  exportAllowed: yesOrNo,
  welcomePage: yesOrNo,
} as const;

type Options = { readonly [Name in keyof typeof OPTIONS]?: v.InferOutput<(typeof OPTIONS)[Name]> };

/**
 * Reads what an organisation set; null where that is nothing. Whatever is wrong is left out and told, and all the rest
 * holds: of a list of sites or phrases every entry that can be read.
 */
export function readPolicy(raw: Readonly<Record<string, unknown>>): Policy | null {
  if (Object.keys(raw).length === 0) return null;
  const problems: PolicyProblem[] = [];
  const options = optionsIn(raw, problems);
  const isLocked = (name: (typeof LOCKABLE)[number]): boolean => options.locked?.includes(name) === true;
  const { where, kinds, phrases, noteAuthorRequired, exportAllowed, welcomePage } = options;
  const sites = rulingsIn(options, isLocked('sites'), problems);
  return {
    version: 1,
    locked: withoutGaps({
      where: isLocked('where') ? (where ?? PLACES[0]) : undefined,
      kinds: isLocked('kinds') ? (kinds ?? CHOICE.slice(0, 4)) : undefined,
      sites: isLocked('sites') || undefined,
      'own-phrases': isLocked('phrases') ? { text: '', lines: '' } : undefined,
      'author-required': noteAuthorRequired,
      'export-allowed': exportAllowed,
      'welcome-page': welcomePage,
    }),
    given: withoutGaps({ where, kinds }),
    sites,
    phrases: linesIn(phrases ?? [], problems),
    problems,
  };
}

function optionsIn(raw: Readonly<Record<string, unknown>>, problems: PolicyProblem[]): Options {
  const read = Object.entries(raw).flatMap(([name, value]) => {
    const schema: v.GenericSchema | undefined = Object.entries(OPTIONS).find(([known]) => known === name)?.[1];
    const result = schema && v.safeParse(schema, value);
    if (result?.success) return [[name, result.output]];
    problems.push({ name, why: result?.issues[0].message ?? 'is no option' });
    return [];
  });
  return Object.fromEntries(read) as Options;
}

function rulingsIn(
  { sitesAllowed = [], sitesBlocked = [] }: Options,
  locked: boolean,
  problems: PolicyProblem[],
): Policy['sites'] {
  const named = (name: string, sites: readonly string[], ruling: Ruling): readonly (readonly [string, Ruling])[] =>
    sites.flatMap((written) => {
      const site = siteIn(written);
      if (site !== null) return [[site, ruling] as const];
      problems.push({ name, why: `"${written}" is no site` });
      return [];
    });
  return Object.fromEntries([
    ...(locked ? [['*', { locked }] as const] : []),
    ...named('sitesBlocked', sitesBlocked, { off: true, locked: true }),
    // Last: what is on both lists is allowed.
    ...named('sitesAllowed', sitesAllowed, { on: true, locked }),
  ]);
}

/** The host that an entry names, with all that end in it; `*` for all, null for none. */
function siteIn(written: string): string | null {
  const name = written.trim().replace(/^\*\./, '');
  if (name === '*') return name;
  const address = `https://${name}`;
  if (/[\s/:?#@*]/.test(name) || !URL.canParse(address)) return null;
  return siteName(new URL(address).hostname);
}

function linesIn(phrases: readonly string[], problems: PolicyProblem[]): string {
  const { lines, errors } = readPhrases(phrases.map((phrase) => phrase.replace(/[\r\n]+/g, ' ')).join('\n'));
  for (const { line, message } of errors) problems.push({ name: 'phrases', why: `"${phrases[line - 1]}": ${message}` });
  return lines;
}

function withoutGaps(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
