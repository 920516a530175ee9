import { FederatedIdentity } from '@oauth-issuers/constructs';

/** How a test makes the workload of a row, so that what the factory throws is thrown there. */
export type Make = () => FederatedIdentity;

type Jobs = Parameters<typeof FederatedIdentity.gitHubActions>[0];

export const ids = { owner: '123456', repository: '456789' };
const repository = { owner: 'octo-org', repository: 'octo-repo', ids };
export const gitHub =
  (jobs: object): Make =>
  () =>
    FederatedIdentity.gitHubActions({ ...repository, ...jobs } as Jobs);
export const gitLab =
  (jobs: object): Make =>
  () =>
    FederatedIdentity.gitLab({ project: 'platform/deploy', ...jobs } as never);
export const oidc =
  (issuer: string, subject = 'job'): Make =>
  () =>
    FederatedIdentity.oidc({ issuer, subject });
export const matching =
  (expression: string): Make =>
  () =>
    FederatedIdentity.matching({ issuer: 'https://app.terraform.io', expression });

export const GITHUB = 'https://token.actions.githubusercontent.com';
export const organizationId = '11111111-2222-4333-8444-555555555555';
export const connection = {
  organizationId,
  organization: 'Contoso',
  project: 'Web Shop',
  serviceConnection: 'to Azure',
};

/** Every factory: what it is given, and the issuer and the subject of the tokens that are then trusted. */
export const PLAIN: readonly (readonly [name: string, make: Make, issuer: string, subject: string])[] = [
  [
    'GitHub, an environment',
    gitHub({ environment: 'Production' }),
    GITHUB,
    'repo:octo-org@123456/octo-repo@456789:environment:Production',
  ],
  [
    'GitHub, a repository of before',
    gitHub({ ids: 'none', branch: 'main' }),
    GITHUB,
    'repo:octo-org/octo-repo:ref:refs/heads/main',
  ],
  ['GitHub, a tag', gitHub({ tag: 'v1' }), GITHUB, 'repo:octo-org@123456/octo-repo@456789:ref:refs/tags/v1'],
  [
    'GitHub, a pull request',
    gitHub({ pullRequest: true }),
    GITHUB,
    'repo:octo-org@123456/octo-repo@456789:pull_request',
  ],
  [
    'GitHub, an environment with a colon',
    gitHub({ ids: 'none', environment: 'eu:prod' }),
    GITHUB,
    'repo:octo-org/octo-repo:environment:eu%3Aprod',
  ],
  [
    'GitHub, an enterprise',
    gitHub({ branch: 'main', issuer: `${GITHUB}/octo` }),
    `${GITHUB}/octo`,
    'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main',
  ],
  [
    'GitLab, a branch',
    gitLab({ branch: 'main' }),
    'https://gitlab.com',
    'project_path:platform/deploy:ref_type:branch:ref:main',
  ],
  [
    'GitLab of your own, a tag',
    gitLab({ tag: 'v1', issuer: 'https://git.example.com' }),
    'https://git.example.com',
    'project_path:platform/deploy:ref_type:tag:ref:v1',
  ],
  [
    'Azure Pipelines of before 2025',
    () => FederatedIdentity.azurePipelines(connection),
    `https://vstoken.dev.azure.com/${organizationId}`,
    'sc://Contoso/Web Shop/to Azure',
  ],
  [
    'Azure Pipelines',
    () =>
      FederatedIdentity.azurePipelines({
        issuer: `https://login.microsoftonline.com/${organizationId}/v2.0`,
        subject: '/eid1/c/pub/t/AbC/a/dEf/sc/11/22',
      }),
    `https://login.microsoftonline.com/${organizationId}/v2.0`,
    '/eid1/c/pub/t/AbC/a/dEf/sc/11/22',
  ],
  [
    'Kubernetes',
    () =>
      FederatedIdentity.kubernetes({
        issuer: 'https://eu.oic.prod-aks.azure.com/t/c/',
        namespace: 'shop',
        serviceAccount: 'report.nightly',
      }),
    'https://eu.oic.prod-aks.azure.com/t/c/',
    'system:serviceaccount:shop:report.nightly',
  ],
  [
    'AWS',
    () =>
      FederatedIdentity.aws({
        issuer: 'https://abc12345.tokens.sts.global.api.aws',
        roleArn: 'arn:aws:iam::123456789012:role/teams/Report',
      }),
    'https://abc12345.tokens.sts.global.api.aws',
    'arn:aws:iam::123456789012:role/teams/Report',
  ],
  [
    'Google',
    () => FederatedIdentity.google({ serviceAccountId: '112633961854638529490' }),
    'https://accounts.google.com',
    '112633961854638529490',
  ],
  [
    'any issuer, such as a Cognito user pool',
    oidc('https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E', '1example23456789'),
    'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E',
    '1example23456789',
  ],
];

/** Every way to a flexible credential, with its expression. */
export const FLEXIBLE: readonly (readonly [name: string, make: Make, expression: string])[] = [
  [
    'GitHub, branches',
    gitHub({ matching: 'ref:refs/heads/release/*' }),
    "claims['sub'] matches 'repo:octo-org@123456/octo-repo@456789:ref:refs/heads/release/*'",
  ],
  [
    'GitHub, any job',
    gitHub({ ids: 'none', matching: '*' }),
    "claims['sub'] matches 'repo:octo-org/octo-repo:*'",
  ],
  [
    'GitHub, a reusable workflow',
    gitHub({ environment: 'prod', workflow: 'octo-org/ci/.github/workflows/deploy.yml@refs/heads/main' }),
    "claims['sub'] eq 'repo:octo-org@123456/octo-repo@456789:environment:prod' and " +
      "claims['job_workflow_ref'] matches 'octo-org/ci/.github/workflows/deploy.yml@refs/heads/main'",
  ],
  [
    'GitLab, tags',
    gitLab({ matching: 'ref_type:tag:ref:v?.*' }),
    "claims['sub'] matches 'project_path:platform/deploy:ref_type:tag:ref:v?.*'",
  ],
  [
    'Terraform Cloud',
    matching("claims['sub'] matches 'organization:octo:project:*:workspace:*:run_phase:*'"),
    "claims['sub'] matches 'organization:octo:project:*:workspace:*:run_phase:*'",
  ],
];

export const kubernetes =
  (change: object): Make =>
  () =>
    FederatedIdentity.kubernetes({
      issuer: 'https://k8s.example.com',
      namespace: 'shop',
      serviceAccount: 'report',
      ...change,
    });

/** What is as long or as odd as it may be. */
export const ACCEPTED: readonly (readonly [name: string, make: Make])[] = [
  [
    'an owner of 39 characters, a repository of 100',
    gitHub({ owner: 'o'.repeat(39), repository: '.'.repeat(100), branch: 'a/b.c' }),
  ],
  ['an environment of 255 characters', gitHub({ ids: 'none', environment: 'e'.repeat(255) })],
  ['an issuer of 600 characters', oidc(`https://idp.example.com/${'i'.repeat(576)}`)],
  ['a subject of 600 characters', oidc('https://idp.example.com', 's'.repeat(600))],
  [
    'an issuer of EKS, with capitals in its path',
    kubernetes({ issuer: 'https://oidc.eks.eu-west-1.amazonaws.com/id/AB12' }),
  ],
  [
    'a namespace of 63 characters',
    kubernetes({ namespace: 'n'.repeat(63), serviceAccount: 'n'.repeat(253) }),
  ],
  [
    'a subject of GitHub that the organization chose',
    oidc(GITHUB, 'repository_owner:octo-org:actor:Monalisa'),
  ],
  ['two comparisons', matching("claims['sub'] eq 'a' and claims['job_workflow_ref'] matches 'b?'")],
];
