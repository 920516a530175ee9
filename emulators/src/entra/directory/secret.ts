import { createHash, randomBytes } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~';

const randomText = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomIndex(ALPHABET.length)]).join('');

function randomIndex(bound: number): number {
  const byte = randomBytes(1)[0]!;
  return byte < 256 - (256 % bound) ? byte % bound : randomIndex(bound);
}

/** A new client secret of 40 characters, as Entra mints them: three that are shown as a hint, `8Q~`, and the rest. */
export const mintSecret = (): string => `${randomText(3)}8Q~${randomText(34)}`;

/** The part of a secret that Graph shows ever after. */
export const hintOf = (secret: string): string => secret.slice(0, 3);

/** What the directory keeps of a secret. A plain digest is enough for 200 bits of randomness. */
export const digestSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
