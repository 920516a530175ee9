/** Resources as Terraform JSON: by type, then by name. */
export type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;
