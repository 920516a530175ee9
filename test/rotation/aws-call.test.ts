import { callAws, exceptionName } from '../../rotation/src/aws/call.js';

const signal = new AbortController().signal;
const sdkError = (name: string, httpStatusCode: number | undefined, extra: object = {}) =>
  Object.assign(new Error('what it said of s3cret'), {
    name,
    $metadata: httpStatusCode === undefined ? {} : { httpStatusCode },
    ...extra,
  });
const failing = (error: Error) =>
  callAws('DescribeSecret of x', { signal, hide: ['s3cret'] }, () => Promise.reject(error));

describe('a call to AWS', () => {
  test.each<[string, Error, number, RegExp]>([
    ['a refusal', sdkError('AccessDeniedException', 400), 1, /AWS refused DescribeSecret of x: AccessDenied/],
    ['a failure of the service', sdkError('InternalServiceError', 500), 3, /InternalServiceError, HTTP 500/],
    ['throttling', sdkError('TooManyRequestsException', 400), 3, /TooManyRequests/],
    ['no connection', sdkError('Error', undefined, { code: 'ECONNREFUSED' }), 3, /ECONNREFUSED/],
    ['no credentials', sdkError('CredentialsProviderError', undefined), 2, /Sign in first/],
  ])('that ends with %s is explained without secrets', async (_, error, exitCode, message) => {
    await expect(failing(error)).rejects.toMatchObject({ exitCode });
    await expect(failing(error)).rejects.toThrow(message);
    await expect(failing(error)).rejects.not.toThrow('s3cret');
  });

  test('tells the exception of the service', async () => {
    const error = await failing(sdkError('ResourceExistsException', 400)).catch((caught: unknown) => caught);

    expect(exceptionName(error)).toBe('ResourceExistsException');
    expect(exceptionName(new Error())).toBeUndefined();
  });

  test('is not made after an interruption, nor explained', async () => {
    const controller = new AbortController();
    const reason = new Error('interrupted');
    let made = 0;
    const call = () =>
      callAws('x', { signal: controller.signal }, async () => {
        made++;
        controller.abort(reason);
        throw new Error('aborted');
      });

    await expect(call()).rejects.toBe(reason);
    await expect(call()).rejects.toBe(reason);
    expect(made).toBe(1);
  });
});
