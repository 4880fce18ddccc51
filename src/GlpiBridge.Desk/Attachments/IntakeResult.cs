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

    /// <summary>It is not kept; the fault says why.</summary>
    public sealed record Refused(AnswerFault Fault) : IntakeResult;

    /// <summary>It is larger than may be; the fault says so.</summary>
    public sealed record TooLarge(AnswerFault Fault) : IntakeResult;

    /// <summary>It is not kept because the question has as many files as it may.</summary>
    public sealed record Surplus(AnswerFault Fault) : IntakeResult;

    /// <summary>The draft has been sent or deleted meanwhile.</summary>
    public sealed record NoDraft : IntakeResult;
}
