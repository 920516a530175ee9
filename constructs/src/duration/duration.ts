import { Token } from 'cdktf';
import { describeValue } from '../validation/index.js';

/** A unit of time, as Cognito's `token_validity_units` names it. */
export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days';

const SECONDS: Readonly<Record<DurationUnit, number>> = {
  seconds: 1,
  minutes: 60,
  hours: 3600,
  days: 86_400,
};

/** A length of time that carries its unit. The amount may be an unresolved token. */
export class Duration {
  /** The length in seconds; `undefined` while the amount is an unresolved token. */
  readonly seconds: number | undefined;

  private constructor(
    readonly amount: number,
    readonly unit: DurationUnit,
  ) {
    const isKnown = !Token.isUnresolved(amount);
    if (isKnown && !(Number.isSafeInteger(amount) && amount > 0)) {
      throw new RangeError(
        `A duration is a positive whole number of ${unit}; received ${describeValue(amount)}.`,
      );
    }
    this.seconds = isKnown ? amount * SECONDS[unit] : undefined;
  }

  /** @throws {RangeError} if the amount is not a positive whole number, as with each of these */
  static seconds(amount: number): Duration {
    return new Duration(amount, 'seconds');
  }

  static minutes(amount: number): Duration {
    return new Duration(amount, 'minutes');
  }

  static hours(amount: number): Duration {
    return new Duration(amount, 'hours');
  }

  static days(amount: number): Duration {
    return new Duration(amount, 'days');
  }

  /** The length as a person reads it, such as `90 minutes`. */
  toString(): string {
    return `${this.amount} ${this.amount === 1 ? this.unit.slice(0, -1) : this.unit}`;
  }

  /** Shown in messages in place of the object. */
  toJSON(): string {
    return this.toString();
  }
}
