import { Token } from 'cdktf';
import { anyOf, byType, flag, knownName, object, optional, text } from '../../../shape/index.js';
import { type Checks, pattern, type Rule } from '../../../validation/index.js';
import { gitRef } from './git-ref.js';
import { checkOneOf, type OneOf } from './one-of.js';
import { comparand, subjectMatches, type Trust } from './trust.js';

/** The numbers that GitHub never gives to another owner or repository. */
export interface GitHubIds {
  /** Digits. */
  readonly owner: string;
  /** Digits. */
  readonly repository: string;
}

interface GitHubRepository {
  /** The organization or user, letter for letter as GitHub shows it. */
  readonly owner: string;
  /** The name below the owner, letter for letter as GitHub shows it. */
  readonly repository: string;
  /**
   * What `gh api repos/OWNER/REPOSITORY --jq '.owner.id, .id'` prints. Tokens of repositories that were made, renamed
   * or transferred since 15 July 2026, or were switched over, name them. `'none'` for all others, and on GitHub
   * Enterprise Server.
   * @see https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens/
   */
  readonly ids: GitHubIds | 'none';
  /**
   * The reusable workflow that the job has to be of, such as
   * `octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main`, with `*` for any characters and `?` for one.
   * Makes the credential a flexible one.
   * @default - any workflow
   */
  readonly workflow?: string;
  /**
   * Whose tokens: of an enterprise with an issuer of its own
   * (`https://token.actions.githubusercontent.com/octo-enterprise`), of a server (`https://HOST/_services/token`), or
   * of `ghe.com`.
   * @default 'https://token.actions.githubusercontent.com'
   */
  readonly issuer?: string;
}

/** Which jobs of a repository. */
interface GitHubJobs {
  /** Jobs of an environment, whose protection rules then guard the credential; letter for letter as in the workflow. */
  readonly environment: string;
  /** Jobs of a branch that have no environment, such as `main`. */
  readonly branch: string;
  /** Jobs of a tag that have no environment. */
  readonly tag: string;
  /** Jobs of a pull request that have no environment. */
  readonly pullRequest: true;
  /**
   * Jobs whose subject, after the repository, is such: `ref:refs/heads/release/*`, say, with `*` for any characters and
   * `?` for one. Makes the credential a flexible one.
   */
  readonly matching: string;
}

/** Jobs of GitHub Actions, of exactly one of environment, branch, tag, pullRequest and matching. */
export type GitHubActionsJobs = GitHubRepository & OneOf<GitHubJobs>;

type Jobs = GitHubRepository & Partial<Omit<GitHubJobs, 'pullRequest'>> & { readonly pullRequest?: boolean };

export const GITHUB_ACTIONS_JOBS = anyOf<Jobs>({
  owner: text(),
  repository: text(),
  ids: byType<GitHubIds | 'none'>({
    object: object<GitHubIds>({ owner: text(), repository: text() }),
    string: knownName(['none']),
  }),
  workflow: optional(text()),
  issuer: optional(text()),
  environment: optional(text()),
  branch: optional(text()),
  tag: optional(text()),
  pullRequest: optional(flag()),
  matching: optional(text()),
});

const PAGE = 'https://docs.github.com/actions/reference/security/oidc';
const ISSUER = 'https://token.actions.githubusercontent.com';

const OWNER = pattern(
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38})$/,
  'the name of an organization or a user, such as octo-org',
  PAGE,
);

const REPOSITORY: Rule = {
  ...pattern(/^[\w.-]{1,100}$/, 'the name of a repository without its owner, such as octo-repo', PAGE),
  remediation: (name) => (/^[^/]+\/[^/]+$/.test(name) ? `"owner" is the part before the slash` : undefined),
};

const ID: Rule = {
  ...pattern(/^[1-9]\d{0,19}$/, 'digits', PAGE),
  remediation: () => "gh api repos/OWNER/REPOSITORY --jq '.owner.id, .id' prints both",
};

const ENVIRONMENT: Rule = {
  ...pattern(/^(?!environment:)[^\r\n'*]{1,255}$/i, 'the name of an environment, 1 to 255 characters', PAGE),
  remediation: (name) => (/^environment:/i.test(name) ? 'leave out environment:' : undefined),
};

const REF = gitRef('matching: "ref:refs/heads/release/*"', PAGE);

const MATCHING = pattern(
  /^(?=.*[*?])(?:environment:|ref:refs\/(?:heads|tags)\/|pull_request|[*])[^']*$/,
  'environment:…, ref:refs/heads/…, ref:refs/tags/… or pull_request with * or ? in it, in these letters, and no quote',
  PAGE,
);

const WORKFLOW = pattern(
  /^[\w.-]+\/[\w.*?-]+\/[^'@]+@[^'@]+$/,
  'OWNER/REPOSITORY/PATH@REF, such as octo-org/workflows/.github/workflows/deploy.yml@refs/heads/main',
  PAGE,
);

/** @see https://docs.github.com/actions/reference/security/oidc */
export function gitHubActions(jobs: Jobs): Trust {
  const { workflow, matching, issuer = ISSUER } = jobs;
  const subject = `${repositoryIn(jobs)}:${jobIn(jobs)}`;
  const claims = matching === undefined ? `claims['sub'] eq ${comparand(subject)}` : subjectMatches(subject);
  const isFlexible = matching !== undefined || workflow !== undefined;
  return {
    issuer,
    ...(isFlexible
      ? { expression: workflow === undefined ? claims : `${claims} and ${workflowMatches(workflow)}` }
      : { subject }),
    assertion: { from: 'github-actions' },
    check: (checks, place) => checkJobs(checks, place, jobs),
  };
}

const workflowMatches = (workflow: string): string =>
  `claims['job_workflow_ref'] matches ${comparand(workflow)}`;

function repositoryIn({ owner, repository, ids }: GitHubRepository): string {
  return ids === 'none'
    ? `repo:${owner}/${repository}`
    : `repo:${owner}@${ids.owner}/${repository}@${ids.repository}`;
}

/** What a subject says of a job. GitHub writes a colon in a name as `%3A`, since one separates the parts. */
function jobIn({ environment, branch, tag, matching }: Jobs): string {
  if (environment !== undefined) {
    const isKnown = !Token.isUnresolved(environment);
    return `environment:${isKnown ? environment.replaceAll(':', '%3A') : environment}`;
  }
  if (branch !== undefined) return `ref:refs/heads/${branch}`;
  if (tag !== undefined) return `ref:refs/tags/${tag}`;
  return matching ?? 'pull_request';
}

const JOBS = ['environment', 'branch', 'tag', 'pullRequest', 'matching'] as const;

function checkJobs(checks: Checks, place: string, jobs: Jobs): void {
  const { owner, repository, ids, environment, branch, tag, matching, workflow } = jobs;
  checkOneOf(checks, place, jobs, JOBS, PAGE);
  checks
    .that(`${place}.owner`, owner, OWNER)
    .that(`${place}.repository`, repository, REPOSITORY)
    .that(`${place}.environment`, environment, ENVIRONMENT)
    .that(`${place}.branch`, branch, REF)
    .that(`${place}.tag`, tag, REF)
    .that(`${place}.matching`, matching, MATCHING)
    .that(`${place}.workflow`, workflow, WORKFLOW);
  if (ids !== 'none')
    checks.that(`${place}.ids.owner`, ids.owner, ID).that(`${place}.ids.repository`, ids.repository, ID);
}
