import type { EventSubscriber, FlushEventArgs } from '@mikro-orm/core';
import { noteChanges } from './audit-changes.ts';

/** Notes what each flush changed, for the transaction that `write` has opened. */
export class AuditSubscriber implements EventSubscriber {
  async afterFlush({ em, uow }: FlushEventArgs): Promise<void> {
    noteChanges(em, uow.getChangeSets());
  }
}
