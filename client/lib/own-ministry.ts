import { useViewer, type Viewer } from './session.ts';

/** The ministry that the viewer reports for; null for those who belong to one but do not report, such as the CIO office. */
export function useOwnMinistry(): Viewer['organisation'] {
  const { viewerCan, organisation } = useViewer();
  return viewerCan.report || viewerCan.release ? organisation : null;
}
