import { InvalidArgumentError } from 'commander';

/**
 * Reads `https://issuer.example.com=keys.json` as an issuer, and where its documents are.
 *
 * @param others those that were read before
 */
export function issuerAt(
  value: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  // An issuer has no query (OpenID Connect Discovery 1.0 §2), so its address ends at the first sign of equality.
  const [issuer = '', ...rest] = value.split('=');
  const where = rest.join('=');
  if (!issuer.startsWith('https://') || !URL.canParse(issuer) || where === '') {
    throw new InvalidArgumentError(
      `Received ${JSON.stringify(value)}, allowed is ISSUER=FILE or ISSUER=URL, such as https://token.actions.githubusercontent.com=keys.json.`,
    );
  }
  if (issuer in others) throw new InvalidArgumentError(`${issuer} is there twice.`);
  return { ...others, [issuer]: where };
}
