using System.Globalization;
using System.Runtime.CompilerServices;

namespace GlpiBridge.Glpi.Http;

/// <summary>
/// Reads a whole list page by page. The end is a page that is not full: <c>Content-Range</c> is absent on empty lists and off by one on others, so it is not looked at.
/// A list that ends exactly with a page gives one more, empty page, or <c>ERROR_RANGE_EXCEED_TOTAL</c>; both are the end.
/// </summary>
public static class GlpiPages
{
    /// <summary>Rows asked for at once. GLPI's own default is 15, and very large pages exhaust PHP's memory.</summary>
    public const int DefaultSize = 200;

    /// <summary>Reads rows as they are needed.</summary>
    /// <typeparam name="T">What a row is.</typeparam>
    /// <param name="readPage">Reads one page; gets the value of <c>range</c>, such as <c>0-199</c>.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The rows, in GLPI's order.</returns>
    public static async IAsyncEnumerable<T> ReadAsync<T>(Func<string, CancellationToken, Task<IReadOnlyList<T>>> readPage, int size, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(readPage);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        for (var start = 0; ; start += size)
        {
            var rows = await PageAsync(readPage, start, size, ct).ConfigureAwait(false);
            foreach (var row in rows)
                yield return row;
            if (rows.Count < size)
                yield break;
        }
    }

    /// <summary>Reads all rows.</summary>
    /// <typeparam name="T">What a row is.</typeparam>
    /// <param name="readPage">Reads one page; gets the value of <c>range</c>.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The rows, in GLPI's order.</returns>
    public static Task<IReadOnlyList<T>> AllAsync<T>(Func<string, CancellationToken, Task<IReadOnlyList<T>>> readPage, CancellationToken ct) =>
        AllAsync(readPage, DefaultSize, ct);

    /// <summary>Reads all rows, in pages of a size that fits short rows.</summary>
    /// <typeparam name="T">What a row is.</typeparam>
    /// <param name="readPage">Reads one page; gets the value of <c>range</c>.</param>
    /// <param name="size">Rows a page.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>The rows, in GLPI's order.</returns>
    public static async Task<IReadOnlyList<T>> AllAsync<T>(Func<string, CancellationToken, Task<IReadOnlyList<T>>> readPage, int size, CancellationToken ct)
    {
        var rows = new List<T>();
        await foreach (var row in ReadAsync(readPage, size, ct).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }

    private static async Task<IReadOnlyList<T>> PageAsync<T>(Func<string, CancellationToken, Task<IReadOnlyList<T>>> readPage, int start, int size, CancellationToken ct)
    {
        try
        {
            return await readPage(string.Create(CultureInfo.InvariantCulture, $"{start}-{start + size - 1}"), ct).ConfigureAwait(false);
        }
        catch (GlpiException e) when (e.Code == "ERROR_RANGE_EXCEED_TOTAL")
        {
            return [];
        }
    }
}
