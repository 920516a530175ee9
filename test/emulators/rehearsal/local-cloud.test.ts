import { rmSync } from 'node:fs';
import { rehearse, startLocalCloud, type LocalCloud } from '@oauth-issuers/emulators';
import { synthesizeApp } from '../../support/rehearsed-cloud.js';

describe('the stacks of this repository, rehearsed in a local cloud', () => {
  let outdir: string;
  let cloud: LocalCloud;

  beforeAll(async () => {
    [outdir, cloud] = await Promise.all([synthesizeApp(), startLocalCloud()]);
  });

  afterAll(async () => {
    await cloud.close();
    rmSync(outdir, { recursive: true, force: true });
  });

  test('an authority that is not trusted is told, and nothing is made', async () => {
    const other = await startLocalCloud();
    try {
      await expect(
        rehearse({ outdir, stacks: ['dev-entra'], target: { ...cloud, ca: other.ca } }),
      ).rejects.toThrow(/certificate|signature/);
    } finally {
      await other.close();
    }
    expect(cloud.exchanges).toEqual([]);
  });

  test('give the outputs that a deploy gives, secrets included', async () => {
    const outputs = await rehearse({ outdir, target: cloud });

    expect(Object.keys(outputs)).toEqual(['dev-cognito', 'dev-entra']);
    const { issuer } = outputs['dev-cognito']!['manifest-orders'] as { issuer: string };
    expect(issuer).toMatch(/^https:\/\/cognito-idp\.eu-west-1\.amazonaws\.com\/eu-west-1_\w+$/);
    expect(outputs['dev-entra']!['manifest-orders']).toMatchObject({
      issuer: `https://login.microsoftonline.com/${cloud.identity.tenantId}/v2.0`,
      api: { identifier: expect.stringMatching(/^api:\/\//) as string },
    });
    for (const stack of Object.values(outputs))
      expect(stack['orders-nightly-report-secret']).toEqual(expect.stringMatching(/^\S{20,}$/));
    expect(JSON.stringify(outputs)).not.toContain('${');
    expect(cloud.exchanges.filter(({ status }) => status >= 400)).toEqual([]);
  });

  test('are refused a second time where names are unique, since a rehearsal only creates', async () => {
    await expect(rehearse({ outdir, stacks: ['dev-cognito'], target: cloud })).rejects.toThrow(
      /dev-cognito\/\S*UserPoolDomain\/Resource \(\S+\)\n {2}problem {5}Cognito CreateUserPoolDomain was refused with 400/,
    );
  });
});
