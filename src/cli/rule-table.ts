import { rules } from '../engine/rules/index.ts';
import { SAYS } from '../engine/says.ts';
import { fillPlaces } from './readme.ts';

const rows = [...rules]
  .sort((a, b) => (a.id < b.id ? -1 : 1))
  .map(({ id, kind }) => `| \`${id}\` | ${kind} | ${SAYS[id]} |`);
fillPlaces({ rules: ['| rule | kind | says |', '| --- | --- | --- |', ...rows].join('\n') });
console.log(`README.md has ${rows.length} rules.`);
