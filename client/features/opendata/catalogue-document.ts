/** What this page reads of the catalogue: DCAT-AP.de as JSON-LD, in the form in which the server nests it. */
interface Reference {
  readonly '@id': string;
}

interface Value {
  readonly '@value': string;
}

export type Texts = readonly { readonly '@value': string; readonly '@language': string }[];

interface FileNode {
  readonly 'dcat:downloadURL': Reference;
  readonly 'dct:format': Reference;
  readonly 'dcat:byteSize': Value;
  readonly 'spdx:checksum': { readonly 'spdx:checksumValue': Value };
  readonly 'dct:conformsTo': Reference;
  readonly 'dcatde:licenseAttributionByText': Value;
}

/** A data set for itself, or (with a version) of one revision. */
export interface DatasetNode extends Reference {
  readonly 'dct:title': Texts;
  readonly 'dct:description': Texts;
  /** A demonstration says that it is one, then what is simulated. */
  readonly 'dct:provenance'?: readonly { readonly 'rdfs:label': Texts }[];
  readonly 'dct:temporal': { readonly 'dcat:startDate': Value; readonly 'dcat:endDate'?: Value };
  readonly 'dcat:version'?: string;
  readonly 'adms:versionNotes'?: Value;
  readonly 'dcat:isVersionOf'?: Reference;
  readonly 'dcat:distribution'?: readonly FileNode[];
}

export interface CatalogueDocument {
  readonly 'dcat:dataset': readonly DatasetNode[];
}
