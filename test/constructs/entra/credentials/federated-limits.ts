import { FederatedIdentity } from '@oauth-issuers/constructs';
import {
  connection,
  GITHUB,
  gitHub,
  gitLab,
  ids,
  kubernetes,
  type Make,
  matching,
  oidc,
  organizationId,
} from './federated-identities.js';

const aws =
  (roleArn: string): Make =>
  () =>
    FederatedIdentity.aws({ issuer: 'https://a.tokens.sts.global.api.aws', roleArn });
const google =
  (serviceAccountId: string): Make =>
  () =>
    FederatedIdentity.google({ serviceAccountId });
const pipelines =
  (change: object): Make =>
  () =>
    FederatedIdentity.azurePipelines({ ...connection, ...change });

/** What no token can ever match, or Graph refuses; the property that is blamed, and what the message says. */
export const REFUSED: readonly (readonly [name: string, make: Make, property: string, says: RegExp])[] = [
  ['GitHub, no job', gitHub({}), 'identity', /none of them[^]*exactly one of environment, branch, tag/],
  ['GitHub, two jobs', gitHub({ branch: 'main', tag: 'v1' }), 'identity', /branch and tag/],
  [
    'GitHub, the owner with the repository',
    gitHub({ repository: 'octo-org/octo-repo', branch: 'main' }),
    'identity.repository',
    /before the slash/,
  ],
  [
    'GitHub, an owner with a space',
    gitHub({ owner: 'octo org', branch: 'main' }),
    'identity.owner',
    /octo-org/,
  ],
  [
    'GitHub, an owner of 40 characters',
    gitHub({ owner: 'o'.repeat(40), branch: 'main' }),
    'identity.owner',
    /o{40}/,
  ],
  [
    'GitHub, a repository of 101 characters',
    gitHub({ repository: 'o'.repeat(101), branch: 'main' }),
    'identity.repository',
    /o{40}/,
  ],
  [
    'GitHub, a name as id',
    gitHub({ ids: { ...ids, owner: 'octo-org' }, branch: 'main' }),
    'identity.ids.owner',
    /gh api repos/,
  ],
  [
    'GitHub, no id of the repository',
    gitHub({ ids: { ...ids, repository: '' }, branch: 'main' }),
    'identity.ids.repository',
    /gh api repos/,
  ],
  ['GitHub, a whole ref', gitHub({ branch: 'refs/heads/main' }), 'identity.branch', /without refs\/heads/],
  ['GitHub, a whole ref in capitals', gitHub({ tag: 'Refs/tags/v1' }), 'identity.tag', /without refs\/heads/],
  [
    'GitHub, a branch with a wildcard',
    gitHub({ branch: 'release/*' }),
    'identity.branch',
    /"matching" takes wildcards/,
  ],
  [
    'GitHub, the word before the environment',
    gitHub({ environment: 'environment:prod' }),
    'identity.environment',
    /leave out environment:/,
  ],
  [
    'GitHub, an environment of 256 characters',
    gitHub({ environment: 'e'.repeat(256) }),
    'identity.environment',
    /1 to 255/,
  ],
  [
    'GitHub, a pattern without a wildcard',
    gitHub({ matching: 'ref:refs/heads/main' }),
    'identity.matching',
    /with \* or \?/,
  ],
  [
    'GitHub, a pattern in capitals',
    gitHub({ matching: 'Environment:*' }),
    'identity.matching',
    /in these letters/,
  ],
  [
    'GitHub, a pattern with a quote',
    gitHub({ matching: "ref:refs/heads/*' or" }),
    'identity.matching',
    /no quote/,
  ],
  [
    'GitHub, a workflow without its ref',
    gitHub({ branch: 'main', workflow: 'octo-org/ci/.github/workflows/deploy.yml' }),
    'identity.workflow',
    /@REF/,
  ],
  [
    'GitLab, a project without a group',
    gitLab({ project: 'deploy', branch: 'main' }),
    'identity.project',
    /platform\/deploy/,
  ],
  [
    'GitLab, an address',
    gitLab({ project: 'https://gitlab.com/platform/deploy', branch: 'main' }),
    'identity.project',
    /without an address/,
  ],
  ['GitLab, no ref', gitLab({}), 'identity', /exactly one of branch, tag, matching/],
  [
    'GitLab, a pattern in capitals',
    gitLab({ matching: 'ref_type:Branch:ref:*' }),
    'identity.matching',
    /in these letters/,
  ],
  [
    'Azure Pipelines, a GUID in capitals',
    pipelines({ organizationId: organizationId.replaceAll('5', 'A') }),
    'identity.organizationId',
    /in small letters/,
  ],
  [
    'Azure Pipelines, both ways',
    pipelines({ subject: '/eid1/c/pub/t/a/a/b/sc/1/2' }),
    'identity',
    /either issuer and subject, or/,
  ],
  [
    'Azure Pipelines, a part alone',
    pipelines({ project: undefined }),
    'identity',
    /either issuer and subject, or/,
  ],
  [
    'Azure Pipelines, a project with a slash',
    pipelines({ project: 'a/b' }),
    'identity.project',
    /without a slash/,
  ],
  [
    'Kubernetes, a namespace in capitals',
    kubernetes({ namespace: 'Shop' }),
    'identity.namespace',
    /small letters/,
  ],
  [
    'Kubernetes, a namespace of 64 characters',
    kubernetes({ namespace: 'n'.repeat(64) }),
    'identity.namespace',
    /1 to 63/,
  ],
  [
    'Kubernetes, a service account of 254 characters',
    kubernetes({ serviceAccount: 'n'.repeat(254) }),
    'identity.serviceAccount',
    /1 to 253/,
  ],
  [
    'Kubernetes, a service account in capitals',
    kubernetes({ serviceAccount: 'Report' }),
    'identity.serviceAccount',
    /small letters/,
  ],
  [
    'AKS without its slash',
    kubernetes({ issuer: 'https://eu.oic.prod-aks.azure.com/t/c' }),
    'identity.issuer',
    /slash at its end/,
  ],
  [
    'AWS, a session',
    aws('arn:aws:sts::123456789012:assumed-role/Report/session'),
    'identity.roleArn',
    /without the name of a session/,
  ],
  [
    'AWS, an account of 11 digits',
    aws('arn:aws:iam::12345678901:role/Report'),
    'identity.roleArn',
    /ARN of a role/,
  ],
  [
    'Google, an address',
    google('job@shop.iam.gserviceaccount.com'),
    'identity.serviceAccountId',
    /gcloud iam/,
  ],
  ['no issuer', oidc(''), 'identity.issuer', /https URL/],
  ['an issuer by http', oidc('http://idp.example.com'), 'identity.issuer', /https URL/],
  ['an issuer with a query', oidc('https://idp.example.com/?a=b'), 'identity.issuer', /no query/],
  ['an issuer with a wildcard', oidc('https://*.example.com'), 'identity.issuer', /https URL/],
  [
    'an issuer of 601 characters',
    oidc(`https://idp.example.com/${'i'.repeat(577)}`),
    'identity.issuer',
    /601 characters/,
  ],
  [
    'an issuer with a host in capitals',
    oidc('https://IDP.example.com/Pool'),
    'identity.issuer',
    /did you mean https:\/\/idp\.example\.com\/Pool\?/,
  ],
  [
    'GitHub with a slash at the end',
    oidc(`${GITHUB}/`),
    'identity.issuer',
    /did you mean https:\/\/token\.actions\.githubusercontent\.com\?/,
  ],
  ['no subject', oidc(GITHUB, ''), 'identity.subject', /1 to 600/],
  ['a subject of 601 characters', oidc(GITHUB, 's'.repeat(601)), 'identity.subject', /1 to 600/],
  [
    'a subject with a wildcard',
    oidc(GITHUB, 'repo:octo-org/*'),
    'identity.subject',
    /FederatedIdentity\.matching/,
  ],
  [
    'the word of GitHub in capitals',
    oidc(GITHUB, 'repo:octo-org/octo-repo:Environment:prod'),
    'identity.subject',
    /did you mean repo:octo-org\/octo-repo:environment:prod\?/,
  ],
  [
    'the ref of GitHub in capitals',
    oidc(GITHUB, 'Repo:octo-org/octo-repo:ref:Refs/Heads/main'),
    'identity.subject',
    /did you mean repo:octo-org\/octo-repo:ref:refs\/heads\/main\?/,
  ],
  [
    'the words of GitLab in capitals',
    oidc('https://gitlab.com', 'project_path:a/b:ref_type:Branch:ref:main'),
    'identity.subject',
    /did you mean project_path:a\/b:ref_type:branch:ref:main\?/,
  ],
  [
    'the words of Kubernetes in capitals',
    oidc('https://k8s.example.com', 'system:serviceAccount:a:b'),
    'identity.subject',
    /did you mean system:serviceaccount:a:b\?/,
  ],
  [
    'an expression with another operator',
    matching("claims['sub'] startswith 'a'"),
    'identity.expression',
    /by eq or matches/,
  ],
  [
    'an expression in capitals',
    matching("Claims['sub'] matches 'a*'"),
    'identity.expression',
    /in these letters/,
  ],
  [
    'an expression of another claim',
    matching("claims['actor'] eq 'a'"),
    'identity.expression',
    /sub or job_workflow_ref/,
  ],
  ['an expression without quotes', matching("claims['sub'] eq a"), 'identity.expression', /by eq or matches/],
  [
    'two expressions joined by or',
    matching("claims['sub'] eq 'a' or claims['sub'] eq 'b'"),
    'identity.expression',
    /joined by and/,
  ],
];
