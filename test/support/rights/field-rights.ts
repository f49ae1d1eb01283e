/** Who sees a field of something that they may ask for. */
export type Audience = 'PUBLIC' | 'GOVERNMENT' | 'INTERNAL' | 'OWN' | 'ROOT';

/**
 * Every field of every type. A field that is missing here fails the tests: decide who sees it, and write it down.
 *
 * A field alone: everybody who reads the plan · field:GOVERNMENT ministries, CIO office and cabinet · field:INTERNAL
 * ministries and CIO office · field:OWN the ministry that reports, and the CIO office. To all others it is null.
 */
const OPEN_TYPES = `
  BacktestPoint forecastOn forDate p10 p50 p90 actual
  ChangeReason revision field weakening reason decisionReference author:GOVERNMENT at:GOVERNMENT
  ComparisonCount kind added removed changed unchanged weakened
  ComparisonSummary measuresBefore measuresAfter measuresKept measuresEntered measuresLeft comparableEnds
    endsMovedLater endsMovedEarlier endsUnmoved medianDaysMoved totalDaysMoved milestonesBefore
    milestonesAfter milestonesKept milestonesMovedLater milestonesMovedEarlier milestoneMedianDaysMoved
    weakened byMinistry
  ContentChange kind code title change ministry fields weakenings reasons related
  ContentHistory kind code title ministry firstRevision lastRevision states successors predecessors
  ContentHistoryState revision present change date daysAgainstFirst
  CountyAvailability ags name municipalities services percent populationPercent
  CountyCoverage ags name available competent
  CountyRef ags name
  CoverageStep step count
  Coverage applicable available competent percent populationPercent
  Dashboard asOf rule revision ozg measureTotal lights lifecycles measuresWithoutEnd ministries
    milestoneTotal milestonesReached milestonesOverdue milestonesDueSoon goals slips dueMilestones
    lightHistory round simulated
  DecisionNeed kind count total milestone measure ministry
  Drift expected firstRevision firstPlanned daysAgainstFirst previousRevision previousPlanned
    daysAgainstPrevious
  Evidence url title
  FieldChange field before after daysMoved weakening
  ForecastHistoryPoint date online
  ForecastPoint date p10 p50 p90
  Goal code kind title description target indicatorFormula indicatorText targetPercent indicator milestones
    measures withoutMilestone milestonesWithoutActiveMeasure
  GoalIndicator count total percent formula
  GoalMovement goal before now
  GoalRef code title kind
  Guideline code title description sourceRef
  ImplementationPlan code ministry currentState milestones measures measureCount milestonesReached
    milestonesOverdue
  LedgerEntry id revision change unexplained
  LifecycleCount lifecycle count
  LightCount light count
  LightReason code milestoneCode date days
  LightTurn light count measures
  LightsAtDate date revision total lights
  MaturityAnswer criterion answer evidenceUrl note
  MaturityRecord id member maturity previousMaturity recordedOn scaleVersion evidenceUrl note corrected
    reportId simulated
  MaturityReport id version service member memberTitle ministry recordedOn maturity previousMaturity
    scaleVersion state note correctsId createdAt decidedAt answers author:INTERNAL decidedBy:INTERNAL
    returnComment:OWN viewerCan
  MaturityReportAbilities withdraw accept return
  MaturityPoint date counts notRecorded online total
  Measure code kind title description level ministry leadAssumed responsibleBody partners topicArea start
    plannedEnd plannedEndDate forecastEnd actualEnd lifecycle light lightReasons freshness reportedOn
    daysSinceReport selfLight:GOVERNMENT optimismGap:GOVERNMENT progress drift goals milestones services
    dependsOn requiredBy predecessors successors reports rating:GOVERNMENT history sourceRef sourceStand
    simulated
  MeasureInRevision revision revisionTitle effectiveDate revisionState title ministry level start plannedEnd
    plannedEndDate
  MeasureRating light comment:INTERNAL ratedOn
  MeasureRef code title light lifecycle ministry
  Milestone code title description ministry planned plannedDate forecast forecastDate actual state
    daysOverdue drift goals measures sourceRef simulated
  MilestoneRef code title planned state
  MilestoneTrend asOf lines totalCount
  MunicipalityCoverage ags name county population available total percent
  MinistryChangeCount ministry added removed changed weakened
  MinistryProgress ministry total missing ended draft submitted released returned accepted
  MinistryRow ministry total lights lifecycles
  Organisation code abbreviation name kind lineage validFrom validTo
  OzgFigure rule asOf online total percent excludedFederal unit targetDate target onPath requiredPerMonth
    observedPerMonth simulated
  OzgCoverage asOf total federalOnly competent steps meanPercent populationPercent counties simulated
  OzgForecast figure enoughData history path p50Completion p80Completion probabilityByTarget backtest
  OzgGroup key labelDe labelEn online total percent counts notRecorded series
  OzgGroupForecast key labelDe labelEn online total enoughData probabilityByTarget p50Completion
    observedPerMonth requiredPerMonth
  OzgMember position leikaKey title maturity recordedOn leikaType sdg ministryLineage execution targetDate
  OzgProgress figure series groups byRule
  OzgService code title topicArea situation regulation execution ministry ministryAssumed
    documentedMemberCount maturity coverage online simulated members maturityHistory measures counties
    records version targetDate viewerCan
  OzgServiceAbilities report edit
  OzgServiceRef code title
  Plan code title adoptedOn targetDate
  PlanMovement basis rule since sinceRevision asOf revision turns measuresJoined measuresLeft milestonesReached
    milestonesMissed reached missed goals services simulated
  Progress percent method reached total
  ReportAbilities save submit withdraw release accept return correct delete
  ReportChange field milestoneCode before after daysMoved
  ReportChoices revision asOf rule lang ministries goals parts
  ReportForm measure round reportDate revision current last milestones viewerCanReport
  ReportFormMilestone code title planned plannedDate lastForecast lastActual state
  ReportMilestone milestone forecast actual
  ReportSheet round ministry rows
  ReportingRound id version reportingDate dueDate title state openedAt closedAt reported total ministries
    viewerCan
  Revision number title summary state effectiveDate decisionReference decidedOn contentSha256 previousSha256
    measureCount milestoneCount goalCount redThresholdDays milestoneThresholdDays stalenessDays dueSoonDays
  RevisionComparison base head counts changes totalCount weakenedWithoutReason summary
  RoundAbilities close remind
  RoundProposal reportingDate dueDate title
  Operator name contactEmail texts
  OperatorText de en
  OperatorTexts imprint privacy
  SearchResult measures measureCount milestones milestoneCount services serviceCount ministries
    ministryCount goals goalCount
  ServiceMatch code title maturity
  ServiceMaturity minimum maximum distribution notRecorded memberCount
  ServiceMaturityStep date minimum maximum
  ServiceMovement before now gained lost online
  Situation code nameDe kind
  Slip kind code title ministry light state drift simulated
  StatusReport id version state measure roundDate reportedOn lifecycle stateOfAffairs nextSteps forecastEnd
    actualEnd progressPercent selfLight:GOVERNMENT selfLightReason:GOVERNMENT milestones evidence
    internalRemark:OWN author:INTERNAL submittedAt releasedBy:INTERNAL releasedAt decidedBy:INTERNAL
    decidedAt returnComment:OWN updatedAt correctsId correctsReportedOn simulated light
    optimismGap:GOVERNMENT previous changes viewerCan
  TurnedMeasure measure before
  TopicArea code nameDe nameEn situations
  TrendLine code title ministry points reachedOn daysMoved direction zigzag steep
  TrendPoint x revision planned written
  VerifiedReport sha256 contentSha256 format choices revisionTitle audience exportedAt
    exportedBy:GOVERNMENT exports signature signatureValid publicKey unchanged
  WeakeningCount weakening count
`;

/** Types that nobody reaches but by a query or mutation whose rights stand in root-rights.ts, or a person's own. */
const GUARDED_TYPES = `
  Account anonymised id version email displayName role organisation active hasPassword oidc secondFactor lastSeenAt
  AvailabilityOutcome chosen changed unchanged dryRun
  AuditChain entries intact brokenAt
  AuditEntry id occurredAt actor action entity entityKey subject before after hash previousHash
  DemonstrationAccount email displayName role organisation
  Draft revision base version openedAt openedBy proposedAt proposedBy returnComment returnedBy returnedAt
    parts findings changeCount weakenedCount weakenedWithoutReason contentSha256 viewerCan
  DraftAbilities editHeader editGoals propose approve return discard
  DraftField field type value codes baseValue baseCodes changed daysMoved weakening editable
  DraftItem kind code title ministry state version fields weakenings reasons related findings position
    viewerCan
  DraftItemAbilities edit drop restore
  DraftPart ministry submittedAt submittedBy measureCount milestoneCount changeCount weakenedCount
    findingCount blockingCount viewerCan
  DraftPartAbilities edit submit reopen
  DraftReason field weakening reason decisionReference author at
  ChangedMeasure code title changes needsReason
  ChangedMeasures dryRun measures changed needsReason
  ImportChange field label before after
  ImportFault field column cell code written message
  ImportField field label required
  ImportGroup id kind fileName appliedAt appliedBy added changed undone canUndo why
  ImportMappedColumn place letter header field example
  ImportPreview kind file fileName format sheets sheet columns fields missing total added changed same refused
    needsReason digest undo rows
  ImportProgress step done total
  ImportRow line action code title leikaKey changes faults warnings needsReason
  Finding code blocking kind subject title ministry related field message
  Notice id kind createdAt read text path
  OrganisationRecord id version code abbreviation kind name nameEn lineage validFrom validTo predecessors
    successors
  ReportError code message fields
  ReportExport id exportedAt exportedBy format sha256 choices
  ReportOutcome id measure report error
  ReportSet id version name shared mine owner choices
  SavedAccount account invitation
  SecondFactorSetup secret uri
  SessionInfo id createdAt lastSeenAt current
  Settings version reminderDays escalationDays mailDigest secondFactorRequired
  SignInOptions oidc passwordReset demonstrationPassword demonstrationAccounts
  SignInResult viewer secondFactorNeeded
  Task kind count measure reportId correctsId comment ministry round dueDate daysLeft
  Viewer importKinds role displayName today demonstration email organisation hasPassword secondFactor mailWanted
    unreadNotices viewerCan
  ViewerAbilities report release accept manageRounds manageAccounts manageOrganisations manageSettings
    readAudit openRevision draft
  Worklist tasks totalCount
`;

/** Audience by type and field, such as `Measure.title`. */
export const FIELD_RIGHTS: ReadonlyMap<string, Audience> = new Map([
  ...fieldsOf(OPEN_TYPES, 'PUBLIC'),
  ...fieldsOf(GUARDED_TYPES, 'ROOT'),
]);

/** Lines that start a type are indented by two, those that go on with its fields by four. */
function fieldsOf(table: string, audience: Audience): [string, Audience][] {
  return table
    .split(/\n(?= {2}\S)/)
    .map((entry) => entry.trim().split(/\s+/))
    .flatMap(([type = '', ...fields]) =>
      fields.map((field): [string, Audience] => {
        const [name = '', special] = field.split(':');
        return [`${type}.${name}`, isAudience(special) ? special : audience];
      }),
    );
}

function isAudience(word: string | undefined): word is Audience {
  return word === 'GOVERNMENT' || word === 'INTERNAL' || word === 'OWN';
}
