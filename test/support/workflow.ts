import { isScalar, parseDocument, visit } from 'yaml';

/** The parts of a workflow that the rules read. @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax */
interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
type Permissions = string | Readonly<Record<string, string>>;
interface Job {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, readonly string[]>> };
  readonly steps?: readonly Step[];
}

/** A workflow of GitHub Actions, and which actions it uses with which comment. */
export interface Workflow {
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
  readonly actions: readonly { readonly action: string; readonly comment: string }[];
}

/** @throws {YAMLParseError} */
export function parseWorkflow(text: string): Workflow {
  const document = parseDocument(text);
  if (document.errors[0]) throw document.errors[0];
  const actions: { action: string; comment: string }[] = [];
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(key) && key.value === 'uses' && isScalar(value))
        actions.push({ action: String(value.value), comment: value.comment?.trim() ?? '' });
    },
  });
  return { ...(document.toJS() as Omit<Workflow, 'actions'>), actions };
}

/** What is wrong with a workflow by one rule, in words; empty if nothing is. */
export type Rule = (workflow: Workflow) => string[];

/** A tag can be moved to other code, a digest cannot; the comment says which release it is, once for each action. */
export const pinned: Rule = ({ actions }) => {
  const releases = new Map<string, string>();
  return actions.flatMap(({ action, comment }) => {
    const [name = '', digest = ''] = action.split('@');
    if (!/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(action)) return [`${action} is not pinned by a digest`];
    if (!/^v\d+\.\d+\.\d+$/.test(comment)) return [`${action} does not say its release`];
    const release = `${digest} ${comment}`;
    const other = releases.get(name) ?? release;
    releases.set(name, release);
    return other === release ? [] : [`${name} is pinned twice, and not to the same`];
  });
};

/** Whoever runs in such a job can assume its roles. */
export const noThirdPartyBesideIdToken: Rule = (workflow) =>
  privileged(workflow).flatMap(([name, { uses, steps = [] }]) =>
    [uses, ...steps.map((step) => step.uses)]
      .filter((action) => action !== undefined && !action.startsWith('actions/'))
      .map((action) => `${name} can assume a role, and uses ${action}`),
  );

/** Packages' own scripts never run; what is installed is so before there are credentials to take. */
export const installedBeforeRole: Rule = (workflow) => [
  ...Object.entries(workflow.jobs).flatMap(([name, job]) =>
    runs(job)
      .filter((run) => /\bnpm\s+(ci|install|i)\b/.test(run) && !run.includes('--ignore-scripts'))
      .map((run) => `${name} runs ${run} without --ignore-scripts`),
  ),
  ...privileged(workflow).flatMap(([name, job]) => {
    const [installs, assumes] = ['npm ci', ASSUME].map((part) =>
      runs(job).findIndex((run) => run.includes(part)),
    ) as [number, number];
    if (assumes < 0) return [`${name} has id-token: write and assumes no role`];
    const late = runs(job).findLastIndex((run) => /\bnpm (ci|install|run build|run synth)\b/.test(run));
    return installs < 0 || late > assumes
      ? [`${name} assumes its role before it has installed and built`]
      : [];
  }),
];

const ASSUME = '.github/scripts/assume-role.mjs';
const MINIMAL = ['contents: read', 'id-token: write'];

/** Nothing by default, and each job says what it needs: to read the code, and its identity. Git keeps no token. */
export const minimalPermissions: Rule = ({ permissions, jobs }) => [
  ...(entriesOf(permissions)?.length === 0 ? [] : ['the workflow gives permissions to every job']),
  ...Object.entries(jobs).flatMap(([name, job]) => {
    const given = entriesOf(job.permissions);
    if (given === undefined) return [`${name} does not say its permissions`];
    return given.filter((entry) => !MINIMAL.includes(entry)).map((entry) => `${name} has ${entry}`);
  }),
  ...Object.entries(jobs).flatMap(([name, { steps = [] }]) =>
    steps
      .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
      .filter((step) => step.with?.['persist-credentials'] !== false)
      .map(() => `${name} leaves a token in the checkout`),
  ),
];

/** Whatever plans or deploys is told where the state is, by a variable of the repository. */
export const remoteState: Rule = ({ jobs }) =>
  Object.entries(jobs)
    .filter(([, job]) =>
      runs(job).some((run) => /\bnpm run (plan|deploy)\b|\bcdktf (diff|deploy)\b/.test(run)),
    )
    .filter(([, { env }]) => env?.['STATE_BACKEND'] !== '${{ vars.STATE_BACKEND }}')
    .map(([name]) => `${name} does not say where the state is`);

/** What others can choose (a branch's name, a title) never becomes a part of a script. */
export const noExpressionInScripts: Rule = ({ jobs }) =>
  Object.entries(jobs).flatMap(([name, job]) =>
    runs(job)
      .filter((run) => run.includes('${{'))
      .map((run) => `${name} puts an expression into ${run}`),
  );

/** Both ends of the range of AWS providers are tried, and nothing is deployed before that. */
export const bothAwsProviders: Rule = ({ jobs }) => {
  const [trying] = Object.entries(jobs).find(([, job]) => runs(job).includes('npm run test:aws')) ?? [];
  if (trying === undefined) return ['no job runs npm run test:aws'];
  return Object.entries(jobs)
    .filter(([, job]) => runs(job).some((run) => /\bnpm run deploy\b/.test(run)))
    .filter(([, { needs = [] }]) => ![needs].flat().includes(trying))
    .map(([name]) => `${name} does not wait for ${trying}`);
};

/** The tests run on each of these lines of Node. */
export const testedOn =
  (lines: readonly string[]): Rule =>
  ({ jobs }) => {
    const tested = Object.values(jobs)
      .filter((job) => runs(job).includes('npm test'))
      .flatMap(({ strategy }) => strategy?.matrix?.['node'] ?? []);
    return lines.filter((line) => !tested.includes(line)).map((line) => `no test runs on Node ${line}`);
  };

const runs = ({ steps = [] }: Job): string[] => steps.flatMap(({ run }) => run ?? []);

/** As `name: access`; undefined where nothing is said, which GitHub takes for more than nothing. */
function entriesOf(permissions: Permissions | undefined): string[] | undefined {
  if (permissions === undefined) return undefined;
  if (typeof permissions === 'string') return [permissions];
  return Object.entries(permissions).map(([name, access]) => `${name}: ${access}`);
}

/** The jobs that can get an OIDC token. */
function privileged({ permissions, jobs }: Workflow): [string, Job][] {
  return Object.entries(jobs).filter(([, job]) =>
    ['id-token: write', 'write-all'].some((entry) =>
      entriesOf(job.permissions ?? permissions ?? {})!.includes(entry),
    ),
  );
}
