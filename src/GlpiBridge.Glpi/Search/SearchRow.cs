using System.Globalization;
using System.Text.Json;
using GlpiBridge.Glpi.Http;

namespace GlpiBridge.Glpi.Search;

/// <summary>A row that was found.</summary>
public sealed class SearchRow
{
    private readonly IReadOnlyDictionary<string, JsonElement> _values;
    private readonly Func<SearchField, int> _numberOf;

    internal SearchRow(IReadOnlyDictionary<string, JsonElement> values, Func<SearchField, int> numberOf)
    {
        _values = values;
        _numberOf = numberOf;
    }

    /// <summary>All texts of a column, decoded: none for null, several where GLPI gives an array (people, for example).</summary>
    /// <param name="field">A column that was asked for or is mandatory.</param>
    /// <returns>The texts.</returns>
    public IReadOnlyList<string> Texts(SearchField field) =>
        _values.TryGetValue(_numberOf(field).ToString(CultureInfo.InvariantCulture), out var value) ? TextsOf(value) : [];

    /// <summary>The first text of a column, decoded.</summary>
    /// <param name="field">A column that was asked for or is mandatory.</param>
    /// <returns>The text, or null.</returns>
    public string? Text(SearchField field) => Texts(field) is [var first, ..] ? first : null;

    /// <summary>The number in a column.</summary>
    /// <param name="field">A column that was asked for or is mandatory.</param>
    /// <returns>The number, or null.</returns>
    public long? Number(SearchField field) => long.TryParse(Text(field), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IReadOnlyList<string> TextsOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [GlpiText.DecodeOnce(value.GetString()!)],
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(TextsOf)],
        _ => [],
    };
}

/// <summary>One page of a search.</summary>
/// <param name="TotalCount">How many there are in all.</param>
/// <param name="Rows">The rows of this page.</param>
public sealed record SearchPage(int TotalCount, IReadOnlyList<SearchRow> Rows);
