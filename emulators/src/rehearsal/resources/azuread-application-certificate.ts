import { randomUUID } from 'node:crypto';
import { incorrect } from '../problem.js';
import type { GraphObject } from '../providers/graph.js';
import { required, text, withDefault } from '../schema/arguments.js';
import { applicationChange } from './azuread-application-body.js';
import { applicationObjectId, wholeSeconds } from './directory-objects.js';
import { azureadType } from './resource-type.js';

const schema = {
  application_id: required(text()),
  encoding: withDefault(text(), 'pem'),
  end_date: text(),
  key_id: text(),
  start_date: text(),
  type: text(),
  value: required(text()),
};

/** @see https://registry.terraform.io/providers/hashicorp/azuread/3.7.0/docs/resources/application_certificate */
export const azureadApplicationCertificate = azureadType(
  'azuread_application_certificate',
  schema,
  async (args, { graph }) => {
    const objectId = applicationObjectId(args.application_id);
    const path = `/v1.0/applications/${objectId}`;
    const keyId = args.key_id ?? randomUUID();
    const added = {
      endDateTime: wholeSeconds(args.end_date),
      key: keyOf(args.value, args.encoding),
      keyId,
      startDateTime: wholeSeconds(args.start_date),
      type: args.type,
      usage: 'Verify',
    };
    await graph.exclusively(path, async () => {
      const keyCredentials = [...existing(await graph.get(path)), added];
      await graph.patch(path, applicationChange({ id: objectId, keyCredentials }));
    });
    const held = existing(await graph.get(path)).find((credential) => credential['keyId'] === keyId);
    return {
      id: `${objectId}/certificate/${keyId}`,
      key_id: keyId,
      end_date: held?.['endDateTime'],
      start_date: held?.['startDateTime'],
    };
  },
);

/** What Graph takes as key: base64 of the certificate, of a PEM as it was given. */
function keyOf(value: string, encoding: string): string {
  if (encoding === 'base64') return value;
  if (encoding === 'hex') return Buffer.from(value, 'hex').toString('base64');
  if (encoding === 'pem') return Buffer.from(value).toString('base64');
  throw incorrect(`encoding is ${JSON.stringify(encoding)}`, 'base64, hex or pem');
}

const existing = (application: GraphObject): readonly GraphObject[] =>
  (application['keyCredentials'] ?? []) as readonly GraphObject[];
