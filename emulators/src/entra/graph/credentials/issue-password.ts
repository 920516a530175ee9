import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../core/clock.js';
import type { PasswordCredential } from '../../directory/application.js';
import { digestSecret, hintOf, mintSecret } from '../../directory/secret.js';
import { isJsonObject, type Json } from '../../json.js';
import { graphTicks } from '../../times.js';
import { create } from '../edm/instance.js';
import { badRequest, invalidValue } from '../errors.js';
import { invalidEnd, invalidStart } from '../rules/key-credentials.js';
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
 * @throws {GraphError} 400 for an end that is past, a start that is long past or not before the end, or a name of more
 * than 90 characters.
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

/**
 * A secret that begins long ago is refused; recordings have starts of some seconds ago. Where between the two the limit
 * is, nobody has published: a day leaves room for clocks and time zones.
 */
const OLDEST_START_MS = 24 * 60 * 60 * 1000;

function validity(
  { startDateTime, endDateTime, displayName }: Requested,
  now: Date,
): { startDateTime: string; endDateTime: string } {
  const from = startDateTime ?? graphTicks(now);
  const until = endDateTime ?? twoYearsAfter(from);
  const [start, end] = [new Date(from), new Date(until)];
  if (end <= now || end > LAST_MOMENT) throw invalidEnd();
  if (start >= end || start.getTime() < now.getTime() - OLDEST_START_MS) throw invalidStart();
  if (displayName !== null && displayName.length > 90)
    throw invalidValue('displayName', 'passwordCredential', 'It has at most 90 characters.');
  return { startDateTime: from, endDateTime: until };
}

/** With the fraction of a second as it is. */
function twoYearsAfter(time: string): string {
  const end = new Date(time);
  end.setUTCFullYear(end.getUTCFullYear() + 2);
  return `${end.toISOString().slice(0, 19)}${time.slice(19)}`;
}
