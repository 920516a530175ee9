import { object, text } from '../../../shape/index.js';
import { pattern, type Rule } from '../../../validation/index.js';
import type { Trust } from './trust.js';

/** Pods that run as a service account of a cluster. */
export interface KubernetesWorkload {
  /**
   * The cluster's issuer, reachable from the internet: what
   * `kubectl get --raw /.well-known/openid-configuration` calls `issuer`, on AKS with the slash at its end.
   */
  readonly issuer: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** A role of an AWS account with outbound identity federation, whose tokens `sts:GetWebIdentityToken` gives. */
export interface AwsWorkload {
  /** The account's own issuer: what `aws iam get-outbound-web-identity-federation-info` prints. */
  readonly issuer: string;
  /** `arn:aws:iam::<account>:role/<name>`, not that of a session. Ask for RS256: Entra takes nothing else. */
  readonly roleArn: string;
}

/** A service account of Google Cloud. */
export interface GoogleWorkload {
  /** Its numeric id, not its address: `gcloud iam service-accounts describe ADDRESS --format='value(uniqueId)'`. */
  readonly serviceAccountId: string;
}

export const KUBERNETES_WORKLOAD = object<KubernetesWorkload>({
  issuer: text(),
  namespace: text(),
  serviceAccount: text(),
});

export const AWS_WORKLOAD = object<AwsWorkload>({ issuer: text(), roleArn: text() });

export const GOOGLE_WORKLOAD = object<GoogleWorkload>({ serviceAccountId: text() });

const NAMES = 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/';
const NAMESPACE = pattern(
  /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
  '1 to 63 small letters, digits and hyphens, with no hyphen at either end',
  NAMES,
);
const SERVICE_ACCOUNT: Rule = pattern(
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/,
  '1 to 253 small letters, digits, hyphens and dots, with a letter or digit at both ends',
  NAMES,
);

/** @see https://learn.microsoft.com/azure/aks/workload-identity-overview */
const AKS_ISSUER: Rule = {
  allowed: 'an issuer of AKS with the slash at its end, as its tokens have it',
  see: 'https://learn.microsoft.com/azure/aks/use-oidc-issuer',
  accepts: (issuer) => !/^https:\/\/[^/]+\.oic\.prod-aks\.azure\.com\/.*[^/]$/.test(issuer),
};

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust#kubernetes */
export function kubernetes({ issuer, namespace, serviceAccount }: KubernetesWorkload): Trust {
  return {
    issuer,
    subject: `system:serviceaccount:${namespace}:${serviceAccount}`,
    // Where the webhook of Azure's workload identity mounts it, and what it sets AZURE_FEDERATED_TOKEN_FILE to.
    assertion: { from: 'file', path: '/var/run/secrets/azure/tokens/azure-identity-token' },
    check: (checks, place) =>
      void checks
        .that(`${place}.issuer`, issuer, AKS_ISSUER)
        .that(`${place}.namespace`, namespace, NAMESPACE)
        .that(`${place}.serviceAccount`, serviceAccount, SERVICE_ACCOUNT),
  };
}

const ROLE_ARN: Rule = {
  ...pattern(
    /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
    'the ARN of a role, such as arn:aws:iam::123456789012:role/report',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_outbound_token_claims.html',
  ),
  remediation: (arn) =>
    /:assumed-role\//.test(arn)
      ? 'the role itself, without the name of a session: arn:…:iam::…:role/…'
      : undefined,
};

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_outbound.html */
export function aws({ issuer, roleArn }: AwsWorkload): Trust {
  return {
    issuer,
    subject: roleArn,
    assertion: { from: 'env', name: 'AWS_WEB_IDENTITY_TOKEN' },
    check: (checks, place) => void checks.that(`${place}.roleArn`, roleArn, ROLE_ARN),
  };
}

const SERVICE_ACCOUNT_ID: Rule = {
  ...pattern(
    /^\d{15,30}$/,
    'the numeric id of a service account, such as 112633961854638529490',
    'https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust-gcp',
  ),
  remediation: (id) =>
    id.includes('@')
      ? "gcloud iam service-accounts describe ADDRESS --format='value(uniqueId)' prints it"
      : undefined,
};

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust-gcp */
export function google({ serviceAccountId }: GoogleWorkload): Trust {
  return {
    issuer: 'https://accounts.google.com',
    subject: serviceAccountId,
    assertion: { from: 'env', name: 'GOOGLE_ID_TOKEN' },
    check: (checks, place) =>
      void checks.that(`${place}.serviceAccountId`, serviceAccountId, SERVICE_ACCOUNT_ID),
  };
}
