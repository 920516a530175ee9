import { actionsOf, type Asked } from '../../../emulators/src/aws/action.js';
import { answerAction, type JsonService } from '../../../emulators/src/aws/json-service.js';
import { structure } from '../../../emulators/src/aws/model/collections.js';
import { errorOf } from '../../../emulators/src/aws/service-error.js';
import { systemClock } from '../../../emulators/src/core/clock.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import { Faults } from '../../../emulators/src/core/faults.js';

const invalid = errorOf('InvalidParameterException');
const action = actionsOf<Asked>(invalid);
const later = () => new Promise((resolve) => setImmediate(resolve));

/** A service whose actions have something to wait for. */
const service: JsonService<Asked> = {
  target: 'Parcels.',
  title: 'Parcels',
  actions: new Map([
    [
      'Send',
      action(structure({}), async (_, { region }) => {
        await later();
        return { Region: region };
      }),
    ],
    [
      'Lose',
      action(structure({}), async () => {
        await later();
        throw invalid('Lost.');
      }),
    ],
  ]),
};

function call(name: string): Promise<Response> {
  const identity = createIdentity();
  const url = new URL('http://127.0.0.1:4566/');
  const headers = new Headers({
    'x-amz-target': `Parcels.${name}`,
    authorization: `AWS4-HMAC-SHA256 Credential=${identity.accessKeyId}/20261121/eu-west-1/parcels/aws4_request, SignedHeaders=host, Signature=0`,
  });
  const incoming = { method: 'POST', host: url.hostname, tls: false, url, headers, body: '{}' };
  const context = { identity, clock: systemClock, faults: new Faults(), httpsEndpoint: () => '' };
  return answerAction(service, incoming, context, (asked) => asked);
}

test('an action may wait before it answers', async () => {
  const answer = await call('Send');

  expect([answer.status, await answer.json()]).toEqual([200, { Region: 'eu-west-1' }]);
});

test('an action may wait before it refuses, and is answered in the protocol', async () => {
  const answer = await call('Lose');

  expect([answer.status, await answer.json()]).toEqual([
    400,
    { __type: 'InvalidParameterException', message: 'Lost.' },
  ]);
});
