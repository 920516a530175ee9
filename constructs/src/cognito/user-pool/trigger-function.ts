import { byType, isObject, isPlain, reference, text } from '../../shape/index.js';

/** A function that is to be permitted: what a `LambdaFunction`, a `LambdaAlias` or a data source of one has. */
export interface TriggerFunctionResource {
  readonly arn: string;
  readonly functionName: string;
}

/**
 * A function that Cognito calls: a resource, such as a `LambdaFunction` or a `LambdaAlias` of the provider's bindings or
 * `{ arn, functionName }`, for which an `aws_lambda_permission` is made; or the ARN of one that permits it already.
 */
export type TriggerFunction = string | TriggerFunctionResource;

export const TRIGGER_FUNCTION = byType<TriggerFunction>({
  string: text('the ARN of a function'),
  object: reference<TriggerFunctionResource>(
    'a function, such as new LambdaFunction(…) or { arn, functionName }',
    { arn: text(), functionName: text() },
    () => ({ arn: text().standIn(), functionName: text().standIn() }),
  ),
});

export function isFunctionResource(given: unknown): given is TriggerFunctionResource {
  return isObject(given) && 'arn' in given && 'functionName' in given;
}

export function arnOf<T extends TriggerFunction | undefined>(given: T): string | Extract<T, undefined> {
  return (isFunctionResource(given) ? given.arn : given) as string | Extract<T, undefined>;
}

/** The alias that a permission is for: by the type in Terraform, since an app may have two copies of the bindings. */
export function qualifierOf(given: TriggerFunctionResource): string | undefined {
  if (isPlain(given)) return undefined;
  const { terraformResourceType, name } = given as { terraformResourceType?: unknown; name?: string };
  return terraformResourceType === 'aws_lambda_alias' ? name : undefined;
}
