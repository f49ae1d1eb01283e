import type { Viewer } from './session.ts';

/**
 * Which pages beside those of the public a person can open.
 * @param viewer null while that is not known yet: what everybody may open
 */
export function reachable(viewer: Viewer | null) {
  const can = viewer?.viewerCan;
  const signedIn = viewer !== null && viewer.role !== null;
  return {
    tasks: Boolean(can && (can.report || can.release || can.accept || can.manageRounds)),
    drafting: Boolean(can?.draft),
    maturityReports: signedIn,
    rounds: signedIn,
    review: Boolean(can?.release || can?.accept),
    imports: signedIn && viewer.importKinds.length > 0,
  };
}
