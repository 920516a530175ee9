import { createDispatch, type DispatchOptions } from '../../../emulators/src/server/dispatch.js';
import { ExchangeLog } from '../../../emulators/src/server/exchange-log.js';
import { createIdentity } from '../../../emulators/src/core/identity.js';
import type { Incoming, Service } from '../../../emulators/src/core/service.js';
import { Faults } from '../../../emulators/src/core/faults.js';

const NOW = new Date('2026-03-01T12:00:00Z');

function incoming(url: string, change: Partial<Incoming> = {}): Incoming {
  const parsed = new URL(url);
  return {
    method: 'GET',
    host: parsed.hostname,
    tls: parsed.protocol === 'https:',
    url: parsed,
    headers: new Headers(),
    body: '',
    ...change,
  };
}

const service = (name: string, host: string, answer: () => Promise<Response>): Service => ({
  name,
  matches: (request) => request.host === host,
  handle: answer,
  snapshot: () => ({}),
});

function dispatcher(change: Partial<DispatchOptions> = {}) {
  const log = new ExchangeLog();
  const context = {
    clock: { now: () => NOW },
    identity: createIdentity(),
    faults: new Faults(),
    httpsEndpoint: () => 'https://127.0.0.1:1',
  };
  const defects: unknown[] = [];
  const services = [
    service('one', 'one.example.com', async () => Response.json({ from: 'one' })),
    service('greedy', 'one.example.com', async () => Response.json({ from: 'greedy' })),
    service('broken', 'broken.example.com', async () => {
      throw new Error('no such member');
    }),
  ];
  const dispatch = createDispatch({
    context,
    services,
    log,
    latencyMs: 0,
    onDefect: (error) => defects.push(error),
    ...change,
  });
  return { dispatch, log, context, defects };
}

describe('createDispatch', () => {
  test('hands a request to the first service that knows it', async () => {
    const { dispatch } = dispatcher();

    const answer = await dispatch(incoming('https://one.example.com/'));

    expect(await answer.json()).toEqual({ from: 'one' });
  });

  test('says that it does not speak for an unknown host, and how the request came', async () => {
    const { dispatch, log } = dispatcher();

    const answer = await dispatch(incoming('https://other.example.com/path'));

    expect(answer.status).toBe(421);
    expect(await answer.text()).toContain('GET other.example.com/path over TLS');
    expect(log.entries).toMatchObject([{ service: 'none', status: 421 }]);
  });

  test('turns what a service throws into a 500, and reports it as a defect', async () => {
    const { dispatch, defects, log } = dispatcher();

    const answer = await dispatch(incoming('https://broken.example.com/'));

    expect(answer.status).toBe(500);
    expect(defects).toEqual([new Error('no such member')]);
    expect(log.entries).toMatchObject([{ service: 'broken', status: 500 }]);
  });

  test('lets a fault change an answer after it was made', async () => {
    const { dispatch, context } = dispatcher();
    context.faults.add({ status: 418 });

    const answer = await dispatch(incoming('https://one.example.com/'));

    expect(answer.status).toBe(418);
    expect(await answer.json()).toEqual({ from: 'one' });
  });

  test('logs nothing that could be secret: no query, no header, no body', async () => {
    const { dispatch, log } = dispatcher();

    await dispatch(
      incoming('https://one.example.com/oauth2/token?client_secret=in-the-query', {
        method: 'POST',
        headers: new Headers({
          authorization: 'Basic in-a-header',
          'x-amz-target': 'Service.CreateUserPool',
        }),
        body: 'client_secret=in-the-body',
      }),
    );

    expect(log.entries).toEqual([
      {
        at: NOW.toISOString(),
        service: 'one',
        method: 'POST',
        host: 'one.example.com',
        path: '/oauth2/token',
        action: 'CreateUserPool',
        status: 200,
      },
    ]);
  });
});
