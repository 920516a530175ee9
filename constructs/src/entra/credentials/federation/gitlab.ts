import { anyOf, optional, text } from '../../../shape/index.js';
import { type Checks, pattern } from '../../../validation/index.js';
import { gitRef } from './git-ref.js';
import { checkOneOf, type OneOf } from './one-of.js';
import { subjectMatches, type Trust } from './trust.js';

interface GitLabProject {
  /** Group and project, letter for letter as in the project's address, such as `platform/identity/deploy`. */
  readonly project: string;
  /** The address of an instance of your own. @default 'https://gitlab.com' */
  readonly issuer?: string;
}

interface GitLabRefs {
  /** Jobs of a branch, such as `main`. */
  readonly branch: string;
  /** Jobs of a tag. */
  readonly tag: string;
  /**
   * Jobs whose subject, after the project, is such: `ref_type:branch:ref:release/*`, say, with `*` for any characters
   * and `?` for one. Makes the credential a flexible one.
   */
  readonly matching: string;
}

/** Jobs of GitLab CI, of exactly one of branch, tag and matching. */
export type GitLabJobs = GitLabProject & OneOf<GitLabRefs>;

type Jobs = GitLabProject & Partial<GitLabRefs>;

export const GITLAB_JOBS = anyOf<Jobs>({
  project: text(),
  issuer: optional(text()),
  branch: optional(text()),
  tag: optional(text()),
  matching: optional(text()),
});

const PAGE = 'https://docs.gitlab.com/ci/secrets/id_token_authentication/';

const PROJECT = pattern(
  /^[\w-][\w.-]*(?:\/[\w-][\w.-]*)+$/,
  'group and project, such as platform/deploy, without an address before it',
  PAGE,
);

const REF = gitRef('matching: "ref_type:branch:ref:release/*"', PAGE);

const MATCHING = pattern(
  /^(?=.*[*?])(?:ref_type:(?:branch|tag|\*):ref:|\*)[^']*$/,
  'ref_type:branch:ref:… or ref_type:tag:ref:… with * or ? in it, in these letters, and no quote',
  PAGE,
);

/** @see https://docs.gitlab.com/ci/secrets/id_token_authentication/ */
export function gitLab(jobs: Jobs): Trust {
  const { project, branch, tag, matching, issuer = 'https://gitlab.com' } = jobs;
  const of = `project_path:${project}`;
  return {
    issuer,
    ...(matching === undefined
      ? { subject: `${of}:ref_type:${branch === undefined ? 'tag' : 'branch'}:ref:${branch ?? tag}` }
      : { expression: subjectMatches(`${of}:${matching}`) }),
    // The name under `id_tokens` of the job, which is up to it.
    assertion: { from: 'env', name: 'ENTRA_ID_TOKEN' },
    check: (checks, place) => checkJobs(checks, place, jobs),
  };
}

function checkJobs(checks: Checks, place: string, jobs: Jobs): void {
  checkOneOf(checks, place, jobs, ['branch', 'tag', 'matching'], PAGE);
  checks
    .that(`${place}.project`, jobs.project, PROJECT)
    .that(`${place}.branch`, jobs.branch, REF)
    .that(`${place}.tag`, jobs.tag, REF)
    .that(`${place}.matching`, jobs.matching, MATCHING);
}
