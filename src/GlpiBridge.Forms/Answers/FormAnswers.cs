using System.Collections.Immutable;

namespace GlpiBridge.Forms.Answers;

/// <summary>What a user has typed, chosen and attached, by question id. Immutable; says nothing about whether it is valid.</summary>
public sealed record FormAnswers
{
    /// <summary>Nothing answered.</summary>
    public static FormAnswers Empty { get; } = new();

    private ImmutableDictionary<string, ImmutableArray<string>> Texts { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    private ImmutableDictionary<string, ImmutableArray<AttachedFile>> Attached { get; init; } =
        ImmutableDictionary<string, ImmutableArray<AttachedFile>>.Empty;

    /// <summary>Ids of the questions that have a value; files are not among them.</summary>
    public IEnumerable<string> TextQuestions => Texts.Keys;

    /// <summary>The values of a question, without the blank ones; empty when it is unanswered.</summary>
    public IReadOnlyList<string> Values(string question) => Texts.TryGetValue(question, out var values) ? values : [];

    /// <summary>The first value of a question, or "".</summary>
    public string Value(string question) => Values(question) is [var first, ..] ? first : "";

    /// <summary>The files attached under a question.</summary>
    public IReadOnlyList<AttachedFile> Files(string question) => Attached.TryGetValue(question, out var files) ? files : [];

    /// <summary>True when the question has a value or a file.</summary>
    public bool IsFilled(string question) => Values(question).Count > 0 || Files(question).Count > 0;

    /// <summary>The same answers with these values for a question; blank ones are left out.</summary>
    public FormAnswers With(string question, params IEnumerable<string?> values)
    {
        var kept = values.OfType<string>().Where(value => !string.IsNullOrWhiteSpace(value)).ToImmutableArray();
        return this with { Texts = kept.IsEmpty ? Texts.Remove(question) : Texts.SetItem(question, kept) };
    }

    /// <summary>The same answers with these files for a question.</summary>
    public FormAnswers WithFiles(string question, IEnumerable<AttachedFile> files)
    {
        var kept = files.ToImmutableArray();
        return this with { Attached = kept.IsEmpty ? Attached.Remove(question) : Attached.SetItem(question, kept) };
    }

    /// <summary>The same answers with what others say under a question.</summary>
    internal FormAnswers With(string question, FormAnswers others) => With(question, others.Values(question)).WithFiles(question, others.Files(question));

    /// <summary>The same answers without anything under a question.</summary>
    public FormAnswers Without(string question) => this with { Texts = Texts.Remove(question), Attached = Attached.Remove(question) };
}
