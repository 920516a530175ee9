import { DataAzureadClientConfig } from '@cdktf/provider-azuread/lib/data-azuread-client-config';
import { TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

const CLIENT_CONFIG = 'AzureadClientConfig';

/** Who deploys, and to which tenant: tokens until Terraform runs. */
export interface Directory {
  readonly tenantId: string;
  /** The object id of whoever runs Terraform: a person at a workstation, or a pipeline's service principal. */
  readonly callerObjectId: string;
}

/** The directory of the stack's azuread provider. One data source a stack, which makes no request of its own. */
export function currentDirectory(scope: IConstruct): Directory {
  const stack = TerraformStack.of(scope);
  const known = DIRECTORIES.get(stack) ?? readDirectory(stack);
  DIRECTORIES.set(stack, known);
  return known;
}

/** Read once for all applications of a stack: each reading makes a token, which costs cdktf a stack trace. */
const DIRECTORIES = new WeakMap<TerraformStack, Directory>();

function readDirectory(stack: TerraformStack): Directory {
  const found = stack.node.tryFindChild(CLIENT_CONFIG) as DataAzureadClientConfig | undefined;
  const { tenantId, objectId: callerObjectId } = found ?? new DataAzureadClientConfig(stack, CLIENT_CONFIG);
  return { tenantId, callerObjectId };
}
