import { Skeleton } from '../../ui/states.tsx';

/** Grey places where finding, figures and chart will stand. */
export function OverviewSkeleton() {
  return (
    <div className="overview">
      <div className="overview__finding">
        <Skeleton rows={2} />
      </div>
      <div className="overview__figures">
        <Skeleton height={560} />
      </div>
      <div className="overview__ozg">
        <Skeleton height={560} />
      </div>
    </div>
  );
}
