import type { Incoming } from '../../core/service.js';
import { MalformedBasic } from '../../oauth/basic.js';
import {
  AmbiguousClient,
  presentedCredentials,
  SeveralMethods,
  type AuthenticationRules,
  type PresentedCredentials,
} from '../../oauth/client-authentication.js';
import { NotAForm, readForm, RepeatedParameter, type Form } from '../../oauth/form.js';
import { refusals } from './refusals.js';
import { resourceOf } from './scope.js';

/** The two token endpoints: version 1.0 is told the resource, version 2.0 a scope. */
export type EndpointVersion = 'v1.0' | 'v2.0';

/**
 * The parameters of a request. Anything but a form is read as one without parameters: JSON lacks its grant type,
 * whatever it says.
 *
 * @throws {LoginError} 400
 */
export function formIn(incoming: Incoming): Form {
  try {
    return readForm(incoming);
  } catch (error) {
    if (error instanceof NotAForm) return new Map();
    if (error instanceof RepeatedParameter) throw refusals.repeatedParameter(error.parameter);
    throw error;
  }
}

/** @throws {LoginError} 400 */
export function required(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined) throw refusals.missingParameter(name);
  return value;
}

const rules: AuthenticationRules = {
  methods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
  isSameId: (one, other) => one.toLowerCase() === other.toLowerCase(),
};

/**
 * Who the client says that it is, and what it brings for it. That there is a credential is checked before who the client
 * is, and before the tenant.
 *
 * @throws {LoginError} 400, or 401 without a credential
 */
export function credentialsIn(form: Form, authorization: string | null): PresentedCredentials {
  const presented = present(form, authorization);
  if ((presented.secret ?? presented.assertion) === undefined) throw refusals.noCredential();
  if (presented.assertion !== undefined) checkAssertionType(form);
  return presented;
}

/** RFC 7521 §4.2, RFC 7523 §2.2. No public source shows what another type gets. */
function checkAssertionType(form: Form): void {
  if (required(form, 'client_assertion_type') !== 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
    throw refusals.malformedRequest();
}

function present(form: Form, authorization: string | null): PresentedCredentials {
  try {
    return presentedCredentials(form, authorization, rules);
  } catch (error) {
    if (error instanceof MalformedBasic || error instanceof SeveralMethods) throw refusals.malformedRequest();
    if (error instanceof AmbiguousClient) throw refusals.ambiguousClient();
    throw error;
  }
}

/** What a token is asked for: an identifier URI or an application id. @throws {LoginError} 400 */
export const resourceAskedFor = (form: Form, version: EndpointVersion): string =>
  version === 'v1.0' ? required(form, 'resource') : resourceOfScope(form);

/** The resource of the scope; a `resource` beside it must name the same. */
function resourceOfScope(form: Form): string {
  const resource = resourceOf(required(form, 'scope'));
  const indicator = form.get('resource') ?? resource;
  if (withoutSlash(indicator) !== withoutSlash(resource)) throw refusals.otherResource();
  return resource;
}

const withoutSlash = (resource: string): string => resource.replace(/\/$/, '');
