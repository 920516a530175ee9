import { withoutKeys, type Application } from '../../directory/application.js';
import type { JsonObject } from '../../json.js';
import type { GraphCall, GraphVersion } from '../call.js';
import { present } from '../edm/instance.js';
import type { ComplexType } from '../edm/type.js';
import { applicationType, betaApplicationType } from '../types/application.js';

/** The type of an application in a version of Graph. */
export const applicationTypeOf = (version: GraphVersion): ComplexType =>
  version === 'beta' ? betaApplicationType : applicationType;

/** An application as a version of Graph shows it; certificates without themselves. */
export const presentApplication = ({ version }: GraphCall, application: Application): JsonObject =>
  present(applicationTypeOf(version), withoutKeys(application));
