using GlpiBridge.Sandbox.Items;

namespace GlpiBridge.Sandbox.Search;

/// Rows by one or more columns; an unknown column leaves them by id.
internal sealed class SearchOrder(Caller caller, ItemType type)
{
    private readonly SearchValues values = new(caller);

    public IEnumerable<Row> Sort(List<Row> rows, List<long> columns, List<string> orders)
    {
        IOrderedEnumerable<Row>? sorted = null;
        var texts = Comparer<string>.Create(Fold.Compare);
        for (var i = 0; i < columns.Count; i++)
        {
            if (SearchOptions.Of(type).FirstOrDefault(o => o.Id == columns[i]) is not { } option) continue;
            var isDescending = (i < orders.Count ? orders[i] : orders[^1]) == "DESC";
            var isNumber = option.Table == type.Table && type.Find(option.Field)?.Kind is ColumnKind.Number;
            sorted = isNumber ? Then(sorted, rows, r => r.Long(option.Field), Comparer<long>.Default, isDescending)
                : Then(sorted, rows, r => values.SearchedTexts(r, option).FirstOrDefault() ?? "", texts, isDescending);
        }
        return sorted?.ThenBy(r => r.Id) ?? rows.OrderBy(r => r.Id);
    }

    private static IOrderedEnumerable<Row> Then<T>(IOrderedEnumerable<Row>? sorted, List<Row> rows, Func<Row, T> key, IComparer<T> by, bool isDescending) =>
        (sorted, isDescending) switch
        {
            (null, false) => rows.OrderBy(key, by),
            (null, true) => rows.OrderByDescending(key, by),
            (_, false) => sorted.ThenBy(key, by),
            (_, true) => sorted.ThenByDescending(key, by),
        };
}
