import { randomUUID } from 'node:crypto';
import type { ServiceError } from '../aws/service-error.js';

/**
 * An error in the AWS JSON 1.1 protocol.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html#operation-error-serialization
 */
export function refusal({ type, message, messageMember }: ServiceError): Response {
  return new Response(JSON.stringify({ __type: type, [messageMember]: message }), {
    status: 400,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': randomUUID() },
  });
}
