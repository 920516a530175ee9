import { malformedPolicy, publicPolicy } from './errors.js';

interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: unknown;
  readonly NotPrincipal?: unknown;
  readonly Condition?: unknown;
}

/**
 * Checks a resource policy's form. Whether its principals exist is not known here.
 *
 * @throws {ServiceError} `MalformedPolicyDocumentException`; `PublicPolicyException` if broad access is to be
 * blocked and an unconditional statement allows it
 * @see https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 */
export function assertPolicy(text: string, blockPublic: boolean): void {
  const statements = statementsIn(text);
  if (!statements) throw malformedPolicy('This resource policy contains a syntax error.');
  if (blockPublic && statements.some(allowsEveryone))
    throw publicPolicy("You can't attach a resource-based policy that allows broad access to the secret.");
}

/** The statements of a policy, or undefined if it has another form. */
function statementsIn(text: string): readonly Statement[] | undefined {
  const policy = parse(text);
  if (!isObject(policy)) return undefined;
  const statements: unknown[] = [policy.Statement].flat();
  return statements.length > 0 && statements.every(isStatement) ? statements : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isStatement(value: unknown): value is Statement {
  if (!isObject(value)) return false;
  const { Effect, Principal, NotPrincipal, Action, NotAction } = value;
  const has = (member: unknown): boolean => member !== undefined;
  return (
    (Effect === 'Allow' || Effect === 'Deny') &&
    (has(Principal) || has(NotPrincipal)) &&
    (has(Action) || has(NotAction))
  );
}

function allowsEveryone({ Effect, Principal, NotPrincipal, Condition }: Statement): boolean {
  const principals: unknown[] = [isObject(Principal) ? Principal.AWS : Principal].flat();
  const everyone = NotPrincipal !== undefined || principals.includes('*');
  return Effect === 'Allow' && everyone && Condition === undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
