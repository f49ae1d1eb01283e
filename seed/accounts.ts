import type { Role } from '../shared/domain/vocabulary.ts';
import type { SeedData } from './load/seed-data.ts';
import { ministriesOn, organisationOn } from './plan/organisations.ts';
import { DEMO_TODAY } from './plan/revisions.ts';

/** Account of the demonstration; all have the same password. */
export interface DemoAccount {
  readonly email: string;
  readonly displayName: string;
  readonly role: Role;
  /** Code of the organisation; null for offices that stand above the ministries. */
  readonly organisation: string | null;
}

export const CIO = 'cio@demo.example';
export const CIO_DEPUTY = 'cio2@demo.example';

/** Two people of the CIO office, editor and coordinator of each ministry of today, the cabinet, the administrator. */
export function demoAccounts(data: SeedData): DemoAccount[] {
  const central: DemoAccount[] = [
    { email: CIO, displayName: 'CIO-Büro, Leitung', role: 'CIO_OFFICE', organisation: 'SK' },
    { email: CIO_DEPUTY, displayName: 'CIO-Büro, Vertretung', role: 'CIO_OFFICE', organisation: 'SK' },
    { email: 'kabinett@demo.example', displayName: 'Kabinettsreferat', role: 'CABINET', organisation: null },
    { email: 'admin@demo.example', displayName: 'Systemverwaltung', role: 'ADMIN', organisation: null },
  ];
  const ministries = ministriesOn(data, DEMO_TODAY).flatMap((ministry): DemoAccount[] => [
    {
      email: accountMail(ministry.abbreviation, 'bearbeitung'),
      displayName: `${ministry.abbreviation} Bearbeitung`,
      role: 'EDITOR',
      organisation: ministry.code,
    },
    {
      email: accountMail(ministry.abbreviation, 'koordination'),
      displayName: `${ministry.abbreviation} Koordination`,
      role: 'COORDINATOR',
      organisation: ministry.code,
    },
  ]);
  return [...central, ...ministries];
}

/** Addresses of the editor and the coordinator who speak for a lineage of ministries. */
export function ministryAccounts(data: SeedData, lineage: string): { editor: string; coordinator: string } {
  const { abbreviation } = organisationOn(data, lineage, DEMO_TODAY);
  return {
    editor: accountMail(abbreviation, 'bearbeitung'),
    coordinator: accountMail(abbreviation, 'koordination'),
  };
}

function accountMail(abbreviation: string, function_: 'bearbeitung' | 'koordination'): string {
  return `${abbreviation.toLowerCase()}.${function_}@demo.example`;
}
