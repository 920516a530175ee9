import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AzurermBackend, LocalBackend, S3Backend, type TerraformStack } from 'cdktf';
import { InWords, type Problem } from '@oauth-issuers/constructs';
import { ConfigurationError } from './configuration-error.js';

/** Where Terraform keeps the state of the stacks: each in an object `<prefix>/<stack>.tfstate`. */
export type StateBackend =
  | { readonly kind: 'local'; readonly directory?: string }
  | { readonly kind: 's3'; readonly bucket: string; readonly prefix: string; readonly region: string }
  | {
      readonly kind: 'azurerm';
      readonly account: string;
      readonly container: string;
      readonly prefix: string;
      readonly resourceGroup?: string;
      readonly useOidc: boolean;
    };

const VARIABLE = 'STATE_BACKEND';
const FILE_FORM = 'file://<absolute directory>';
const S3_FORM = 's3://<bucket>[/<prefix>]?region=<region>';
const AZURERM_FORM = 'azurerm://<account>/<container>[/<prefix>][?resource_group=<name>][&use_oidc=true]';
/** What `STATE_BACKEND` may be where the state has to be remote. */
const REMOTE_FORMS = `${S3_FORM}, or ${AZURERM_FORM}`;

/**
 * Reads where the state is kept.
 *
 * @param text `s3://…`, `azurerm://…`, `file://…`, or `local`, which is what nothing means too: the working folder
 * @throws {ConfigurationError} if it is none of these, or a part of it is missing, unknown or of the wrong form
 */
export function parseStateBackend(text = ''): StateBackend {
  if (text === '' || text === 'local') return { kind: 'local' };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 's3:') return parseS3(text, url);
  if (url?.protocol === 'azurerm:') return parseAzurerm(text, url);
  if (url?.protocol === 'file:' && url.hostname === '')
    return { kind: 'local', directory: fileURLToPath(url) };
  throw refusal(text, `local, ${FILE_FORM}, ${REMOTE_FORMS}`);
}

/** Has a stack keep its state there. For the working folder cdktf writes a local backend by itself. */
export function keepState(stack: TerraformStack, backend: StateBackend): void {
  if (backend.kind === 'local' && backend.directory !== undefined)
    new LocalBackend(stack, { path: join(backend.directory, stateKey('', stack)) });
  if (backend.kind === 's3') keepInS3(stack, backend);
  if (backend.kind === 'azurerm') keepInAzure(stack, backend);
}

/** The problem of an environment whose state may not stay on this machine. */
export function localStateRefused(environment: string): Problem {
  return {
    property: VARIABLE,
    received: new InWords('local state'),
    allowed: `for ${environment}: ${REMOTE_FORMS}`,
    remediation: 'the state holds client secrets: keep it where it is encrypted, locked and shared',
  };
}

function parseS3(text: string, url: URL): StateBackend {
  const region = url.searchParams.get('region') ?? '';
  const prefix = pathParts(url).join('/');
  if (
    !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.hostname) ||
    !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region) ||
    hasOther(url, ['region'])
  )
    throw refusal(text, S3_FORM);
  return { kind: 's3', bucket: url.hostname, prefix, region };
}

function parseAzurerm(text: string, url: URL): StateBackend {
  const [container = '', ...rest] = pathParts(url);
  const resourceGroup = url.searchParams.get('resource_group');
  const useOidc = url.searchParams.get('use_oidc') ?? 'false';
  if (
    !/^[a-z0-9]{3,24}$/.test(url.hostname) ||
    !/^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$/.test(container) ||
    !['true', 'false'].includes(useOidc) ||
    resourceGroup === '' ||
    hasOther(url, ['resource_group', 'use_oidc'])
  )
    throw refusal(text, AZURERM_FORM);
  return {
    kind: 'azurerm',
    account: url.hostname,
    container,
    prefix: rest.join('/'),
    useOidc: useOidc === 'true',
    ...(resourceGroup !== null && { resourceGroup }),
  };
}

function keepInS3(stack: TerraformStack, { bucket, prefix, region }: StateBackend & { kind: 's3' }): void {
  const backend = new S3Backend(stack, { bucket, key: stateKey(prefix, stack), region, encrypt: true });
  // Locks without a DynamoDB table; the bindings do not know the argument.
  backend.addOverride('use_lockfile', true);
}

function keepInAzure(stack: TerraformStack, backend: StateBackend & { kind: 'azurerm' }): void {
  new AzurermBackend(stack, {
    storageAccountName: backend.account,
    containerName: backend.container,
    key: stateKey(backend.prefix, stack),
    // By the caller's own identity, never by a key of the account.
    useAzureadAuth: true,
    ...(backend.useOidc && { useOidc: true }),
    ...(backend.resourceGroup !== undefined && { resourceGroupName: backend.resourceGroup }),
  });
}

function stateKey(prefix: string, stack: TerraformStack): string {
  return [prefix, `${stack.node.id}.tfstate`].filter((part) => part !== '').join('/');
}

function pathParts(url: URL): string[] {
  return url.pathname.split('/').filter((part) => part !== '');
}

function hasOther(url: URL, known: readonly string[]): boolean {
  const named = [...url.searchParams.keys()];
  return (
    url.username !== '' ||
    url.port !== '' ||
    url.hash !== '' ||
    new Set(named).size < named.length ||
    named.some((name) => !known.includes(name))
  );
}

function refusal(text: string, allowed: string): ConfigurationError {
  return new ConfigurationError([{ property: VARIABLE, received: text, allowed }]);
}
