namespace GlpiBridge.Desk.Diagnostics;

/// <summary>Looks at one thing.</summary>
internal interface ICheck
{
    /// <summary>Its name for scripts.</summary>
    string Name { get; }

    /// <summary>What it looks at, for whoever reads why it could not.</summary>
    string Subject { get; }

    IAsyncEnumerable<Finding> RunAsync(Examination examination, CancellationToken ct);
}
