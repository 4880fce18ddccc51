namespace GlpiBridge.Glpi.Search;

/// <summary>A search, built step by step; every step gives a new query.</summary>
public sealed record SearchQuery
{
    private SearchQuery(string itemType) => ItemType = itemType;

    /// <summary>GLPI's type.</summary>
    public string ItemType { get; }

    /// <summary>The conditions.</summary>
    public IReadOnlyList<SearchCriterion> Criteria { get; private init; } = [];

    /// <summary>Columns to give besides GLPI's mandatory ones.</summary>
    public IReadOnlyList<SearchField> Columns { get; private init; } = [];

    /// <summary>Column to sort by.</summary>
    public SearchField? SortField { get; private init; }

    /// <summary>Whether the largest comes first.</summary>
    public bool IsDescending { get; private init; }

    /// <summary>Starts a search.</summary>
    /// <param name="itemType">GLPI's type, such as <c>Ticket</c>.</param>
    /// <returns>A query without conditions.</returns>
    public static SearchQuery For(string itemType)
    {
        if (string.IsNullOrEmpty(itemType) || !itemType.All(c => char.IsAsciiLetterOrDigit(c) || c is '_'))
            throw new ArgumentException("An item type is a word such as Ticket.", nameof(itemType));
        return new(itemType);
    }

    /// <summary>Adds a condition that must hold too.</summary>
    /// <param name="field">The column.</param>
    /// <param name="type">How to compare.</param>
    /// <param name="value">With what. GLPI knows words too: <c>notold</c>, <c>old</c>, <c>notclosed</c>, <c>process</c> for a status, <c>myself</c> for a user. Two words are one phrase.</param>
    /// <returns>The query.</returns>
    public SearchQuery And(SearchField field, SearchType type, string value) => With(new SearchCriterion.Field(SearchLink.And, field, type, value));

    /// <summary>Adds a condition that may hold instead.</summary>
    /// <param name="field">The column.</param>
    /// <param name="type">How to compare.</param>
    /// <param name="value">With what.</param>
    /// <returns>The query.</returns>
    public SearchQuery Or(SearchField field, SearchType type, string value) => With(new SearchCriterion.Field(SearchLink.Or, field, type, value));

    /// <summary>Adds conditions in brackets.</summary>
    /// <param name="link">How the brackets hang together with what stands before.</param>
    /// <param name="build">Adds the conditions to an empty query of the same type.</param>
    /// <returns>The query.</returns>
    public SearchQuery Group(SearchLink link, Func<SearchQuery, SearchQuery> build)
    {
        ArgumentNullException.ThrowIfNull(build);
        return With(new SearchCriterion.Group(link, build(new SearchQuery(ItemType)).Criteria));
    }

    /// <summary>Asks for columns.</summary>
    /// <param name="fields">The columns.</param>
    /// <returns>The query.</returns>
    public SearchQuery Show(params SearchField[] fields) => this with { Columns = [.. Columns, .. fields] };

    /// <summary>Sorts.</summary>
    /// <param name="field">The column.</param>
    /// <param name="descending">Whether the largest comes first.</param>
    /// <returns>The query.</returns>
    public SearchQuery SortBy(SearchField field, bool descending = false) => this with { SortField = field, IsDescending = descending };

    private SearchQuery With(SearchCriterion criterion) => this with { Criteria = [.. Criteria, criterion] };
}
