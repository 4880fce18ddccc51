namespace GlpiBridge.Cli;

/// What was asked for cannot be done; the message says why and what to do.
internal sealed class RefusedException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// What was done of it all the same.
    public IReadOnlyList<string> Done { get; init; } = [];
}
