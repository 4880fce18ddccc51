namespace GlpiBridge.Submissions;

/// <summary>What became of a file that was to be kept with a draft.</summary>
public abstract record KeepResult
{
    private KeepResult()
    {
    }

    /// <summary>It is part of the draft.</summary>
    /// <param name="File">The file as it is kept, under a name that no other file of the question has.</param>
    /// <param name="IsNew">False when the question held the same bytes already: this is that file.</param>
    public sealed record Kept(StoredFile File, bool IsNew) : KeepResult;

    /// <summary>The question holds as many files as it may.</summary>
    public sealed record Full : KeepResult;

    /// <summary>The draft has been sent or deleted meanwhile.</summary>
    public sealed record NoDraft : KeepResult;
}
