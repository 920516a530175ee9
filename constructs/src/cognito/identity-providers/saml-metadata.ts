import { argumentOf, text } from '../../shape/index.js';

/** What a SAML identity provider says of itself. */
export class SamlMetadata {
  /**
   * Where it publishes its metadata: https. Cognito reads them again every few hours.
   *
   * @throws {ValidationError} if it is no text, as with the other one
   */
  static url(url: string): SamlMetadata {
    return new SamlMetadata('MetadataURL', argumentOf('url', url, text()));
  }

  /** The metadata as XML, for one that does not publish them. */
  static file(xml: string): SamlMetadata {
    return new SamlMetadata('MetadataFile', argumentOf('xml', xml, text()));
  }

  private constructor(
    readonly detail: 'MetadataURL' | 'MetadataFile',
    readonly value: string,
  ) {}
}
