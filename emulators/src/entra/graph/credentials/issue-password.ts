import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../core/clock.js';
import type { PasswordCredential } from '../../directory/application.js';
import { digestSecret, hintOf, mintSecret } from '../../directory/secret.js';
import { isJsonObject, type Json } from '../../json.js';
import { graphTime } from '../../times.js';
import { create } from '../edm/instance.js';
import { badRequest, invalidValue } from '../errors.js';
import { passwordCredentialType } from '../types/application.js';

/** A new secret: what is kept of it, and the text that is told once. */
export interface IssuedPassword {
  readonly credential: PasswordCredential;
  readonly digest: string;
  readonly secretText: string;
}

interface Requested {
  readonly displayName: string | null;
  readonly startDateTime: string | null;
  readonly endDateTime: string | null;
}

/**
 * Mints a secret, valid from now for two years unless the request says otherwise.
 *
 * @throws {GraphError} 400 for an end that is past or not after the start, or a name of more than 90 characters.
 */
export function issuePassword(given: Json | undefined, clock: Clock): IssuedPassword {
  if (given !== undefined && !isJsonObject(given))
    throw badRequest('A password credential must be an object.');
  const requested = create<Requested>(passwordCredentialType, given ?? {});
  const secretText = mintSecret();
  const credential: PasswordCredential = {
    customKeyIdentifier: null,
    displayName: requested.displayName,
    ...validity(requested, clock.now()),
    hint: hintOf(secretText),
    keyId: randomUUID(),
    secretText: null,
  };
  return { credential, digest: digestSecret(secretText), secretText };
}

/** Of `Edm.DateTimeOffset`. @see https://learn.microsoft.com/en-us/dotnet/api/system.datetimeoffset.maxvalue */
const LAST_MOMENT = new Date('9999-12-31T23:59:59.999Z');

function validity(
  { startDateTime, endDateTime, displayName }: Requested,
  now: Date,
): { startDateTime: string; endDateTime: string } {
  const start = startDateTime === null ? now : new Date(startDateTime);
  const end = endDateTime === null ? twoYearsAfter(start) : new Date(endDateTime);
  if (end <= start || end <= now || end > LAST_MOMENT)
    throw badRequest('Key credential end date is invalid.');
  if (displayName !== null && displayName.length > 90)
    throw invalidValue('displayName', 'passwordCredential', 'It has at most 90 characters.');
  return { startDateTime: graphTime(start), endDateTime: graphTime(end) };
}

function twoYearsAfter(start: Date): Date {
  const end = new Date(start);
  end.setUTCFullYear(end.getUTCFullYear() + 2);
  return end;
}
