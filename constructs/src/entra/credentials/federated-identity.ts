import { argumentOf, instanceOf, text } from '../../shape/index.js';
import type { Shape } from '../../shape/index.js';
import {
  MATCHING_WORKLOAD,
  matching,
  type MatchingWorkload,
  OIDC_WORKLOAD,
  oidc,
  type OidcWorkload,
} from './federation/any-issuer.js';
import { azurePipelines, SERVICE_CONNECTION, type ServiceConnection } from './federation/azure-pipelines.js';
import { GITHUB_ACTIONS_JOBS, gitHubActions, type GitHubActionsJobs } from './federation/github-actions.js';
import { GITLAB_JOBS, gitLab, type GitLabJobs } from './federation/gitlab.js';
import type { Trust } from './federation/trust.js';
import {
  aws,
  AWS_WORKLOAD,
  type AwsWorkload,
  google,
  GOOGLE_WORKLOAD,
  type GoogleWorkload,
  kubernetes,
  KUBERNETES_WORKLOAD,
  type KubernetesWorkload,
} from './federation/workloads.js';

/**
 * A workload elsewhere whose own tokens stand in for a secret. Entra compares issuer and subject character by
 * character, with the case of the letters.
 *
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation
 */
export class FederatedIdentity {
  /**
   * Jobs of GitHub Actions, plain or, with wildcards or a reusable workflow, flexible.
   *
   * @throws {ValidationError} if an option is of the wrong type, unknown or missing, as with each of these
   */
  static gitHubActions(jobs: GitHubActionsJobs): FederatedIdentity {
    return FederatedIdentity.#of(gitHubActions, jobs, GITHUB_ACTIONS_JOBS);
  }

  /** Jobs of GitLab CI, plain or, with wildcards, flexible. Their `aud` is up to the job: Entra's audience. */
  static gitLab(jobs: GitLabJobs): FederatedIdentity {
    return FederatedIdentity.#of(gitLab, jobs, GITLAB_JOBS);
  }

  /** A service connection of Azure Pipelines. */
  static azurePipelines(connection: ServiceConnection): FederatedIdentity {
    return FederatedIdentity.#of(azurePipelines, connection, SERVICE_CONNECTION);
  }

  /** Pods of a Kubernetes cluster that run as a service account. */
  static kubernetes(workload: KubernetesWorkload): FederatedIdentity {
    return FederatedIdentity.#of(kubernetes, workload, KUBERNETES_WORKLOAD);
  }

  /** A role of AWS, for Lambda, ECS and EC2; pods on EKS are {@link kubernetes}. */
  static aws(workload: AwsWorkload): FederatedIdentity {
    return FederatedIdentity.#of(aws, workload, AWS_WORKLOAD);
  }

  /** A service account of Google Cloud. */
  static google(workload: GoogleWorkload): FederatedIdentity {
    return FederatedIdentity.#of(google, workload, GOOGLE_WORKLOAD);
  }

  /** Whatever an OpenID Connect issuer calls `subject`: a client of a Cognito user pool, say. */
  static oidc(workload: OidcWorkload): FederatedIdentity {
    return FederatedIdentity.#of(oidc, workload, OIDC_WORKLOAD);
  }

  /** Whatever an expression matches: a flexible credential. */
  static matching(workload: MatchingWorkload): FederatedIdentity {
    return FederatedIdentity.#of(matching, workload, MATCHING_WORKLOAD);
  }

  static #of<T, U extends T>(trust: (workload: T) => Trust, workload: U, shape: Shape<T>): FederatedIdentity {
    return new FederatedIdentity(trust(argumentOf<T>('workload', workload, shape)));
  }

  private constructor(readonly trust: Trust) {}
}

export const FEDERATED_IDENTITY = instanceOf(
  FederatedIdentity,
  'a workload: FederatedIdentity.gitHubActions(…), .gitLab(…), .azurePipelines(…), .kubernetes(…), .aws(…), .google(…), .oidc(…) or .matching(…)',
  () => FederatedIdentity.oidc({ issuer: text().standIn(), subject: text().standIn() }),
);
