import {
  FederatedCredential,
  type FederatedCredentialProps,
  FederatedIdentity,
} from '@oauth-issuers/constructs';
import type { TerraformStack } from 'cdktf';
import { type Block, problemsOf, resourceOf, resourcesOf, synth, token } from '../../../support/synth.js';
import { ACCEPTED, FLEXIBLE, type Make, oidc, PLAIN } from './federated-identities.js';
import { REFUSED } from './federated-limits.js';

const application = { applicationId: '/applications/some-object', clientId: 'some-client' };
const PLAIN_TYPE = 'azuread_application_federated_identity_credential';
const FLEXIBLE_TYPE = 'azuread_application_flexible_federated_identity_credential';

const credential =
  (make: Make, change: Partial<FederatedCredentialProps> = {}) =>
  (stack: TerraformStack) =>
    new FederatedCredential(stack, change.displayName ?? 'it', {
      application,
      displayName: 'main',
      identity: make(),
      ...change,
    });

/** Several of one application, each with its own name and subject. */
const credentials = (count: number) => (stack: TerraformStack) => {
  for (let n = 1; n <= count; n++)
    credential(oidc('https://idp.example.com', `job-${n}`), { displayName: `job-${n}` })(stack);
};

describe('a federated credential', () => {
  test.each(PLAIN)('trusts %s', (_name, make, issuer, subject) => {
    const configuration = synth(credential(make));

    expect(resourceOf(configuration, PLAIN_TYPE)).toMatchObject({
      application_id: '/applications/some-object',
      display_name: 'main',
      issuer,
      subject,
      audiences: ['api://AzureADTokenExchange'],
    });
    expect(configuration.resource).not.toHaveProperty(FLEXIBLE_TYPE);
  });

  test.each(FLEXIBLE)('matches %s', (_name, make, expression) => {
    const configuration = synth(credential(make));

    expect(resourceOf(configuration, FLEXIBLE_TYPE)).toMatchObject({
      application_id: '/applications/some-object',
      display_name: 'main',
      audience: 'api://AzureADTokenExchange',
      claims_matching_expression: expression,
    });
    expect(configuration.resource).not.toHaveProperty(PLAIN_TYPE);
  });

  test.each(REFUSED)('is refused of %s', (_name, make, property, says) => {
    const problems = problemsOf(credential(make));

    expect(problems.map((problem) => problem.split('\n')[0])).toContain(`[test/it] ${property}`);
    expect(problems.join('\n')).toMatch(says);
    expect(problems.every((problem) => problem.includes('see'))).toBe(true);
  });

  test.each(ACCEPTED)('may be of %s', (_name, make) => {
    expect(problemsOf(credential(make))).toEqual([]);
  });

  test.each([
    ['a name of two characters', { displayName: 'ab' }, 'displayName'],
    ['a name of 121 characters', { displayName: 'a'.repeat(121) }, 'displayName'],
    ['a name that begins with a hyphen', { displayName: '-abc' }, 'displayName'],
    ['a name with a space', { displayName: 'git hub' }, 'displayName'],
    ['a description of 601 characters', { description: 'd'.repeat(601) }, 'description'],
    ['an empty audience', { audience: '' }, 'audience'],
    ['an audience of 601 characters', { audience: 'a'.repeat(601) }, 'audience'],
  ])('is refused with %s', (_what, change, property) => {
    expect(problemsOf(credential(oidc('https://idp.example.com'), change))).toEqual([
      expect.stringMatching(new RegExp(`^\\[test/.+\\] ${property}\n`)),
    ]);
  });

  test('may have a name, a description and an audience as long as Graph takes them', () => {
    const change = { displayName: 'a'.repeat(120), description: 'd'.repeat(600), audience: 'a'.repeat(600) };

    expect(resourceOf(synth(credential(oidc('https://idp.example.com'), change)), PLAIN_TYPE)).toMatchObject({
      display_name: change.displayName,
      description: change.description,
      audiences: [change.audience],
    });
  });

  test('may be made of what Terraform alone knows', () => {
    const configuration = synth((stack) => {
      const unknown = token(stack).stringValue;
      credential(() => FederatedIdentity.oidc({ issuer: unknown, subject: unknown }))(stack);
      const ids = { owner: unknown, repository: unknown };
      const jobs = { owner: unknown, repository: unknown, ids, environment: unknown };
      credential(() => FederatedIdentity.gitHubActions(jobs), { displayName: 'jobs' })(stack);
    });

    const subjects = [...resourcesOf(configuration, PLAIN_TYPE).values()].map(
      ({ subject }: Block) => subject,
    );
    expect(subjects).toEqual([
      '${var.unknown}',
      'repo:${var.unknown}@${var.unknown}/${var.unknown}@${var.unknown}:environment:${var.unknown}',
    ]);
  });

  test('warns where Entra may match no token', () => {
    const warningsOf = (issuer: string) => {
      const identity = () => FederatedIdentity.matching({ issuer, expression: "claims['sub'] matches 'a*'" });
      let made: FederatedCredential | undefined;
      problemsOf((stack) => (made = credential(identity)(stack)));
      return made!.node.metadata
        .map(({ data }) => String(data))
        .filter((text) => text.includes('may match none'));
    };

    expect(warningsOf('https://git.example.com')).toHaveLength(1);
    expect(warningsOf('https://gitlab.com')).toEqual([]);
  });
});

describe('the federated credentials of an application', () => {
  test('are 20', () => {
    expect(problemsOf(credentials(20))).toEqual([]);
    expect(problemsOf(credentials(21))).toEqual([
      expect.stringMatching(/^\[test\/job-21\] application\n +received +"credential 21[^]*at most 20/),
    ]);
  });

  test.each([
    ['the name', { displayName: 'one' }, 'two', 'displayName'],
    ['issuer and subject', { displayName: 'two' }, 'job', 'identity'],
  ])('do not share %s', (_what, change, subject, property) => {
    const build = (stack: TerraformStack) => {
      credential(oidc('https://idp.example.com'), { displayName: 'one' })(stack);
      new FederatedCredential(stack, 'second', {
        application,
        identity: oidc('https://idp.example.com', subject)(),
        ...change,
      });
    };

    expect(problemsOf(build)).toEqual([
      expect.stringMatching(new RegExp(`^\\[test/second\\] ${property}\n`)),
    ]);
  });

  test('are counted for each application', () => {
    const build = (stack: TerraformStack) => {
      credentials(20)(stack);
      const other = { ...application, applicationId: '/applications/other' };
      credential(oidc('https://idp.example.com', 'job-1'), { displayName: 'job-21', application: other })(
        stack,
      );
    };

    expect(problemsOf(build)).toEqual([]);
  });
});
