/** A change that does more than change. */
export interface CostlyChange {
  /** The Terraform resource, such as `aws_cognito_user_pool`. */
  readonly resource: string;
  /** Its argument. */
  readonly argument: string;
  /** The property of the construct that sets it. */
  readonly property: string;
  /**
   * `replaced`: Terraform deletes the resource and makes another, which `prevent_destroy` refuses where the construct
   * is protected. `refused`: the cloud or the provider refuses the change at apply.
   */
  readonly effect: 'replaced' | 'refused';
  /** What is lost with the resource, or what is refused. */
  readonly costs: string;
  /** The first version of the AWS provider that changes in place. @default - none does */
  readonly until?: string;
  /** Whether synth warns who sets it. A property that everybody has to set says it in its documentation instead. */
  readonly warned: boolean;
}

/** A change that replaces the resource, and that has to be asked for. */
export function replaced(resource: string, argument: string, property: string, costs: string): CostlyChange {
  return { resource, argument, property, effect: 'replaced', costs, warned: false };
}
