import { startTestIssuer } from '../support/verify-issuer.js';
import { resultOf, verify } from '../support/verify-run.js';

const withTokenEndpoint = (url: string) => ({
  discovery: (document: Record<string, unknown>) => ({ ...document, token_endpoint: url }),
});

test.each([
  ['a foreign host', 'https://evil.example/token', 'discovery.hosts'],
  ['plain http', 'http://issuer.example.com/token', 'discovery.https'],
])('no secret follows discovery to %s', async (_, url, failing) => {
  const issuer = await startTestIssuer('generic', withTokenEndpoint(url));
  const report = await verify(issuer);
  await issuer.close();
  expect(issuer.asked.filter(({ method }) => method === 'POST')).toEqual([]);
  expect(resultOf(report, failing).status).toBe('failed');
  expect(resultOf(report, 'grant.issued').status).toBe('inconclusive');
  expect(report.exitCode).toBe(1);
});

test('nor a redirect of the token endpoint', async () => {
  const issuer = await startTestIssuer('cognito', {
    answer: (asked, usual) =>
      asked.about === 'token'
        ? {
            status: 307,
            headers: { location: 'https://orders.auth.eu-west-1.amazoncognito.com/elsewhere' },
            body: '',
          }
        : usual,
  });
  const report = await verify(issuer);
  await issuer.close();
  expect(issuer.asked.filter(({ path }) => path === '/elsewhere')).toEqual([]);
  expect(resultOf(report, 'grant.issued')).toMatchObject({
    status: 'failed',
    observed: '307 without an error code',
  });
});

test('the endpoint that the manifest declares is asked, whatever discovery says', async () => {
  const issuer = await startTestIssuer('cognito', withTokenEndpoint('https://evil.example/token'));
  const report = await verify(issuer);
  await issuer.close();
  expect(resultOf(report, 'grant.issued').status).toBe('passed');
  expect(resultOf(report, 'discovery.endpoints').status).toBe('failed');
});

test('no request puts a secret or a token into its URL', async () => {
  const issuer = await startTestIssuer('generic');
  const report = await verify(issuer);
  await issuer.close();
  const urls = report.issuers[0]!.exchanges.map(({ request }) => decodeURIComponent(request.url));
  const members = urls.flatMap((url) => [...new URL(url).searchParams.keys()]);
  expect(members.filter((name) => /secret|token|password|assertion/.test(name))).toEqual([]);
  expect(urls.filter((url) => issuer.minted().some((secret) => url.includes(secret)))).toEqual([]);
});
