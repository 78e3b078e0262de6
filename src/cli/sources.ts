import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './extension.ts';
import { Failure } from './failure.ts';
import { filesIn } from './zip.ts';

/** What the extension is built from. */
export type Sources = {
  /** The paths of the project's files, from its own folder on. */
  readonly paths: readonly string[];
  /** What of them differs from the last commit, as git tells it; none where the project is not under git. */
  readonly changed: readonly string[];
};

/** The project's files: those that git keeps. In an unpacked source archive, which has no git, all but what is made. */
export function sources(): Sources {
  if (!existsSync(join(ROOT, '.git'))) return { paths: withoutGit(), changed: [] };
  return {
    paths: git('ls-files', '-z').split('\0').filter(Boolean),
    changed: git('status', '--porcelain').split('\n').filter(Boolean),
  };
}

function git(...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (error || status !== 0) throw new Failure(`git does not tell the project's files: ${error?.message ?? stderr}`);
  return stdout;
}

function withoutGit(): readonly string[] {
  const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
  return readdirSync(ROOT)
    .filter((name) => !ignored.includes(name) && !ignored.includes(`${name}/`))
    .flatMap((name) => {
      const path = join(ROOT, name);
      return statSync(path).isDirectory() ? filesIn(path).map((inside) => join(name, inside)) : name;
    });
}
