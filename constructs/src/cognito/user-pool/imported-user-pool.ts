import { Fn, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { argumentOf, placeOf, text } from '../../shape/index.js';
import { FUNCTION_ARGUMENT } from '../../terraform/function-argument.js';
import { assertThat, Checks, InWords, type Rule, ValidationError } from '../../validation/index.js';
import { USER_POOL_ARN } from '../arn.js';
import { rememberImported } from './imported-pools.js';
import { UserPoolBase } from './user-pool-base.js';
import type { IUserPool } from './user-pool-reference.js';
import { POOL_ID, REGION } from './user-pool-rules.js';

/** A pool that exists already, of which only its name in AWS is known. */
export class ImportedUserPool implements IUserPool {
  /** @throws {ValidationError} if the id is not one of a pool, or the region none */
  static fromId(userPoolId: string, region?: string): IUserPool {
    const id = name('userPoolId', userPoolId, POOL_ID);
    if (region === undefined) return new ImportedUserPool(id, part(id, '_', 0));
    return new ImportedUserPool(id, assertThat('region', argumentOf('region', region, text()), REGION));
  }

  /** @throws {ValidationError} if it is not the ARN of a pool */
  static fromArn(userPoolArn: string): IUserPool {
    const arn = name('userPoolArn', userPoolArn, USER_POOL_ARN);
    return new ImportedUserPool(part(arn, '/', 1), part(arn, ':', 3), arn);
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
      {
        property: 'userPoolArn',
        received: new InWords(`${this.userPoolId}, imported by its id: the account is not in it`),
        allowed: 'a user pool whose ARN is known',
        remediation: 'import it by UserPool.fromUserPoolArn',
      },
    ]);
  }
}

/** The same in a scope, so that things can be added to it, below its id. */
export class ImportedUserPoolScope extends UserPoolBase {
  readonly userPoolId: string;
  readonly endpoint: string;
  readonly #pool: IUserPool;

  constructor(scope: Construct, id: string, pool: IUserPool) {
    super(...placeOf(scope, id));
    rememberImported(this);
    this.#pool = pool;
    this.userPoolId = pool.userPoolId;
    this.endpoint = pool.endpoint;
  }

  get userPoolArn(): string {
    return this.#pool.userPoolArn;
  }
}

/** A name that is taken apart: at once, or by Terraform, which must not find more in it than a name. */
function name(property: string, given: string, rule: Rule): string {
  const known = argumentOf(property, given, text());
  const { problems } = new Checks().that(property, known, rule).literal(property, known, FUNCTION_ARGUMENT);
  if (problems.length > 0) throw new ValidationError(problems.slice(0, 1));
  return known;
}

/** A part of a text that may not be known before Terraform runs. */
function part(text: string, separator: string, index: number): string {
  if (!Token.isUnresolved(text)) return text.split(separator)[index] ?? '';
  return Token.asString(Fn.element(Fn.split(separator, text), index));
}
