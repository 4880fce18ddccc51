namespace GlpiBridge.Forms.Importing;

/// <summary>When a question or a section shows, or with <paramref name="Hides"/> when it does not.</summary>
internal sealed record ForeignShow(bool Hides, ForeignCondition When);

/// <summary>A condition as GLPI has it.</summary>
internal abstract record ForeignCondition
{
    private ForeignCondition()
    {
    }

    internal sealed record All(IReadOnlyList<ForeignCondition> Parts) : ForeignCondition;

    internal sealed record Any(IReadOnlyList<ForeignCondition> Parts) : ForeignCondition;

    /// <param name="Of">Key of the field.</param>
    /// <param name="Operator">What is asked of it.</param>
    /// <param name="Values">What it is held against.</param>
    /// <param name="Written">The operator as the export writes it.</param>
    /// <param name="IsExact">Of several answers, these and no other.</param>
    internal sealed record Test(string Of, ForeignOperator Operator, IReadOnlyList<string> Values, string Written, bool IsExact = false) : ForeignCondition;
}

internal enum ForeignOperator
{
    Equal,
    NotEqual,
    Contains,
    NotContains,
    Empty,
    NotEmpty,
    Visible,
    NotVisible,
    Other,
}
