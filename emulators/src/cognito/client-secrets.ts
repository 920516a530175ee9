import { timestamp } from '../aws/json-protocol.js';
import type { ClientSecret, UserPoolClient } from './records.js';

/** How many secrets a client has at most. */
export const MAX_SECRETS = 2;

type NewSecret = Pick<ClientSecret, 'value' | 'created' | 'original'>;

/** Names a secret after its client and the time, a millisecond later if that name is taken. */
export function clientSecret(
  clientId: string,
  secret: NewSecret,
  others: readonly ClientSecret[] = [],
): ClientSecret {
  let time = secret.created;
  while (others.some(({ id }) => id === idOf(clientId, time))) time += 1;
  return { id: idOf(clientId, time), ...secret };
}

const idOf = (clientId: string, time: number): string => `${clientId}--${time}`;

/** The secret that DescribeUserPoolClient shows. */
export const shownSecret = ({ secrets }: UserPoolClient): string | undefined =>
  secrets.find(({ original }) => original)?.value;

/**
 * A secret as lists show it: never its value.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ClientSecretDescriptorType.html
 */
export const describeSecret = ({ id, created }: ClientSecret) => ({
  ClientSecretId: id,
  ClientSecretCreateDate: timestamp(created),
});
