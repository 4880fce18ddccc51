namespace GlpiBridge.Benchmarks.Measuring;

/// <summary>One call that is timed; it throws when the answer is not the expected one.</summary>
internal sealed record Step(string Name, Func<CancellationToken, Task> RunAsync);
