import type { IConstruct } from 'constructs';
import type { IAppRegistration } from '../app-registration/app-registration-reference.js';
import type { CredentialFacts } from './federated-credential-rules.js';

const CREDENTIALS = new WeakMap<IConstruct, Map<string, CredentialFacts[]>>();

/**
 * The federated credentials of one application that an app declares so far, in all its stacks: for rules that no
 * credential can check alone.
 */
export function credentialsOf(scope: IConstruct, { applicationId }: IAppRegistration): CredentialFacts[] {
  const applications = CREDENTIALS.get(scope.node.root) ?? new Map<string, CredentialFacts[]>();
  CREDENTIALS.set(scope.node.root, applications);
  const known = applications.get(applicationId) ?? [];
  applications.set(applicationId, known);
  return known;
}
