// Exchanges the job's OIDC token for credentials of an AWS role, an hour long, and hands them to the steps that follow.
// Committed, since a job that can assume a role runs no action of a third party; it needs no package either, so that it
// can run at any point of a job. Azure needs nothing like it: the providers exchange the token themselves.
// Environment: AWS_ROLE (an ARN), AWS_REGION, and what GitHub sets in a job with `id-token: write`.
// See https://docs.github.com/en/actions/reference/security/oidc and
// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
import { appendFileSync } from 'node:fs';

const TIMEOUT_MS = 30_000;

function required(name, mend) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: ${mend}.`);
  return value;
}

async function textOf(what, url, options) {
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await answer.text();
  if (answer.ok) return text;
  const message = /<Message>([^<]*)<\/Message>/.exec(text)?.[1] ?? '';
  throw new Error(`${what} answered ${answer.status}: ${message}`);
}

async function identityToken() {
  const mend = 'the job needs permissions: { id-token: write }';
  const url = new URL(required('ACTIONS_ID_TOKEN_REQUEST_URL', mend));
  url.searchParams.set('audience', 'sts.amazonaws.com');
  const authorization = `Bearer ${required('ACTIONS_ID_TOKEN_REQUEST_TOKEN', mend)}`;
  return JSON.parse(await textOf("GitHub's OIDC endpoint", url, { headers: { authorization } })).value;
}

async function credentials(role, region, token) {
  const endpoint = process.env.AWS_ENDPOINT_URL_STS ?? `https://sts.${region}.amazonaws.com/`;
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: role,
    RoleSessionName: `github-${required('GITHUB_RUN_ID', 'GitHub sets it in every job')}`,
    WebIdentityToken: token,
  });
  const xml = await textOf('STS', endpoint, { method: 'POST', body });
  const member = (name) => {
    const value = new RegExp(`<${name}>([^<\\s]+)</${name}>`).exec(xml)?.[1];
    if (value === undefined) throw new Error(`STS answered without ${name}.`);
    return value;
  };
  return {
    AWS_ACCESS_KEY_ID: member('AccessKeyId'),
    AWS_SECRET_ACCESS_KEY: member('SecretAccessKey'),
    AWS_SESSION_TOKEN: member('SessionToken'),
  };
}

async function main() {
  const role = required('AWS_ROLE', 'set the repository variable with the ARN of the role');
  const region = required('AWS_REGION', 'the workflow sets it');
  const handedOn = required('GITHUB_ENV', 'GitHub sets it in every job');
  const variables = await credentials(role, region, await identityToken());
  // Before anything could print one.
  for (const value of Object.values(variables)) console.log(`::add-mask::${value}`);
  for (const [name, value] of Object.entries(variables)) appendFileSync(handedOn, `${name}=${value}\n`);
  console.log(`Assumed ${role}.`);
}

main().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
