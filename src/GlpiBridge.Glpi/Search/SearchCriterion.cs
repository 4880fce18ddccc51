namespace GlpiBridge.Glpi.Search;

/// <summary>A condition of a search.</summary>
/// <param name="Link">How it hangs together with what stands before.</param>
public abstract record SearchCriterion(SearchLink Link)
{
    /// <summary>A condition on a column.</summary>
    /// <param name="Link">How it hangs together with what stands before.</param>
    /// <param name="Column">The column.</param>
    /// <param name="Type">How to compare.</param>
    /// <param name="Value">With what.</param>
    public sealed record Field(SearchLink Link, SearchField Column, SearchType Type, string Value) : SearchCriterion(Link);

    /// <summary>Conditions in brackets.</summary>
    /// <param name="Link">How they hang together with what stands before.</param>
    /// <param name="Criteria">The conditions.</param>
    public sealed record Group(SearchLink Link, IReadOnlyList<SearchCriterion> Criteria) : SearchCriterion(Link);
}

/// <summary>How conditions hang together.</summary>
public enum SearchLink
{
    /// <summary>Both.</summary>
    And,

    /// <summary>Either.</summary>
    Or,

    /// <summary>The first and not the second.</summary>
    AndNot,

    /// <summary>The first or not the second.</summary>
    OrNot,
}

/// <summary>How a column is compared. GLPI ignores one that the column does not know.</summary>
public enum SearchType
{
    /// <summary>Contains, without regard to case and accents; <c>^</c> and <c>$</c> anchor.</summary>
    Contains,

    /// <summary>Does not contain.</summary>
    NotContains,

    /// <summary>Is.</summary>
    Equals,

    /// <summary>Is not.</summary>
    NotEquals,

    /// <summary>Is this or below it in a tree.</summary>
    Under,

    /// <summary>Is neither this nor below it.</summary>
    NotUnder,

    /// <summary>Is less than; earlier than.</summary>
    LessThan,

    /// <summary>Is more than; later than.</summary>
    MoreThan,
}
