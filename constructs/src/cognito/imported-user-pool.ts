import { Fn, Token } from 'cdktf';
import { assertThat, ValidationError } from '../validation/index.js';
import { USER_POOL_ARN } from './arn.js';
import { POOL_ID } from './rules.js';
import { type IUserPool } from './user-pool.js';

/** A pool that exists already, of which only its name in AWS is known. */
export class ImportedUserPool implements IUserPool {
  /** @throws {ValidationError} if the id is not one of a pool */
  static fromId(userPoolId: string, region?: string): IUserPool {
    assertThat('userPoolId', userPoolId, POOL_ID);
    return new ImportedUserPool(userPoolId, region ?? part(userPoolId, '_', 0));
  }

  /** @throws {ValidationError} if it is not the ARN of a pool */
  static fromArn(userPoolArn: string): IUserPool {
    assertThat('userPoolArn', userPoolArn, USER_POOL_ARN);
    return new ImportedUserPool(part(userPoolArn, '/', 1), part(userPoolArn, ':', 3), userPoolArn);
  }

  readonly endpoint: string;
  readonly #arn: string | undefined;

  private constructor(
    readonly userPoolId: string,
    region: string,
    arn?: string,
  ) {
    this.endpoint = `cognito-idp.${region}.amazonaws.com/${userPoolId}`;
    this.#arn = arn;
  }

  get userPoolArn(): string {
    if (this.#arn !== undefined) return this.#arn;
    throw new ValidationError([
      `userPoolArn is not known of the user pool ${this.userPoolId}, which was imported by its id: the account is not in it. Import it by UserPool.fromUserPoolArn.`,
    ]);
  }
}

/** A part of a text that may not be known before Terraform runs. */
function part(text: string, separator: string, index: number): string {
  if (!Token.isUnresolved(text)) return text.split(separator)[index] ?? '';
  return Token.asString(Fn.element(Fn.split(separator, text), index));
}
