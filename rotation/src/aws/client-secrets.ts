import {
  AddUserPoolClientSecretCommand,
  type CognitoIdentityProviderClient,
  DeleteUserPoolClientSecretCommand,
  ListUserPoolClientSecretsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { RotationError } from '../rotation-error.js';
import type { ClientSecrets } from '../ports.js';
import { callAws, exceptionName } from './call.js';

/** An app client of Cognito. */
export interface AppClient {
  readonly UserPoolId: string;
  readonly ClientId: string;
}

/**
 * The secrets of an app client, over the Cognito API.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AddUserPoolClientSecret.html
 */
export class CognitoClientSecrets implements ClientSecrets {
  constructor(
    private readonly cognito: CognitoIdentityProviderClient,
    private readonly client: AppClient,
    readonly signal: AbortSignal,
  ) {}

  async list(): Promise<readonly string[]> {
    const ids: string[] = [];
    let NextToken: string | undefined;
    do {
      const page = new ListUserPoolClientSecretsCommand({ ...this.client, NextToken });
      const answer = await callAws('ListUserPoolClientSecrets of Amazon Cognito', this, (options) =>
        this.cognito.send(page, options),
      );
      ids.push(...(answer.ClientSecrets ?? []).map(({ ClientSecretId }) => ClientSecretId!));
      NextToken = answer.NextToken;
    } while (NextToken !== undefined);
    return ids;
  }

  async add(ClientSecret: string): Promise<void> {
    const command = new AddUserPoolClientSecretCommand({ ...this.client, ClientSecret });
    try {
      await callAws(
        'AddUserPoolClientSecret of Amazon Cognito',
        { signal: this.signal, hide: [ClientSecret] },
        (options) => this.cognito.send(command, options),
      );
    } catch (error) {
      throw exceptionName(error) === 'LimitExceededException' ? this.#thirdSecret() : error;
    }
  }

  async remove(ClientSecretId: string): Promise<void> {
    const command = new DeleteUserPoolClientSecretCommand({ ...this.client, ClientSecretId });
    await callAws('DeleteUserPoolClientSecret of Amazon Cognito', this, (options) =>
      this.cognito.send(command, options),
    );
  }

  #thirdSecret(): RotationError {
    return new RotationError(
      `Cognito holds two secrets of client ${this.client.ClientId} already, and takes no third (LimitExceededException): ` +
        'someone added one at the same time. Nothing that is in use was changed. Run the same command again; it ' +
        'goes on if that was a rotation like this one, and says what to do if not.',
    );
  }
}
