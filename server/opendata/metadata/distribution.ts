import type { PlanSnapshot } from '../../plans/plan-snapshot.ts';
import type { PublishedRevision } from '../dataset.ts';
import { csvMetadataPath, filePath, type OpenFormat, schemaPath } from '../paths.ts';
import { attributionText, LICENCE } from '../publisher.ts';
import type { DatasetFiles } from '../revision-files.ts';
import { AVAILABLE, COMPLETED, day, FILE_TYPES, GERMAN, mediaTypeRef, type Node, ref } from './vocabulary.ts';

/** One file of a data set in the catalogue. @param base address of the product without a slash at its end */
export function distribution(
  base: string,
  plan: PlanSnapshot,
  revision: PublishedRevision,
  files: DatasetFiles,
  format: OpenFormat,
): Node {
  const { dataset } = files;
  const url = ref(base + filePath(revision.number, dataset.name, format));
  const { fileType, mediaType, title } = FILE_TYPES[format];
  const schema = format === 'csv' ? csvMetadataPath(revision.number, dataset.name) : schemaPath(dataset.name);
  return {
    '@type': 'dcat:Distribution',
    'dct:title': {
      '@value': `${dataset.title.de}, Fassung ${revision.number} (${title})`,
      '@language': 'de',
    },
    'dcat:accessURL': url,
    'dcat:downloadURL': url,
    'dct:format': fileType,
    'dcat:mediaType': mediaTypeRef(mediaType),
    'dcat:byteSize': { '@value': String(files[format].bytes.length), '@type': 'xsd:nonNegativeInteger' },
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': ref('spdx:checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@value': files[format].sha256, '@type': 'xsd:hexBinary' },
    },
    'dct:license': ref(LICENCE.uri),
    'dcatde:licenseAttributionByText': {
      '@value': attributionText(plan, revision.number, dataset),
      '@language': 'de',
    },
    'dct:conformsTo': ref(base + schema),
    'dct:language': GERMAN,
    'dct:issued': day(revision.decidedOn ?? revision.effectiveDate),
    // What follows the register has no day of its own on which it changed: better none than a wrong one.
    ...(files.immutable && { 'dct:modified': day(revision.effectiveDate) }),
    'dcatap:availability': AVAILABLE,
    'adms:status': COMPLETED,
  };
}
