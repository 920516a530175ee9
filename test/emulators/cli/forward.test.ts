import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { parse } from './parse.js';

test('--forward, as often as needed, names services as signatures do or as SDKs do', () => {
  expect(
    parse(
      ...['--forward', 'iam=http://127.0.0.1:5000', '--forward', 'apigateway=http://localhost:5000/a'],
      ...['--forward', 'ses_v2=https://[::1]:5001'],
    ),
  ).toMatchObject({
    forward: {
      AWS_ENDPOINT_URL_IAM: 'http://127.0.0.1:5000',
      AWS_ENDPOINT_URL_API_GATEWAY: 'http://localhost:5000/a',
      AWS_ENDPOINT_URL_SES_V2: 'https://[::1]:5001',
    },
  });
  expect(parse()).not.toHaveProperty('forward');
});

test.each([
  ['iam', 'is not an http or https URL'],
  ['=http://127.0.0.1:5000', 'allowed is SERVICE=URL'],
  ['i am=http://127.0.0.1:5000', 'allowed is SERVICE=URL'],
  ['iam;x=http://127.0.0.1:5000', 'allowed is SERVICE=URL'],
  ['iam=127.0.0.1:5000', 'is not an http or https URL'],
  ['iam=ftp://127.0.0.1', 'is not an http or https URL'],
  ['iam=http://me:secret@127.0.0.1', 'is not an http or https URL'],
  ['iam=http://127.0.0.1/?a=b', 'is not an http or https URL'],
  ['iam=https://iam.amazonaws.com', 'iam.amazonaws.com is not this machine'],
  ['iam=http://127.0.0.1.example.com', '127.0.0.1.example.com is not this machine'],
])('--forward %s is refused', (value, reason) => {
  expect(parse('--forward', value)).toContain(reason);
});

test('a service is forwarded once', () => {
  const twice = ['logs=http://127.0.0.1:1', 'cloudwatch-logs=http://127.0.0.1:2'];
  expect(parse(...twice.flatMap((value) => ['--forward', value]))).toContain(
    'cloudwatch-logs is forwarded twice (AWS_ENDPOINT_URL_CLOUDWATCH_LOGS)',
  );
});

test('the ready line has the variable beside the endpoint of the local cloud', async () => {
  const cloud = spawnLocalCloud(['--forward', 'iam=http://127.0.0.1:5000']);
  const { env, endpoint } = await cloud.ready;
  cloud.child.kill('SIGTERM');
  await cloud.ended;
  expect(env).toMatchObject({
    AWS_ENDPOINT_URL: endpoint,
    AWS_ENDPOINT_URL_IAM: 'http://127.0.0.1:5000',
  });
});
