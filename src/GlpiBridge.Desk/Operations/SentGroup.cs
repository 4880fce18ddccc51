using GlpiBridge.Submissions;

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
    private static readonly SubmissionState[] UnderWay = [SubmissionState.Accepted, SubmissionState.Delivering, SubmissionState.Unknown];

    public static IReadOnlyCollection<SubmissionState> States(this SentGroup group) => group switch
    {
        SentGroup.Waiting => UnderWay,
        SentGroup.Parked => [SubmissionState.Parked],
        SentGroup.Unknown => [SubmissionState.Unknown],
        SentGroup.Delivered => [SubmissionState.Delivered],
        _ => [.. UnderWay, SubmissionState.Parked, SubmissionState.Delivered],
    };
}
