import { createHash } from 'node:crypto';
import { incorrect } from '../problem.js';
import { fixed, type FunctionDefinition, type Functions } from './definition.js';

/** RFC 9562 §6.6: namespaces that have a name of their own. */
const NAMESPACES: Readonly<Record<string, string>> = {
  dns: '6ba7b810-9dad-11d1-80b4-00c04fd430c8',
  url: '6ba7b811-9dad-11d1-80b4-00c04fd430c8',
  oid: '6ba7b812-9dad-11d1-80b4-00c04fd430c8',
  x500: '6ba7b814-9dad-11d1-80b4-00c04fd430c8',
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const digest = (algorithm: 'md5' | 'sha1' | 'sha256', encoding: 'hex' | 'base64'): FunctionDefinition =>
  fixed(1, (args) => createHash(algorithm).update(args.text(0), 'utf8').digest(encoding));

/** @see https://developer.hashicorp.com/terraform/language/functions/sha256 and its neighbours */
export const hashes: Functions = {
  base64sha256: digest('sha256', 'base64'),
  md5: digest('md5', 'hex'),
  sha1: digest('sha1', 'hex'),
  sha256: digest('sha256', 'hex'),
  uuidv5: fixed(2, (args) => uuidV5(args.text(0), args.text(1))),
};

/** @see https://www.rfc-editor.org/rfc/rfc9562#section-5.5 */
function uuidV5(namespace: string, name: string): string {
  const space = Object.hasOwn(NAMESPACES, namespace) ? NAMESPACES[namespace]! : namespace;
  if (!UUID.test(space))
    throw incorrect('the namespace is not known', `a UUID, ${Object.keys(NAMESPACES).join(', ')}`);
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
