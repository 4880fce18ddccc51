namespace GlpiBridge.Submissions;

/// <summary>What became of the bytes of a file that was sent.</summary>
public abstract record ReceiveResult
{
    private ReceiveResult()
    {
    }

    /// <summary>All are here, under no draft yet: they are to be kept or discarded.</summary>
    public sealed record Arrived(ArrivingFile File) : ReceiveResult;

    /// <summary>There are more than were allowed; nothing is left of them.</summary>
    public sealed record TooLarge : ReceiveResult;

    /// <summary>There is no draft of this owner to put them in; nothing is left of them.</summary>
    public sealed record NoDraft : ReceiveResult;
}

/// <summary>A file that has been received and is not part of its draft yet.</summary>
public sealed record ArrivingFile(Guid Id, Guid Submission, long Owner, string Question, long Length)
{
    internal byte[] Digest { get; init; } = [];
}
