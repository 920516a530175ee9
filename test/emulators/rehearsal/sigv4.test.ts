import { sign } from '../../../emulators/src/rehearsal/http/sigv4.js';

/** The example credentials of AWS's documentation and test suite. */
const scope = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
  service: 'service',
  now: new Date('2015-08-30T12:36:00Z'),
};

const prefix = 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ';

describe('Signature Version 4, by the vectors that AWS publishes', () => {
  test.each([
    ['get-vanilla', 'GET', '', '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'],
    ['post-vanilla', 'POST', '', '5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b'],
    [
      'get-vanilla-query-order-key-case',
      'GET',
      '?Param2=value2&Param1=value1',
      'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
    ],
  ])('%s', (_, method, query, signature) => {
    const { headers } = sign({ method, url: `https://example.amazonaws.com/${query}`, headers: {} }, scope);

    expect(headers['authorization']).toBe(`${prefix}SignedHeaders=host;x-amz-date, Signature=${signature}`);
    expect(headers['x-amz-date']).toBe('20150830T123600Z');
  });

  test('a header and the body are signed too', () => {
    const signature = (body: string, type: string): string | undefined =>
      sign(
        { method: 'POST', url: 'https://example.amazonaws.com/', headers: { 'content-type': type }, body },
        scope,
      ).headers['authorization'];

    expect(signature('a', 'b')).toContain('SignedHeaders=content-type;host;x-amz-date,');
    expect(new Set([signature('a', 'b'), signature('x', 'b'), signature('a', 'x')]).size).toBe(3);
  });
});
