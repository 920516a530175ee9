import { randomUUID } from 'node:crypto';
import { escapeXml } from '../aws/xml.js';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';

const elements = (members: Readonly<Record<string, string>>): string =>
  Object.entries(members)
    .map(([name, value]) => `    <${name}>${escapeXml(value)}</${name}>\n`)
    .join('');

function xml(status: number, body: string, requestId: string): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'text/xml', 'x-amzn-requestid': requestId },
  });
}

/**
 * A result in the AWS query protocol.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function result(action: string, members: Readonly<Record<string, string>>): Response {
  const id = randomUUID();
  return xml(
    200,
    `<${action}Response xmlns="${NAMESPACE}">
  <${action}Result>
${elements(members)}  </${action}Result>
  <ResponseMetadata>
    <RequestId>${id}</RequestId>
  </ResponseMetadata>
</${action}Response>
`,
    id,
  );
}

/** An error in the AWS query protocol. */
export function refusal(status: number, code: string, message: string): Response {
  const id = randomUUID();
  return xml(
    status,
    `<ErrorResponse xmlns="${NAMESPACE}">
  <Error>
${elements({ Type: 'Sender', Code: code, Message: message })}  </Error>
  <RequestId>${id}</RequestId>
</ErrorResponse>
`,
    id,
  );
}
