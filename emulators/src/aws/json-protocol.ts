import { randomUUID } from 'node:crypto';
import type { EpochMs } from '../core/clock.js';
import type { ServiceError } from './service-error.js';

const CONTENT_TYPE = 'application/x-amz-json-1.1';

/**
 * A result in the AWS JSON 1.1 protocol; an action without output has an empty body.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html
 */
export function result(output: object | undefined): Response {
  return new Response(output === undefined ? null : JSON.stringify(output), {
    headers: { 'content-type': CONTENT_TYPE, 'x-amzn-requestid': randomUUID() },
  });
}

/** An error in the AWS JSON 1.1 protocol. */
export function refusal({ type, message, messageMember }: ServiceError, status = 400): Response {
  return new Response(JSON.stringify({ __type: type, [messageMember]: message }), {
    status,
    headers: {
      'content-type': CONTENT_TYPE,
      'x-amzn-errortype': `${type}:`,
      'x-amzn-requestid': randomUUID(),
    },
  });
}

/** A timestamp as the protocol writes it: seconds since the epoch, with milliseconds. */
export const timestamp = (time: EpochMs): number => time / 1000;
