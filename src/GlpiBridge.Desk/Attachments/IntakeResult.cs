using GlpiBridge.Forms.Validation;
using GlpiBridge.Submissions;

namespace GlpiBridge.Desk.Attachments;

/// <summary>What became of a file that was sent.</summary>
public abstract record IntakeResult
{
    private IntakeResult()
    {
    }

    /// <summary>It is kept with the draft.</summary>
    /// <param name="File">The file as it is kept.</param>
    /// <param name="IsNew">False when the question held the same bytes already: this is that file, maybe under another name.</param>
    /// <param name="ShowsPlace">True for a photo that tells where it was taken.</param>
    public sealed record Kept(StoredFile File, bool IsNew, bool ShowsPlace) : IntakeResult;

    /// <summary>It is not kept.</summary>
    /// <param name="Why">What kind of reason that has.</param>
    /// <param name="Fault">The reason in words for the user.</param>
    public sealed record Refused(Refusal Why, AnswerFault Fault) : IntakeResult;

    /// <summary>The draft has been sent or deleted meanwhile.</summary>
    public sealed record NoDraft : IntakeResult;
}

/// <summary>Why a file is not kept.</summary>
public enum Refusal
{
    /// <summary>What it is.</summary>
    Unfit,

    /// <summary>It is larger than may be.</summary>
    TooLarge,

    /// <summary>The question has as many files as it may.</summary>
    Surplus,
}
