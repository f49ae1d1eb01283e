import { FEDERAL_LEVELS, MATURITY_LEVELS, SITUATION_KINDS } from '../../../shared/domain/vocabulary.ts';
import { type BoardService, isServiceOnline, type OzgBoard } from '../../ozg/ozg-board.ts';
import { column, optional, type SourceColumn } from '../column.ts';
import { openDataset } from '../dataset.ts';

const of = column<BoardService>;

/** Counts and shares of municipalities say nothing of a service that the federation alone executes. */
const coverage = (
  name: string,
  type: 'integer' | 'number',
  description: string,
  value: (coverage: BoardService['coverage']) => number,
): SourceColumn<BoardService> =>
  optional(
    of(name, type, description, (service) => (service.coverage.applicable ? value(service.coverage) : null)),
  );

/**
 * The services of today's register with maturity and coverage as of the revision's effective date. The one data set
 * that can change after publication: a late record for an earlier day, or a correction of the register.
 */
export const OZG_SERVICES = openDataset<OzgBoard, BoardService>(
  {
    name: 'ozg-services',
    title: { de: 'OZG-Leistungen', en: 'OZG services' },
    description: {
      de: 'Die OZG-Leistungen des heutigen Katalogs mit Reifegrad und Verfügbarkeit am Tag, ab dem die Fassung gilt. Nachträge zu diesem Tag verändern die Datei.',
      en: "The OZG services of today's catalogue with maturity and availability on the day the revision took effect. Late records for that day change the file.",
    },
    sources: ['OZG_CATALOGUE', 'DESTATIS'],
    simulated: {
      de: 'Reifegrade und Verfügbarkeiten sind simuliert, wo die Spalte „simulated“ es sagt.',
      en: 'Maturity and availability are simulated where the column “simulated” says so.',
    },
    key: ['code'],
  },
  [
    of('code', 'code', 'Number of the service in the OZG catalogue, five digits.', ({ code }) => code),
    of('title', 'text', 'Title, in German.', ({ title }) => title),
    of('asOf', 'day', 'Day that maturity and coverage are of.', ({ asOf }) => asOf),
    of('topicArea', 'code', 'Key of the topic area.', ({ topicArea }) => topicArea.code),
    of('topicAreaName', 'text', 'Its name, in German.', ({ topicArea }) => topicArea.nameDe),
    of('situation', 'code', 'Key of the situation.', ({ situation }) => situation.code),
    of('situationName', 'text', 'Its name, in German.', ({ situation }) => situation.nameDe),
    of('situationKind', 'word', 'Kind of situation.', ({ situation }) => situation.kind, SITUATION_KINDS),
    of('regulation', 'word', 'Who regulates it.', ({ regulation }) => regulation, FEDERAL_LEVELS),
    of('execution', 'word', 'Who executes it.', ({ execution }) => execution, FEDERAL_LEVELS),
    optional(
      of('ministry', 'code', 'Key of the ministry on that day.', ({ ministry }) => ministry?.code ?? null),
    ),
    optional(
      of(
        'ministryLineage',
        'code',
        'Stays the same where it was renamed.',
        (each) => each.ministry?.lineage ?? null,
      ),
    ),
    of(
      'ministryAssumed',
      'boolean',
      'No source names the ministry; this one follows a rule.',
      (each) => each.ministryAssumed,
    ),
    of(
      'documentedMemberCount',
      'integer',
      'Member services in the implementation catalogue.',
      (each) => each.documentedMemberCount,
    ),
    of('memberCount', 'integer', 'Member services in the register.', ({ maturity }) => maturity.memberCount),
    of('notRecorded', 'integer', 'Members without a record.', ({ maturity }) => maturity.notRecorded),
    optional(
      of(
        'maturityMinimum',
        'integer',
        'Lowest maturity of the members, 0 to 4; empty while any has no record.',
        ({ maturity }) => maturity.minimum,
      ),
    ),
    optional(
      of(
        'maturityMaximum',
        'integer',
        'Highest maturity of the members, 0 to 4.',
        ({ maturity }) => maturity.maximum,
      ),
    ),
    ...MATURITY_LEVELS.map((level) =>
      of(
        `membersAtLevel${level}`,
        'integer',
        `Members at maturity ${level}.`,
        ({ maturity }) => maturity.distribution[level] ?? 0,
      ),
    ),
    optional(
      of(
        'online',
        'boolean',
        'Minimum of at least 3 (rule SERVICE_LEVEL3); empty outside the denominator.',
        (service) => isServiceOnline(service, 'SERVICE_LEVEL3'),
      ),
    ),
    coverage(
      'municipalitiesAvailable',
      'integer',
      'Municipalities where it is available.',
      ({ available }) => available,
    ),
    coverage(
      'municipalitiesCompetent',
      'integer',
      'Municipalities that are competent.',
      ({ competent }) => competent,
    ),
    coverage('coveragePercent', 'number', 'Available of competent, in percent.', ({ percent }) => percent),
    coverage(
      'coveragePopulationPercent',
      'number',
      'The same, weighted by population.',
      (each) => each.populationPercent,
    ),
    of(
      'simulated',
      'boolean',
      'A record or roll-out behind the figures is simulated.',
      ({ simulated }) => simulated,
    ),
  ],
  ({ services }) => services,
);
