import { randomUUID } from 'node:crypto';
import { escapeXml } from '../aws/xml.js';
import { cborOfTexts } from './cbor.js';
import type { Protocol } from './request.js';

const TYPE = 'UnknownOperationException';
/** As XML services name an action that is not there. */
const CODE = 'InvalidAction';

/** What a refusal is made of. */
interface Refusal {
  readonly message: string;
  readonly requestId: string;
  /** Of the request; JSON 1.0 and 1.1 are answered as they were asked. */
  readonly contentType: string;
}

type Answer = readonly [contentType: string, body: string | Buffer<ArrayBuffer>];

const error = ({ message }: Refusal): string =>
  `<Type>Sender</Type><Code>${CODE}</Code><Message>${escapeXml(message)}</Message>`;

const errorResponse = (refusal: Refusal): Answer => [
  'text/xml',
  `<ErrorResponse><Error>${error(refusal)}</Error><RequestId>${refusal.requestId}</RequestId></ErrorResponse>`,
];

/** How each protocol says it. @see https://smithy.io/2.0/aws/protocols/index.html */
const answers: Readonly<Record<Protocol, (refusal: Refusal) => Answer>> = {
  cbor: ({ message }) => ['application/cbor', cborOfTexts({ __type: TYPE, message })],
  json: ({ message, contentType }) => [
    contentType.startsWith('application/x-amz-json-1.0')
      ? 'application/x-amz-json-1.0'
      : 'application/x-amz-json-1.1',
    JSON.stringify({ __type: TYPE, message }),
  ],
  'rest-json': ({ message }) => ['application/json', JSON.stringify({ code: TYPE, message })],
  query: errorResponse,
  'rest-xml': errorResponse,
  ec2: ({ message, requestId }) => [
    'text/xml',
    `<Response><Errors><Error><Code>${CODE}</Code><Message>${escapeXml(message)}</Message></Error></Errors>` +
      `<RequestID>${requestId}</RequestID></Response>`,
  ],
  s3: ({ message, requestId }) => [
    'application/xml',
    `<Error><Code>${CODE}</Code><Message>${escapeXml(message)}</Message><RequestId>${requestId}</RequestId></Error>`,
  ],
};

/** A refusal in a protocol of AWS. It has a 4xx status: a 5xx would make SDKs and providers try again for minutes. */
export function unservedRefusal(
  protocol: Protocol,
  message: string,
  contentType: string,
  status = 400,
): Response {
  const requestId = randomUUID();
  const [type, body] = answers[protocol]({ message, requestId, contentType });
  return new Response(body, {
    status,
    headers: {
      'content-type': type,
      'x-amzn-requestid': requestId,
      ...(type.includes('json') && { 'x-amzn-errortype': TYPE }),
      ...(protocol === 'cbor' && { 'smithy-protocol': 'rpc-v2-cbor' }),
    },
  });
}
