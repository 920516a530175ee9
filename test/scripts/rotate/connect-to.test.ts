import fc from 'fast-check';
import { parseConnectTo, reroute } from '../../../scripts/rotate/http/connect-to.js';

const asked = { host: 'prod-orders.auth.eu-west-1.amazoncognito.com', port: 443 };

describe('--connect-to', () => {
  test.each([
    ['::127.0.0.1:8443', { host: '127.0.0.1', port: 8443 }],
    ['::[::1]:8443', { host: '[::1]', port: 8443 }],
    ['PROD-orders.auth.eu-west-1.amazoncognito.com:443:10.0.0.7:', { host: '10.0.0.7', port: 443 }],
    [':443::8443', { host: asked.host, port: 8443 }],
    ['other.example.com::127.0.0.1:8443', asked],
    [':8443:127.0.0.1:8443', asked],
  ])('%s leads to %j', (text, destination) => {
    expect(reroute([parseConnectTo(text)], asked)).toEqual(destination);
  });

  test('takes the first rule that matches', () => {
    const rules = ['other.example.com::10.0.0.1:1', '::10.0.0.2:2', '::10.0.0.3:3'].map(parseConnectTo);

    expect(reroute(rules, asked)).toEqual({ host: '10.0.0.2', port: 2 });
  });

  test.each([
    '',
    '127.0.0.1:8443',
    'a:b:c',
    '::127.0.0.1:0',
    '::127.0.0.1:65536',
    '::[127.0.0.1]:1',
    '::::1:1',
    ':x::1',
  ])('refuses %j with the form that is allowed', (text) => {
    expect(() => parseConnectTo(text)).toThrow(/is not HOST:PORT:ADDRESS:PORT.*::127\.0\.0\.1:8443/);
    expect(() => parseConnectTo(text)).toThrow(expect.objectContaining({ exitCode: 2 }) as Error);
  });

  test('reads every host and port', () => {
    const host = fc.oneof(
      fc.domain(),
      fc.ipV4(),
      fc.ipV6().map((address) => `[${address}]`),
    );
    const port = fc.integer({ min: 1, max: 65535 });
    fc.assert(
      fc.property(host, port, host, port, (from, fromPort, to, toPort) => {
        const rule = parseConnectTo(`${from}:${fromPort}:${to}:${toPort}`);

        expect(reroute([rule], { host: from.toUpperCase(), port: fromPort })).toEqual({
          host: to.toLowerCase(),
          port: toPort,
        });
      }),
    );
  });
});
