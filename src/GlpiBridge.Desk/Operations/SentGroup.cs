using GlpiBridge.Submissions;
using GlpiBridge.Submissions.Sending;

namespace GlpiBridge.Desk.Operations;

/// <summary>What an operator asks to see.</summary>
public enum SentGroup
{
    /// <summary>What is on its way, unknown outcomes included.</summary>
    Waiting,

    Parked,

    /// <summary>What GLPI may have.</summary>
    Unknown,

    Delivered,

    All,
}

public static class SentGroups
{
    public static IReadOnlyCollection<SubmissionState> States(this SentGroup group) => group switch
    {
        SentGroup.Waiting => Outbox.UnderWay,
        SentGroup.Parked => [SubmissionState.Parked],
        SentGroup.Unknown => [SubmissionState.Unknown],
        SentGroup.Delivered => [SubmissionState.Delivered],
        _ => [.. Outbox.UnderWay, SubmissionState.Parked, SubmissionState.Delivered],
    };
}
