import { Skeleton } from '../ui/states.tsx';

/** Shown until the code of the first page has arrived. */
export function StartingUp() {
  return (
    <div className="starting-up">
      <Skeleton rows={8} />
    </div>
  );
}
