import fc from 'fast-check';
import { parseConnectTo, reroute } from '../../verify/src/issuer-client/http/connect-to.js';

const name = fc.oneof(
  fc.domain(),
  fc.ipV4(),
  fc.ipV6().map((address) => `[${address}]`),
  fc.constant(''),
);
const port = fc.oneof(fc.integer({ min: 1, max: 65535 }).map(String), fc.constant(''));
const bare = (host: string) => host.replace(/^\[|\]$/g, '').toLowerCase();

test('every HOST:PORT:ADDRESS:PORT is read as it was written', () => {
  fc.assert(
    fc.property(name, port, name, port, (host, from, address, to) => {
      const { text, ...parts } = parseConnectTo([host, from, address, to].join(':'));
      expect(text).toContain(address);
      expect(parts).toEqual({
        ...(host && { host: bare(host) }),
        ...(from && { port: Number(from) }),
        ...(address && { toHost: bare(address) }),
        ...(to && { toPort: Number(to) }),
      });
    }),
  );
});

test('what a rule leaves empty matches anything, or stays as asked', () => {
  fc.assert(
    fc.property(fc.domain(), fc.integer({ min: 1, max: 65535 }), (host, asked) => {
      expect(reroute([parseConnectTo(':::')], host, asked)).toEqual({ host, port: asked });
      expect(reroute([parseConnectTo('::127.0.0.1:8443')], host, asked)).toEqual({
        host: '127.0.0.1',
        port: 8443,
      });
      expect(reroute([parseConnectTo(`${host}:${asked}::8443`)], host.toUpperCase(), asked)).toEqual({
        host: host.toUpperCase(),
        port: 8443,
      });
      expect(reroute([parseConnectTo(`${host}:${asked}:::`.slice(0, -1))], host, asked)).toEqual({
        host,
        port: asked,
      });
    }),
  );
});

const domain = { host: 'prod-orders.auth.eu-west-1.amazoncognito.com', port: 443 };

test.each([
  ['::127.0.0.1:8443', { host: '127.0.0.1', port: 8443 }],
  ['::[::1]:8443', { host: '::1', port: 8443 }],
  ['PROD-orders.auth.eu-west-1.amazoncognito.com:443:10.0.0.7:', { host: '10.0.0.7', port: 443 }],
  [':443::8443', { host: domain.host, port: 8443 }],
  ['other.example.com::127.0.0.1:8443', domain],
  [':8443:127.0.0.1:8443', domain],
])('%s leads to %j', (text, destination) => {
  expect(reroute([parseConnectTo(text)], domain.host, domain.port)).toEqual(destination);
});

test('the first rule that matches counts; none leaves things as they are', () => {
  const rules = ['a.example:443:[::1]:1', 'a.example::b.example:2', ':8443:c.example:'].map(parseConnectTo);
  expect(reroute(rules, 'a.example', 443)).toEqual({ host: '::1', port: 1 });
  expect(reroute(rules, 'a.example', 444)).toEqual({ host: 'b.example', port: 2 });
  expect(reroute(rules, 'x.example', 8443)).toEqual({ host: 'c.example', port: 8443 });
  expect(reroute(rules, 'x.example', 443)).toEqual({ host: 'x.example', port: 443 });
});

test.each([
  ['', /four parts/],
  ['a:b', /four parts/],
  ['127.0.0.1:8443', /four parts/],
  ['a:b:c', /four parts/],
  [':x::1', /"x" is not a port/],
  ['::127.0.0.1:0', /"0" is not a port/],
  ['a:1:b:2:c', /four parts/],
  ['::::', /four parts/],
  ['::::1:8443', /four parts/],
  ['a:0:b:1', /"0" is not a port/],
  ['a:1:b:65536', /"65536" is not a port/],
  ['a:x:b:1', /"x" is not a port/],
  ['a:1:b:-1', /"-1" is not a port/],
  ['[a]:1:b:1', /"a" in brackets is not an IPv6 address/],
  ['a:1:[127.0.0.1]:1', /not an IPv6 address/],
  ['[::1:1:b:1', /four parts/],
])('"%s" is refused', (text, message) => {
  expect(() => parseConnectTo(text)).toThrow(RangeError);
  expect(() => parseConnectTo(text)).toThrow(message);
});
