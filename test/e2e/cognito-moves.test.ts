import { startLocalCloud } from '@oauth-issuers/emulators';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appClientVariants } from '../constructs/cognito/variants/app-clients.js';
import { domainVariants } from '../constructs/cognito/variants/domains.js';
import { identityProviderVariants } from '../constructs/cognito/variants/identity-providers.js';
import { resourceServerVariants } from '../constructs/cognito/variants/resource-servers.js';
import { userPoolVariants } from '../constructs/cognito/variants/user-pools.js';
import { IMPORTED_POOL, synthesized } from '../support/lane.js';
import { Lanes } from '../support/lanes.js';
import { type Kind, kindOf, rotation, roundsOf, type Step } from '../support/moves.js';
import { describeWithTerraform } from '../support/terraform.js';
import type { Variant } from '../support/variant.js';

/** With `EVERY_STEP=1` every step from one variant to another, else one from each and one to each. */
const isFull = process.env['EVERY_STEP'] === '1';

const textOf = (variant: Variant): string => JSON.stringify(synthesized(variant).resource);
/** What cannot be destroyed cannot be replaced, which some steps do. */
const canMove = (variant: Variant): boolean =>
  variant.needsProvider === undefined && !/"prevent_destroy":true/.test(textOf(variant));
const hasItsPool = (variant: Variant): boolean => !textOf(variant).includes(IMPORTED_POOL);
const hasNoClient = (variant: Variant): boolean => !textOf(variant).includes('aws_cognito_user_pool_client');

const kinds: readonly Kind[] = [
  kindOf('pool', userPoolVariants.filter(canMove).filter(hasItsPool)),
  kindOf('domain', domainVariants.filter(canMove).filter(hasItsPool)),
  kindOf('client', appClientVariants.filter(canMove), 'ground'),
  kindOf('server', resourceServerVariants.filter(canMove).filter(hasNoClient), 'ground'),
  kindOf('provider', identityProviderVariants.filter(canMove).filter(hasItsPool)),
];

const schedules = kinds.map((kind) => (isFull ? roundsOf(kind, 3) : roundsOf(kind, 1, 1)));
const rounds = Array.from({ length: Math.max(...schedules.map((schedule) => schedule.length)) }, (_, round) =>
  schedules.flatMap((schedule) => schedule[round] ?? settled(schedule.at(-1)!)),
);
const moves = rounds.flat().filter(({ from }) => from !== undefined);

/** A lane that has arrived stays where it is. */
function settled(steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, from: undefined }));
}

describeWithTerraform(
  `${moves.length} steps from one way to set up a construct to another`,
  ({ configFile }) => {
    test('settle, but for those of which synth says that they are refused', async () => {
      const cloud = await startLocalCloud();
      const directory = mkdtempSync(join(tmpdir(), 'moves-'));
      const lanes = new Lanes(directory, cloud, configFile);
      const problems: string[] = [];
      try {
        for (const steps of rounds) problems.push(...(await lanes.take(steps)));
      } finally {
        await cloud.close();
        rmSync(directory, { recursive: true });
      }

      expect(problems).toEqual([]);
      expect(cloud.exchanges.filter(({ status, service }) => status >= 500 || service === 'none')).toEqual(
        [],
      );
    });
  },
);

test.each([2, 4, 10, 24])('lanes that rotate among %i positions take each step once', (size) => {
  const order = rotation(size);
  const taken = order
    .slice(1)
    .flatMap((to, index) =>
      Array.from({ length: size }, (_, lane) => `${(lane + order[index]!) % size} ${(lane + to) % size}`),
    );

  expect(new Set(taken).size).toBe(size * (size - 1));
  expect(taken).toHaveLength(size * (size - 1));
});
