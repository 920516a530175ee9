import { Store } from '../core/store.js';
import type { EpochMs } from '../core/clock.js';
import { OwnedTables, type Placed, type Table } from '../core/table.js';
import type { Tags } from '../aws/tags.js';
import { arnMeans, assertName, isArn } from './identifiers.js';
import type { StagingLabels } from './staging.js';
import type { SecretValue } from './values.js';

/** One value of a secret. It never changes; only the labels that point to it do. */
export interface SecretVersion {
  readonly id: string;
  readonly value: SecretValue;
  readonly created: EpochMs;
  /** The day of the last retrieval. */
  readonly accessed: EpochMs | undefined;
}

/** A secret without its versions. */
export interface SecretRecord {
  readonly name: string;
  readonly region: string;
  readonly arn: string;
  readonly created: EpochMs;
  readonly changed: EpochMs;
  /** The day of the last retrieval. */
  readonly accessed: EpochMs | undefined;
  readonly description: string | undefined;
  /** As it was given; undefined for the account's default key. */
  readonly kmsKeyId: string | undefined;
  /** Undefined until the first tag; a secret that lost its tags shows an empty list. */
  readonly tags: Tags | undefined;
  readonly policy: string | undefined;
  /** The end of the recovery window, if the secret is scheduled for deletion. */
  readonly deletionDate: EpochMs | undefined;
  readonly labels: StagingLabels;
}

/** A secret as it was when it was asked for, and its versions, as they are. */
export interface Secret extends SecretRecord {
  /** By version id, in order of creation. */
  readonly versions: Table<SecretVersion>;
}

/** What of a secret can change. */
export type SecretChanges = Partial<Omit<SecretRecord, 'name' | 'region' | 'arn' | 'created'>>;

/** Everything that Secrets Manager holds, of all regions. */
export class SecretsManagerState {
  readonly store = new Store({
    /** By name, of each region. */
    secrets: new OwnedTables<SecretRecord>(),
    /** By id, of each secret. */
    versions: new OwnedTables<SecretVersion>(),
  });
  readonly #tables = this.store.tables;

  /** The regions that hold secrets. */
  get regions(): readonly string[] {
    return [...this.#tables.secrets].map(([region]) => region);
  }

  /** In order of creation. */
  secrets(region: string): readonly Placed<Secret>[] {
    const placed = this.#tables.secrets.of(region).placed();
    return placed.map(({ item, place }) => ({ item: this.#open(item), place }));
  }

  add(record: SecretRecord): Secret {
    this.#tables.secrets.of(record.region).set(record.name, record);
    return this.#open(record);
  }

  /** @returns the secret as it is then */
  change({ region, name }: SecretRecord, changes: SecretChanges): Secret {
    return this.add({ ...this.#tables.secrets.of(region).get(name)!, ...changes });
  }

  /** Removes a secret with its versions. */
  remove({ region, name, arn }: SecretRecord): void {
    this.#tables.secrets.of(region).delete(name);
    this.#tables.versions.drop(arn);
  }

  named(region: string, name: string): Secret | undefined {
    const record = this.#tables.secrets.of(region).get(name);
    return record && this.#open(record);
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
  removeExpired(now: EpochMs): void {
    for (const [, secrets] of this.#tables.secrets) {
      for (const secret of secrets.values())
        if (secret.deletionDate !== undefined && secret.deletionDate <= now) this.remove(secret);
    }
  }

  #open(record: SecretRecord): Secret {
    return { ...record, versions: this.#tables.versions.of(record.arn) };
  }
}
