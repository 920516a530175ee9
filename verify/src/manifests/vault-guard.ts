import { pipeline, Readable, Transform } from 'node:stream';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { MAX_BODY_BYTES, tooLong } from '../issuer-client/http/body.js';
import { isHttps } from '../issuer-client/http/https.js';
import { isJsonObject } from '../json.js';

/** An emulator of AWS on this machine may speak without TLS, as nothing leaves it. */
const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;

/**
 * Keeps a client of AWS within the bounds that hold for issuers: the SDK itself follows `AWS_ENDPOINT_URL` to anywhere,
 * and collects an answer however long it is.
 *
 * @see https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/Package/-smithy-middleware-stack/
 */
export function guardVault({ middlewareStack }: SecretsManagerClient): void {
  middlewareStack.add(
    (next) => (args) => {
      assertProtected(args.request);
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'onlyHttps' },
  );
  middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { response } = result;
      if (isJsonObject(response) && response['body'] instanceof Readable)
        Object.assign(response, { body: limited(response['body']) });
      return result;
    },
    { step: 'deserialize', priority: 'low', name: 'limitedBody' },
  );
}

function assertProtected(request: unknown): void {
  if (!isJsonObject(request)) return;
  const hostname = String(request['hostname']);
  const url = `${String(request['protocol'])}//${hostname}`;
  if (isHttps(url) || LOOPBACK.test(hostname)) return;
  throw new Error(`nothing was sent to ${url}, which is not https`);
}

function limited(body: Readable): Readable {
  let bytes = 0;
  const limit = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length;
      if (bytes > MAX_BODY_BYTES) done(new Error(tooLong()));
      else done(null, chunk);
    },
  });
  // An error of either side reaches whoever reads.
  return pipeline(body, limit, () => undefined);
}
