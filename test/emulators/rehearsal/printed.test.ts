import { spawnLocalCloud } from '../../support/local-cloud-process.js';
import { removeOutdirs, writeOutdir, type StackJson } from './outdir.js';

afterAll(removeOutdirs);

const at = (path: string) => ({ '//': { metadata: { path } } });

/** What `local-cloud --apply` says of stacks that it cannot rehearse. */
test.each<[string, StackJson, string]>([
  [
    'a resource type that it lacks',
    { resource: { aws_s3_bucket: { logs: at('dev/logs') } } },
    `dev/logs (aws_s3_bucket.logs)
  problem     the rehearsal cannot make aws_s3_bucket
  allowed     *
  mend        use npm run deploy:local, which applies it through Terraform`,
  ],
  [
    'a function that it lacks',
    { output: { a: { value: '${cidrhost("10.0.0.0/8", 1)}' } } },
    `dev (output.a)
  expression  \${cidrhost("10.0.0.0/8", 1)}
  problem     the rehearsal has no function "cidrhost"
  allowed     *
  mend        use npm run deploy:local, which applies it through Terraform`,
  ],
  [
    'an attribute that it does not know',
    {
      data: { aws_region: { here: {} } },
      output: { a: { value: '${data.aws_region.here.colour}' } },
    },
    `dev (output.a)
  expression  \${data.aws_region.here.colour}
  problem     the rehearsal knows no attribute "colour" of data.aws_region.here
  allowed     id, name
  mend        use npm run deploy:local, which applies it through Terraform`,
  ],
  [
    'references in a circle',
    { locals: { a: '${local.b}', b: '${local.a}' } },
    `dev (local.a)
  problem     it depends on itself: local.a -> local.b -> local.a`,
  ],
  [
    'what the service refuses, in the words of the service',
    {
      resource: {
        aws_cognito_user_group: {
          readers: { ...at('dev/readers'), name: 'readers', user_pool_id: 'eu-west-1_Absent' },
        },
      },
    },
    `dev/readers (aws_cognito_user_group.readers)
  problem     Cognito CreateGroup was refused with 400 ResourceNotFoundException: User pool eu-west-1_Absent does not exist.`,
  ],
])('%s is told in words: what, where, how to mend', async (_what, json, expected) => {
  const cloud = spawnLocalCloud(['--apply', writeOutdir({ dev: json })]);

  expect(await cloud.ended).toBe(1);
  expect(cloud.stdout()).toBe('');
  expect(cloud.stderr().replace(/(allowed +)(.*, .*, .*, .*)/, '$1*')).toBe(`local-cloud: ${expected}\n`);
});
