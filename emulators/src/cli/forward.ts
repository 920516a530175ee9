import { InvalidArgumentError } from 'commander';
import { endpointVariable } from '../core/endpoint-variable.js';
import { isLoopback } from '../core/loopback.js';

const SERVICE = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+)*$/i;

/**
 * Reads `iam=http://127.0.0.1:5000` as an environment variable and its value.
 *
 * @param others those that were read before
 */
export function forwardTo(
  value: string,
  others: Readonly<Record<string, string>> = {},
): Record<string, string> {
  const [service = '', ...rest] = value.split('=');
  if (!SERVICE.test(service)) {
    throw new InvalidArgumentError(
      `Received ${JSON.stringify(value)}, allowed is SERVICE=URL, such as iam=http://127.0.0.1:5000.`,
    );
  }
  const variable = endpointVariable(service);
  if (variable in others) throw new InvalidArgumentError(`${service} is forwarded twice (${variable}).`);
  return { ...others, [variable]: emulatorUrl(rest.join('=')) };
}

/** Forwarding is for emulators: another host could be the real service, and would get made-up credentials. */
function emulatorUrl(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    !url ||
    !/^https?:$/.test(url.protocol) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    throw new InvalidArgumentError(
      `${JSON.stringify(value)} is not an http or https URL without user, query and fragment.`,
    );
  }
  if (!isLoopback(url.hostname.replace(/^\[(.*)\]$/, '$1'))) {
    throw new InvalidArgumentError(
      `${url.host} is not this machine; set the environment variable yourself if that is what you want.`,
    );
  }
  return value;
}
