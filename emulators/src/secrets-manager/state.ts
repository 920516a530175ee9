import { PlacedMap, type Placed } from '../aws/placed-map.js';
import type { Tags } from '../aws/tags.js';
import { arnMeans, assertName, isArn } from './identifiers.js';
import type { StagingLabels } from './staging.js';
import type { SecretValue } from './values.js';

/** One value of a secret. It never changes; only the labels that point to it do. */
export interface SecretVersion {
  readonly id: string;
  readonly value: SecretValue;
  readonly created: Date;
  /** The day of the last retrieval. */
  accessed: Date | undefined;
}

/** A secret with all its versions. */
export interface Secret {
  readonly name: string;
  readonly arn: string;
  readonly created: Date;
  changed: Date;
  /** The day of the last retrieval. */
  accessed: Date | undefined;
  description: string | undefined;
  /** As it was given; undefined for the account's default key. */
  kmsKeyId: string | undefined;
  /** Undefined until the first tag; a secret that lost its tags shows an empty list. */
  tags: Tags | undefined;
  policy: string | undefined;
  /** The end of the recovery window, if the secret is scheduled for deletion. */
  deletionDate: Date | undefined;
  /** By version id, in order of creation. */
  readonly versions: PlacedMap<SecretVersion>;
  labels: StagingLabels;
}

/** Everything that Secrets Manager holds, of all regions. */
export class SecretsManagerState {
  readonly #regions = new Map<string, PlacedMap<Secret>>();

  /** The regions that hold secrets. */
  get regions(): readonly string[] {
    return [...this.#regions].filter(([, secrets]) => secrets.size > 0).map(([region]) => region);
  }

  /** In order of creation. */
  secrets(region: string): readonly Placed<Secret>[] {
    return this.#regions.get(region)?.placed() ?? [];
  }

  add(region: string, secret: Secret): void {
    const secrets = this.#regions.get(region) ?? new PlacedMap<Secret>();
    this.#regions.set(region, secrets.set(secret.name, secret));
  }

  remove(region: string, secret: Secret): void {
    this.#regions.get(region)?.delete(secret.name);
  }

  named(region: string, name: string): Secret | undefined {
    return this.#regions.get(region)?.get(name);
  }

  /**
   * The secret with this name, ARN, or ARN without its suffix.
   *
   * @throws {ServiceError} `ValidationException` if it is neither an ARN nor a possible name
   */
  find(region: string, id: string): Secret | undefined {
    if (isArn(id)) return this.secrets(region).find(({ item }) => arnMeans(id, item.arn))?.item;
    assertName(id);
    return this.named(region, id);
  }

  /** Removes the secrets whose recovery window is over. */
  removeExpired(now: Date): void {
    for (const [region, secrets] of this.#regions) {
      for (const secret of secrets.values()) {
        if (secret.deletionDate && secret.deletionDate <= now) this.remove(region, secret);
      }
    }
  }
}
