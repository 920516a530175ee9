import type { Program } from './program.js';

/** What `--help` prints. */
export const usageOf = ({ name, usualOutputs }: Program): string =>
  `Usage: ${name} STACK CLIENT [--retire] [options]

Gives a Cognito client whose secret is in AWS Secrets Manager a new secret, without downtime and with the same client
id: the new secret is stored as AWSPENDING, added to Cognito as second one, proven by a token as the old one is, and
made AWSCURRENT. The old one (AWSPREVIOUS) works until --retire. Interrupted anywhere, the next call goes on.

On Microsoft Entra ID the deploy makes the secrets, one for each generation that the code declares: there the command
proves by tokens what is declared of old and new secret, and says what to declare next. It changes nothing.

  STACK                               such as dev-cognito
  CLIENT                              as the declaration names it, such as nightly-report
  --retire                            once no application uses the old secret any more: delete it in Cognito, after a
                                      token by the current one, and prove that it is refused
  --before FILE                       on Entra with --retire: outputs of a deploy before, whose old secrets have to be refused
  --api API                           which client, if several APIs of the stack have one of that name
  --outputs FILE                      outputs of the deploy (${usualOutputs ? `default: ${usualOutputs}` : 'required'})
  --connect-to HOST:PORT:ADDRESS:PORT reach the token endpoint elsewhere, as curl does; may be repeated
  --ca FILE                           PEM certificates to trust at the token endpoint, beside the public roots

Credentials and endpoints of AWS are found as its own tools find them; regions are those of the pool and the secret.
Needed permissions: cognito-idp: ListUserPoolClientSecrets, AddUserPoolClientSecret (--retire: DeleteUserPoolClientSecret);
secretsmanager: DescribeSecret, GetSecretValue, PutSecretValue, UpdateSecretVersionStage.

Exit codes: 0 done · 1 failed or refused · 2 usage or configuration · 3 cannot tell (nobody answered) · 130 interrupted`;
