import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
  UpdateSecretVersionStageCommand,
  type UpdateSecretVersionStageCommandInput,
} from '@aws-sdk/client-secrets-manager';
import { RotationError } from '../rotation-error.js';
import type { Labels, SecretStore } from '../ports.js';
import { callAws, exceptionName } from './call.js';

const CURRENT = 'AWSCURRENT';
const PENDING = 'AWSPENDING';
const PREVIOUS = 'AWSPREVIOUS';

/** A secret of AWS Secrets Manager, over its API. @see https://docs.aws.amazon.com/secretsmanager/latest/apireference/Welcome.html */
export class SecretsManagerStore implements SecretStore {
  constructor(
    private readonly client: SecretsManagerClient,
    readonly id: string,
    readonly signal: AbortSignal,
  ) {}

  async labels(): Promise<Labels> {
    const command = new DescribeSecretCommand({ SecretId: this.id });
    const described = await callAws(`DescribeSecret of ${this.id}`, this, (options) =>
      this.client.send(command, options),
    );
    const versions = Object.entries(described.VersionIdsToStages ?? {});
    const holder = (label: string) => versions.find(([, stages]) => stages.includes(label))?.[0];
    const [current, pending, previous] = [CURRENT, PENDING, PREVIOUS].map(holder);
    if (current === undefined) {
      throw new RotationError(
        `${this.id} has no value yet (no version with ${CURRENT}). Deploy its stack first.`,
      );
    }
    return {
      current,
      ...(pending !== undefined && { pending }),
      ...(previous !== undefined && { previous }),
      revision: described.LastChangedDate?.toISOString() ?? '',
    };
  }

  async read(VersionId: string): Promise<string> {
    const command = new GetSecretValueCommand({ SecretId: this.id, VersionId });
    const { SecretString } = await callAws(
      `GetSecretValue of ${this.id}, version ${VersionId},`,
      this,
      (options) => this.client.send(command, options),
    );
    if (SecretString !== undefined) return SecretString;
    throw new RotationError(
      `Version ${VersionId} of ${this.id} holds bytes, not text, so it is no client secret. Nothing was changed.`,
    );
  }

  async addPending(ClientRequestToken: string, SecretString: string): Promise<void> {
    const command = new PutSecretValueCommand({
      SecretId: this.id,
      ClientRequestToken,
      SecretString,
      VersionStages: [PENDING],
    });
    try {
      const options = { signal: this.signal, hide: [SecretString] };
      await callAws(`PutSecretValue of ${this.id}`, options, (send) => this.client.send(command, send));
    } catch (error) {
      throw exceptionName(error) === 'ResourceExistsException' ? this.#sameMoment() : error;
    }
  }

  async promote(RemoveFromVersionId: string, MoveToVersionId: string): Promise<void> {
    await this.#label({ VersionStage: CURRENT, RemoveFromVersionId, MoveToVersionId });
  }

  async clearPending(RemoveFromVersionId: string): Promise<void> {
    await this.#label({ VersionStage: PENDING, RemoveFromVersionId });
  }

  async #label(change: Omit<UpdateSecretVersionStageCommandInput, 'SecretId'>): Promise<void> {
    const command = new UpdateSecretVersionStageCommand({ SecretId: this.id, ...change });
    const what = `UpdateSecretVersionStage (${change.VersionStage}) of ${this.id}`;
    await callAws(what, this, (options) => this.client.send(command, options));
  }

  #sameMoment(): RotationError {
    return new RotationError(
      `Another rotation of ${this.id} began at the same moment (ResourceExistsException), and goes on. ` +
        'This one changed nothing. Run the same command again when that one has ended.',
    );
  }
}
