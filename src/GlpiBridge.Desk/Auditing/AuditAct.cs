namespace GlpiBridge.Desk.Auditing;

public enum AuditAct
{
    SignIn,
    SignOut,
    SignOutEverywhere,
    SessionRenewed,
    PasswordMailAsked,
    PasswordSet,
    PlaceChosen,
    RequestSent,
    AnswerSent,
    RequestCompleted,
    DraftDeleted,
    DraftsDeleted,
    SolutionAccepted,
    SolutionRefused,
    SurveyAnswered,
    RequestWithdrawn,
    IncidentJoined,
    RequestApproved,
    ApprovalRefused,

    /// <summary>An operator had a submission tried again.</summary>
    SubmissionRetried,

    /// <summary>An operator stopped one.</summary>
    SubmissionParked,

    /// <summary>An operator read what somebody wrote in one.</summary>
    SubmissionRead,

    /// <summary>An operator took a copy of one, with its files.</summary>
    SubmissionExported,
}

public enum AuditResult
{
    Done,

    /// <summary>Wrong credentials, a wrong token, a right that is missing.</summary>
    Refused,

    /// <summary>Too many tries: not even looked at.</summary>
    Limited,

    /// <summary>GLPI did not do it.</summary>
    Failed,

    /// <summary>GLPI may have done it, its answer was lost: another line tells when it is known.</summary>
    Unknown,
}
